using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;

namespace OnRecord.Tests.Language.Statements;

/// <summary>A text with its statement marked, <c>[source] &lt;cue&gt; {content}</c>, so that tests of rules do not hang on the weights of statements.</summary>
internal sealed class MarkedStatement
{
    private readonly List<(int Start, int End)> source = [], cue = [], content = [];

    public MarkedStatement(string marked)
    {
        var plain = new System.Text.StringBuilder();
        var open = new Stack<int>();
        foreach (char unit in marked)
        {
            switch (unit)
            {
                case '[' or '<' or '{':
                    open.Push(plain.Length);
                    break;
                case ']' or '>' or '}':
                    (unit == ']' ? source : unit == '>' ? cue : content).Add((open.Pop(), plain.Length));
                    break;
                default:
                    plain.Append(unit);
                    break;
            }
        }

        Text = plain.ToString();
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(Text));
        Mentions = MentionFinder.Find(parsed);
        Frame = new StatementFrame(parsed, Mentions);
        TokenRange told = Range(cue[0]);
        Draft = new StatementDraft(new CueSpan(told.First, told.End), [.. source.Select(Range)], [.. content.Select(Range)]);
    }

    public string Text { get; }

    public StatementFrame Frame { get; }

    public StatementDraft Draft { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public DocumentParties Parties => PartyResolver.Resolve(Frame.Parsed, Mentions);

    public Statement Finish(IReadOnlyList<TimeMention>? times = null) => StatementFinder.Finish(Frame, [Draft], Parties, times ?? [])[0];

    public string Words(TokenRange? range) => range is { } of ? Text[Frame.Parsed.Text.Tokens[of.First].Start..Frame.Parsed.Text.Tokens[of.End - 1].End] : "";

    private TokenRange Range((int Start, int End) span)
    {
        ReadOnlySpan<Token> tokens = Frame.Parsed.Text.Tokens;
        int first = 0;
        while (tokens[first].End <= span.Start)
        {
            first++;
        }

        int end = first;
        while (end < tokens.Length && tokens[end].Start < span.End)
        {
            end++;
        }

        return new TokenRange(first, end);
    }
}
