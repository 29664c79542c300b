using OnRecord.Language.Names;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Names;

/// <summary>What was labelled as a name is marked (<see cref="MarkedNames"/>); <c>!</c> where the model was three times as sure as elsewhere.</summary>
public sealed class NameEchoTests
{
    [Theory]
    [InlineData("[O Tide Board] met. Then the Tide Board left.", "O Tide Board, O Tide Board", "found in another place")]
    [InlineData("[O Tollmark] met. We saw [O Tollmark]. Then [P Tollmark] left.", "O Tollmark, O Tollmark, O Tollmark", "the type of most places where all are as sure")]
    [InlineData("[L Tollmark] met. Then [O! Tollmark] left. We saw [L Tollmark].", "O Tollmark, O Tollmark, O Tollmark", "one sure place outweighs two unsure ones")]
    [InlineData("[P Roe] met. Then we saw Roe.", "P Roe", "one word found once says little")]
    [InlineData("[P Roe] met [P Roe]. Then we saw Roe.", "P Roe, P Roe, P Roe", "one word found twice")]
    [InlineData("[P Hill] met [P Hill]. Hill towns are old.", "P Hill, P Hill", "not at the start of a sentence")]
    [InlineData("[O Tide Board] met. The tide board left.", "O Tide Board", "not without capitals")]
    public void A_document_agrees_with_itself(string marked, string expected, string why)
    {
        var text = new MarkedNames(marked);
        var frame = new NameFrame(Tokenizer.Cut(text.Text));
        var labels = new byte[frame.Text.Tokens.Length];
        foreach ((int start, int end, MentionType type, bool isSure) in text.Names)
        {
            for (int token = 0; token < labels.Length; token++)
            {
                Token of = frame.Text.Tokens[token];
                if (of.Start >= start && of.End <= end)
                {
                    labels[token] = NameLabels.Of(type, of.Start == start);
                    frame.Scores[(token * NameLabels.Count) + labels[token]] = (short)(isSure ? 300 : 100);
                }
            }
        }

        NameEcho.Apply(frame, labels);
        string found = string.Join(", ", NameSpans.Read(frame, labels).Select(m => $"{MarkedNames.LetterOf(m.Type)} {frame.Text.Text[m.Start..m.End]}"));
        Assert.True(expected == found, $"{why}: {found}");
    }
}
