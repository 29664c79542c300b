using OnRecord.Language.Names;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Names;

/// <summary>What was labelled as a name is marked in the text, <c>[P ...]</c> a person, <c>[O ...]</c> an organisation, <c>[L ...]</c> a place, <c>[M ...]</c> another; <c>!</c> where the model was three times as sure as elsewhere.</summary>
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
        var plain = new System.Text.StringBuilder();
        var names = new List<(int Start, int End, char Type, bool IsSure)>();
        for (int at = 0; at < marked.Length; at++)
        {
            int close = marked[at] == '[' ? marked.IndexOf(']', at) : -1;
            if (close < 0)
            {
                plain.Append(marked[at]);
                continue;
            }

            bool isSure = marked[at + 2] == '!';
            int from = at + (isSure ? 4 : 3);
            names.Add((plain.Length, plain.Length + close - from, marked[at + 1], isSure));
            plain.Append(marked, from, close - from);
            at = close;
        }

        var frame = new NameFrame(Tokenizer.Cut(plain.ToString()));
        var labels = new byte[frame.Text.Tokens.Length];
        foreach ((int start, int end, char type, bool isSure) in names)
        {
            for (int token = 0; token < labels.Length; token++)
            {
                Token of = frame.Text.Tokens[token];
                if (of.Start >= start && of.End <= end)
                {
                    labels[token] = NameLabels.Of(TypeOf(type), of.Start == start);
                    frame.Scores[(token * NameLabels.Count) + labels[token]] = (short)(isSure ? 300 : 100);
                }
            }
        }

        NameEcho.Apply(frame, labels);
        string found = string.Join(", ", NameSpans.Read(frame, labels).Select(m => $"{LetterOf(m.Type)} {frame.Text.Text[m.Start..m.End]}"));
        Assert.True(expected == found, $"{why}: {found}");
    }

    private static MentionType TypeOf(char letter) => letter switch { 'P' => MentionType.Person, 'O' => MentionType.Organization, 'L' => MentionType.Place, _ => MentionType.Other };

    private static char LetterOf(MentionType type) => type switch { MentionType.Person => 'P', MentionType.Organization => 'O', MentionType.Place => 'L', _ => 'M' };
}
