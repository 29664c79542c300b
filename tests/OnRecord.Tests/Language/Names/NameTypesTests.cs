using OnRecord.Language.Names;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Names;

/// <summary>The examples of the data file: what was labelled as a name is marked, <c>P</c> a person, <c>O</c> an organisation, <c>L</c> a place, <c>M</c> another; behind the arrow its type and words.</summary>
public sealed class NameTypesTests
{
    public static TheoryData<string, string> Examples()
    {
        var all = new TheoryData<string, string>();
        foreach ((string input, string expected) in NameTypes.Examples)
        {
            all.Add(input, expected);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    [InlineData("[P Tide Board of Averil] met", "P Tide Board of Averil")]
    [InlineData("[P Lake Tide] spoke", "P Lake Tide")]
    [InlineData("[P Hugh Hill] spoke", "P Hugh Hill")]
    [InlineData("[P Sweden] signed", "L Sweden")]
    [InlineData("the [O GOVERNMENT] fell", "O GOVERNMENT")]
    [InlineData("[M Averil City Council] met", "O Averil City Council")]
    public void The_words_of_a_name_tell_its_type(string marked, string expected)
    {
        int open = marked.IndexOf('['), close = marked.IndexOf(']');
        string text = marked[..open] + marked[(open + 3)..close] + marked[(close + 1)..];
        var frame = new NameFrame(Tokenizer.Cut(text));
        int first = 0, end = 0;
        while (frame.Text.Tokens[first].Start < open)
        {
            first++;
        }

        while (end < frame.Text.Tokens.Length && frame.Text.Tokens[end].End <= close - 3)
        {
            end++;
        }

        MentionType? found = NameTypes.Of(frame, first, end, marked[open + 1] switch { 'P' => MentionType.Person, 'O' => MentionType.Organization, 'L' => MentionType.Place, _ => MentionType.Other });
        char? letter = found switch { MentionType.Person => 'P', MentionType.Organization => 'O', MentionType.Place => 'L', MentionType.Other => 'M', _ => null };
        Assert.Equal(expected, letter is null ? "none" : $"{letter} {text[open..(close - 3)]}");
    }
}
