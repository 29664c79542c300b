using System.Text;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Tests.Language.Parties;

/// <summary>
/// A text with its people and statements marked, so that a test does not hang on how these are found: <c>[P Ann Roe]</c> a person, <c>[O ...]</c> an organisation,
/// <c>[L ...]</c> a place, <c>[G ...]</c> a group, <c>[X ...]</c> another name,
/// <c>&lt;s1 ...&gt;</c>, <c>&lt;q1 ...&gt;</c> and <c>&lt;c1 ...&gt;</c> the source, cue and content of the first statement, and so on.
/// </summary>
internal sealed class ToldText
{
    private readonly List<(char Kind, int Number, int Start, int End)> marks = [];
    private readonly List<Statement> statements;
    private readonly DocumentParties parties;

    public ToldText(string marked)
    {
        string plain = Read(marked);
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(plain));
        IReadOnlyList<Mention> mentions = MentionFinder.With(parsed, [.. marks.Where(static m => char.IsUpper(m.Kind)).OrderBy(static m => m.Start).Select(m => Name(parsed.Text, m.Start, m.End, m.Kind))]);
        var frame = new StatementFrame(parsed, mentions);
        List<StatementDraft> drafts = [.. marks.Where(static m => m.Kind == 'q').OrderBy(static m => m.Start).Select(cue => Draft(parsed.Text, cue.Number))];
        DraftNesting.Nest(frame, drafts);
        parties = PartyResolver.Resolve(parsed, mentions, TellerReader.Read(frame, drafts));
        statements = StatementFinder.Finish(frame, drafts, parties, []);
    }

    /// <summary>The names of the speakers, in the order of the cues; <c>-</c> for a speaker whom nobody could name.</summary>
    public string Speakers => string.Join("; ", statements.Select(s => s.Speaker is { Party: >= 0 } speaker ? parties.Parties[speaker.Party].Name : "-"));

    private string Read(string marked)
    {
        var plain = new StringBuilder();
        var open = new Stack<(char Kind, int Number, int Start)>();
        for (int at = 0; at < marked.Length; at++)
        {
            switch (marked[at])
            {
                case '[':
                    open.Push((marked[at + 1], 0, plain.Length));
                    at += 2;
                    break;
                case '<':
                    open.Push((marked[at + 1], marked[at + 2] - '0', plain.Length));
                    at += 3;
                    break;
                case ']' or '>':
                    (char kind, int number, int start) = open.Pop();
                    marks.Add((kind, number, start, plain.Length));
                    break;
                default:
                    plain.Append(marked[at]);
                    break;
            }
        }

        return plain.ToString();
    }

    private StatementDraft Draft(TokenizedText text, int number)
    {
        List<TokenRange> Of(char kind) => [.. marks.Where(m => m.Kind == kind && m.Number == number).OrderBy(static m => m.Start).Select(m => Tokens(text, m.Start, m.End))];
        TokenRange cue = Of('q')[0];
        return new StatementDraft(new CueSpan(cue.First, cue.End), Of('s'), Of('c'));
    }

    private static Mention Name(TokenizedText text, int start, int end, char kind)
    {
        TokenRange range = Tokens(text, start, end);
        MentionType type = kind switch { 'P' => MentionType.Person, 'L' => MentionType.Place, 'G' => MentionType.Group, 'X' => MentionType.Other, _ => MentionType.Organization };
        MentionGender gender = type == MentionType.Person ? GenderWords.OfName(text, range.First, range.End) : MentionGender.Thing;
        return new Mention(start, end, range.First, range.End, range.End - 1, type, MentionForm.Name, MentionNumber.One, gender);
    }

    private static TokenRange Tokens(TokenizedText text, int start, int end)
    {
        int first = 0, behind = 0;
        for (int token = 0; token < text.Tokens.Length; token++)
        {
            first = text.Tokens[token].End <= start ? token + 1 : first;
            behind = text.Tokens[token].Start < end ? token + 1 : behind;
        }

        return new TokenRange(first, behind);
    }
}
