using OnRecord.Language.Names;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Names;

/// <summary>What was labelled as a name is marked in the text, <c>[P ...]</c> a person, <c>[O ...]</c> an organisation, <c>[L ...]</c> a place, <c>[M ...]</c> another.</summary>
public sealed class NameEdgesTests
{
    public static TheoryData<string, string> Examples()
    {
        var all = new TheoryData<string, string>();
        foreach ((string input, string expected) in NameEdges.Examples)
        {
            all.Add(input, expected);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    [InlineData("[P Ann Roe www.roe.example] left", "Ann Roe")]
    [InlineData("[O www.roe.example] left", "none")]
    [InlineData("[P US President Ann Roe] left", "Ann Roe")]
    [InlineData("[O Prime Bank] closed", "Prime Bank")]
    public void Names_lose_what_is_none_of_them(string marked, string expected)
    {
        int open = marked.IndexOf('['), close = marked.IndexOf(']');
        MentionType type = marked[open + 1] switch { 'P' => MentionType.Person, 'O' => MentionType.Organization, 'L' => MentionType.Place, _ => MentionType.Other };
        string text = marked[..open] + marked[(open + 3)..close] + marked[(close + 1)..];
        var frame = new NameFrame(Tokenizer.Cut(text));
        var labels = new byte[frame.Text.Tokens.Length];
        bool isFirst = true;
        for (int token = 0; token < labels.Length; token++)
        {
            if (frame.Text.Tokens[token].Start >= open && frame.Text.Tokens[token].End <= close - 3)
            {
                labels[token] = NameLabels.Of(type, isFirst);
                isFirst = false;
            }
        }

        List<Mention> found = NameSpans.Read(frame, labels);
        Assert.Equal(expected, found.Count == 0 ? "none" : text[found[0].Start..found[0].End]);
    }
}
