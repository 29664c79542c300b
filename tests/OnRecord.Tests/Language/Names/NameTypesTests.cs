using OnRecord.Language.Names;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Names;

/// <summary>The examples of the data file: what was labelled as a name is marked (<see cref="MarkedNames"/>); behind the arrow its type and words.</summary>
public sealed class NameTypesTests
{
    public static TheoryData<string, string> Examples() => new(NameTypes.Examples);

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
        var text = new MarkedNames(marked);
        (int start, int stop, MentionType type, _) = Assert.Single(text.Names);
        var frame = new NameFrame(Tokenizer.Cut(text.Text));
        int first = 0, end = 0;
        while (frame.Text.Tokens[first].Start < start)
        {
            first++;
        }

        while (end < frame.Text.Tokens.Length && frame.Text.Tokens[end].End <= stop)
        {
            end++;
        }

        Assert.Equal(expected, NameTypes.Of(frame, first, end, type) is { } found ? $"{MarkedNames.LetterOf(found)} {text.Text[start..stop]}" : "none");
    }
}
