using Microsoft.Data.Sqlite;
using OnRecord.Language.Clauses;
using OnRecord.Language.Names;
using OnRecord.Language.Segments;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using OnRecord.Record.Disputes;
using OnRecord.Record.Findings;
using OnRecord.Record.Statements;
using OnRecord.Sources;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>One item whose statements are read clause by clause.</summary>
internal sealed class OpenedItem
{
    /// <summary>The most that is read before and behind a statement to have its whole sentence, in UTF-16 units.</summary>
    private const int MostAround = 400;

    /// <summary>What stands so near to a statement tells what it is about, in UTF-16 units.</summary>
    private const int MostMatter = 700;

    private readonly FoundItem item;
    private readonly string text;
    private readonly ItemParties parties;
    private readonly PartyNames names;
    private readonly Dictionary<int, ItemNames> byWriter = [];

    /// <summary>Opens an item.</summary>
    public OpenedItem(SqliteConnection connection, FoundItem item, PartyNames names)
    {
        this.item = item;
        text = StoredText.WordsOf(connection, item.Item, item.Field);
        this.names = names;
        parties = ItemParties.Of(connection, item.Item);
    }

    /// <summary>Reads a statement.</summary>
    /// <param name="claim">It, as hashes.</param>
    /// <param name="number">Its place in the findings.</param>
    public SaidStatement Read(Claim claim, int number) => Read(claim, item.Findings.Statements[number]);

    /// <summary>Reads words as a statement, whether or not they were found as one.</summary>
    /// <param name="claim">It, as hashes.</param>
    /// <param name="statement">Its places.</param>
    public SaidStatement Read(Claim claim, FoundStatement statement)
    {
        TextSpan[] all = [.. statement.Source, .. statement.Cue, .. statement.Content];
        TextSpan whole = statement.Whole, window = Sentence(whole.Start, whole.End);
        string words = Unwrapped(window, whole);
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(words));
        var reading = new Reading(this, statement, claim, window, parsed, TimeFinder.Find(parsed.Text, item.AnchorAt(statement.Writer, whole)).Times);
        string speaker = claim.Speaker > 0 ? names.Of((int)claim.Speaker) : statement.Speaker is { } who ? SpanWords.Joined(text.AsSpan(who.Span.Start, who.Span.Length)) : "Somebody";
        return new SaidStatement(
            claim, speaker, string.Join(" … ", statement.Cue.Select(span => SpanWords.Joined(text.AsSpan(span.Start, span.Length)))), reading.IsDenied(), IsWithinOwn(statement), statement.Content.Min(static span => span.Start), string.Join(" … ", statement.Content.Select(span => SpanWords.Joined(text.AsSpan(span.Start, span.Length)))), reading.Clauses(statement.Content), reading.Clauses(all), reading.Named(),
            claim.HasNo || DisputeCollector.IsOfLearning(claim) ? StemSet.Of(text.Substring(Math.Max(0, window.Start - MostMatter), Math.Min(text.Length, window.End + MostMatter) - Math.Max(0, window.Start - MostMatter))) : new HashSet<uint>());
    }

    /// <summary>A sentence, of which the words of a statement stand on one line: where it begins in the middle of a line, that one would be taken for a short one.</summary>
    private string Unwrapped(TextSpan window, TextSpan statement) =>
        string.Concat(text.AsSpan(window.Start, statement.Start - window.Start), text.Substring(statement.Start, statement.Length).Replace('\n', ' ').Replace('\r', ' '), text.AsSpan(statement.End, window.End - statement.End));

    private bool IsWithinOwn(FoundStatement statement) =>
        statement is { Outer: >= 0, Speaker.Party: >= 0 and var speaker } && item.Findings.Statements[statement.Outer].Speaker?.Party == speaker;

    private TextSpan Sentence(int start, int end)
    {
        int first = Math.Max(0, start - MostAround), last = Math.Min(text.Length, end + MostAround);
        for (int at = start - 1; at > first; at--)
        {
            if (EndsHere(at - 1))
            {
                first = at;
            }
        }

        for (int at = end; at < last; at++)
        {
            if (EndsHere(at))
            {
                last = at + 1;
            }
        }

        return new TextSpan(first, last);
    }

    private bool EndsHere(int at) => at >= 0 && at + 1 < text.Length && ((text[at] is '.' or '!' or '?' or '”' or '"' && char.IsWhiteSpace(text[at + 1])) || (text[at] == '\n' && text[at + 1] is '\n' or '\r'));

    /// <summary>The clauses of one statement.</summary>
    private sealed class Reading(OpenedItem opened, FoundStatement statement, Claim claim, TextSpan window, ParsedText parsed, IReadOnlyList<TimeMention> times)
    {
        private readonly ItemNames names = opened.NamesOf(statement.Writer);

        public List<KnownClause> Clauses(IReadOnlyList<TextSpan> spans)
        {
            bool isContent = ReferenceEquals(spans, statement.Content);
            TextSpan[] within = [.. spans.Select(span => new TextSpan(span.Start - window.Start, span.End - window.Start))];
            List<Clause> read = ClauseReader.Read(parsed, within, isContent && IsDenied());
            return [.. read.Select(clause => Known(clause, read))];
        }

        public HashSet<string> Named()
        {
            var named = new HashSet<string>(StringComparer.Ordinal);
            for (int token = 0; token < parsed.Text.Tokens.Length; token++)
            {
                if (parsed.Tags[token] is PosTag.NNP or PosTag.NNPS && parsed.Text.Tokens[token].Length > 2)
                {
                    named.Add(parsed.Text.Word(token).ToString());
                }
            }

            return named;
        }

        private int TokenAt(int start)
        {
            for (int token = 0; token < parsed.Text.Tokens.Length; token++)
            {
                if (parsed.Text.Tokens[token].End > start)
                {
                    return token;
                }
            }

            return -1;
        }

        public bool IsDenied()
        {
            for (int token = 0; token < parsed.Text.Tokens.Length; token++)
            {
                int at = window.Start + parsed.Text.Tokens[token].Start;
                if (statement.Cue.Any(cue => cue.Start <= at && at < cue.End) && ClauseReader.IsDenying(parsed.Lemma(token)) && !HasModal(token))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>"should deny" says nothing of what is so.</summary>
        private bool HasModal(int verb)
        {
            for (int token = 0; token < parsed.Text.Tokens.Length; token++)
            {
                if (parsed.Heads[token] == verb && parsed.Tags[token] is PosTag.MD or PosTag.TO)
                {
                    return true;
                }
            }

            return false;
        }

        private KnownClause Known(Clause clause, List<Clause> all)
        {
            KnownPart[] known = [.. clause.Parts.Select(Known)];
            TextSpan place = new(clause.Span.Start + window.Start, clause.Span.End + window.Start);
            return new KnownClause(
                clause, known, SpanWords.Joined(parsed.Text.Text.AsSpan(clause.Span.Start, clause.Span.Length)), place,
                [.. times.Where(time => IsExact(time) && !IsLimit(time) && IsOf(time)).Select(Known)]) { Bounds = [.. times.Where(time => IsExact(time) && IsLimit(time) && IsOf(time)).Select(Known)] };

            bool IsOf(TimeMention time) => ClauseReader.ClauseOf(parsed, all, TokenAt(time.Span.Start)) == clause;
        }

        /// <summary>Known to the month or better: not "shortly before nine".</summary>
        private static bool IsExact(TimeMention time) => time is { From: not null, To: not null, Mod: null, Relation: null, Precision: (<= TimePrecision.Day and not TimePrecision.None) or TimePrecision.Month };

        /// <summary>"By Monday".</summary>
        private bool IsLimit(TimeMention time) => TokenAt(time.Span.Start) is > 0 and var first && ClashWords.Limits.Contains(parsed.Lemma(first - 1));

        private KnownTime Known(TimeMention time)
        {
            string words = parsed.Text.Text.Substring(time.Span.Start, time.Span.Length);
            bool namesDay = words.AsSpan().ContainsAny('/', '-') || ClaimTokens.Of(words).Exists(static token => ClaimWords.Time.Contains(token.Text));
            return new KnownTime(words, time.Span, time.From!, time.To!, IsClockAlone: time.Precision is TimePrecision.Second or TimePrecision.Minute or TimePrecision.DayPart && !namesDay, IsMonth: time.Precision == TimePrecision.Month);
        }

        private KnownPart Known(ClausePart part)
        {
            string words = parsed.Text.Text.Substring(part.Span.Start, part.Span.Length);
            string[] stems = [.. StemSet.Stems(words).Distinct()];
            string? value = part.Number is { } number ? ClaimTokens.Of(parsed.Text.Text.Substring(number.Start, number.Length)) is [{ IsNumber: true } only] ? only.Text : null : null;
            if (!char.IsLetter(part.Head[0]) && MoneyWords.Of(SpanWords.Joined(words)) is { } money)
            {
                return new KnownPart(part with { Head = money.Sign }, 0, null, SpanWords.Joined(words), [], money.Value) { IsMoney = true };
            }

            long party = PartyOf(words, part);
            return new KnownPart(part, party, party > 0 ? opened.names.Of((int)party) : null, SpanWords.Joined(words), stems, value, ContactWords.Office.Contains(part.Head) ? names.OwnerOf(words) : 0);
        }

        /// <summary>"I" is who speaks, "he" in indirect speech whoever the text means by it.</summary>
        private long PartyOf(string words, ClausePart part) =>
            part.Head is "i" or "me" or "we" or "us" ? Math.Max(0, claim.Speaker)
            : statement.Kind != StatementKind.Direct && part.Role == ClauseRole.Agent && part.Head is "he" or "she" ? opened.MeantBy(statement, claim, window.Start + part.Span.Start, window.Start + part.Span.End)
            : names.Of(SpanWords.Joined(words)) is > 0 and var named ? named : part.IsName ? names.Of(WithoutTime(words, part)) : 0;

        /// <summary>"Roe on 5 March", where the time is read as part of whom it is about, is Roe.</summary>
        private string WithoutTime(string words, ClausePart part)
        {
            int time = times.Where(time => time.Span.Start > part.Span.Start && time.Span.Start < part.Span.End).Select(static time => time.Span.Start).DefaultIfEmpty(part.Span.Start).Min() - part.Span.Start;
            string before = words[..time].TrimEnd();
            return before.LastIndexOf(' ') is > 0 and var space && char.IsLower(before[space + 1]) ? before[..space] : "";
        }
    }

    /// <summary>The party of the case that a pronoun in a statement's content is of: the one that was found for it, else who speaks where nobody else was named before, else 0.</summary>
    private long MeantBy(FoundStatement statement, Claim claim, int start, int end)
    {
        if (item.Findings.Pronouns.FirstOrDefault(pronoun => pronoun.Span.Start >= start && pronoun.Span.End <= end) is { } found)
        {
            return parties[found.Party];
        }

        bool isAlone = !item.Findings.Parties.Where((party, number) => party.Type == MentionType.Person && party.Writer == statement.Writer && party.Place.Start < start && number != statement.Speaker?.Party).Any();
        return isAlone ? Math.Max(0, claim.Speaker) : 0;
    }

    private ItemNames NamesOf(int writer)
    {
        if (!byWriter.TryGetValue(writer, out ItemNames? known))
        {
            byWriter[writer] = known = new ItemNames(item.Findings, parties, writer);
        }

        return known;
    }
}
