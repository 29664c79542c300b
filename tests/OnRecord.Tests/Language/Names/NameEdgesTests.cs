using OnRecord.Language.Names;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Names;

/// <summary>What was labelled as a name is marked (<see cref="MarkedNames"/>).</summary>
public sealed class NameEdgesTests
{
    public static TheoryData<string, string> Examples() => new(NameEdges.Examples);

    [Theory]
    [MemberData(nameof(Examples))]
    [InlineData("[P Ann Roe www.roe.example] left", "Ann Roe")]
    [InlineData("[O www.roe.example] left", "none")]
    [InlineData("[P US President Ann Roe] left", "Ann Roe")]
    [InlineData("[O Prime Bank] closed", "Prime Bank")]
    public void Names_lose_what_is_none_of_them(string marked, string expected)
    {
        var text = new MarkedNames(marked);
        (int start, int end, MentionType type, _) = Assert.Single(text.Names);
        var frame = new NameFrame(Tokenizer.Cut(text.Text));
        var labels = new byte[frame.Text.Tokens.Length];
        bool isFirst = true;
        for (int token = 0; token < labels.Length; token++)
        {
            if (frame.Text.Tokens[token].Start >= start && frame.Text.Tokens[token].End <= end)
            {
                labels[token] = NameLabels.Of(type, isFirst);
                isFirst = false;
            }
        }

        List<Mention> found = NameSpans.Read(frame, labels);
        Assert.Equal(expected, found.Count == 0 ? "none" : text.Text[found[0].Start..found[0].End]);
    }
}
