using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Statements;

/// <summary>
/// Finds who says, thinks or wants what in an English text, also what is said within what others say. A pure function: equal input gives an equal answer on any thread.
/// Linear in the length of the text. Whoever cannot be told for sure is left without party.
/// </summary>
public static class StatementFinder
{
    /// <summary>The statements, in order of their cues.</summary>
    /// <param name="text">The text with parts of speech; trees are used where there are any.</param>
    /// <param name="mentions">Its mentions, as <see cref="MentionFinder"/> orders them.</param>
    /// <param name="parties">Whom these are of.</param>
    /// <param name="times">The times of the text, in order; none when they are not wanted.</param>
    public static IReadOnlyList<Statement> Find(ParsedText text, IReadOnlyList<Mention> mentions, DocumentParties parties, IReadOnlyList<TimeMention> times)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(times);
        var frame = new StatementFrame(text, mentions);
        return Finish(frame, DraftFinder.Find(frame, StatementModel.Shared), parties, times);
    }

    /// <summary>Adds to drafts what rules tell: kind, negation, speaker, chain, addressee, medium, time.</summary>
    internal static List<Statement> Finish(StatementFrame frame, List<StatementDraft> drafts, DocumentParties parties, IReadOnlyList<TimeMention> times)
    {
        var numbers = new Dictionary<StatementDraft, int>(drafts.Count);
        for (int number = 0; number < drafts.Count; number++)
        {
            numbers[drafts[number]] = number;
        }

        var speakers = new Dictionary<StatementDraft, StatementParty?>(drafts.Count);
        StatementDraft? before = null;
        foreach (StatementDraft draft in drafts)
        {
            StatementParty? speaker = draft.Source.Count == 0 ? null : Name(frame, parties, draft.Source[0]);
            speakers[draft] = speaker is not null && before is not null && IsDoubtful(frame, parties, draft, speaker, before, speakers[before]!) ? speaker with { Party = -1 } : speaker;
            before = speaker is { Party: >= 0 } && draft.Outer is null ? draft : before;
        }

        var statements = new List<Statement>(drafts.Count);
        foreach (StatementDraft draft in drafts)
        {
            TextSpan? medium = MediumFinder.Find(frame, draft) is { } range ? Span(frame, range) : null;
            StatementParty? addressee = AddresseeFinder.Find(frame, draft, times) is { } to ? Name(frame, parties, to) : null;
            StatementKind kind = KindOf(frame, draft);
            statements.Add(new Statement(
                [.. draft.Source.Select(r => Span(frame, r))],
                [Span(frame, new TokenRange(draft.Cue.First, draft.Cue.End))],
                [.. draft.Content.Select(r => Span(frame, r))],
                kind,
                NegationRule.IsNegated(frame, draft),
                speakers[draft],
                Chain(draft, speakers),
                addressee,
                medium,
                SaidFinder.Find(frame, draft, times),
                draft.Outer is { } outer && numbers.TryGetValue(outer, out int at) ? at : -1) { Denies = NegationRule.Denies(frame, draft), Tells = TellingRule.Tells(frame, draft, kind), IsByWriter = UnsaidTellers.IsOne(frame, draft) });
        }

        return statements;
    }

    /// <summary>"he said" right behind what somebody else said in the same paragraph: where the pronoun was resolved to a third, two readings are left, and none is chosen.</summary>
    private static bool IsDoubtful(StatementFrame frame, DocumentParties parties, StatementDraft draft, StatementParty speaker, StatementDraft before, StatementParty last)
    {
        int first = draft.Source[0].First;
        bool isPronoun = draft.Source[0].Count == 1 && frame.Tag(first) == PosTag.PRP && !(frame.MentionAt[first] is >= 0 and var mention && parties.Links[mention].Rule == PartyRule.SameSpeaker);
        bool isWriter = frame.MentionAt[before.Source[0].First] is >= 0 and var teller && parties.Links[teller].Rule == PartyRule.Author;
        return isPronoun && !isWriter && draft.Outer is null && speaker.Party >= 0 && last.Party >= 0 && speaker.Party != last.Party && parties.Parties[last.Party].Type == MentionType.Person
            && frame.Sentence(draft.Cue.First).Paragraph == frame.Sentence(before.Cue.First).Paragraph;
    }

    private static StatementKind KindOf(StatementFrame frame, StatementDraft draft)
    {
        if (draft.IsSpoken)
        {
            return StatementKind.Direct;
        }

        int quoted = 0, words = 0;
        foreach (TokenRange range in draft.Content)
        {
            for (int token = range.First; token < range.End; token++)
            {
                bool isWord = frame.Parsed.Text.Tokens[token].Kind is not (TokenKind.Punctuation or TokenKind.Margin);
                words += isWord ? 1 : 0;
                quoted += isWord && frame.Quotes.IsInside(token) ? 1 : 0;
            }
        }

        return quoted == 0 ? StatementKind.Indirect : quoted == words ? StatementKind.Direct : StatementKind.Mixed;
    }

    private static List<StatementParty> Chain(StatementDraft draft, Dictionary<StatementDraft, StatementParty?> speakers)
    {
        var chain = new List<StatementParty>();
        StatementDraft? outer = draft.Outer;
        for (int depth = 0; outer is not null && depth < 8; depth++, outer = outer.Outer)
        {
            if (speakers.TryGetValue(outer, out StatementParty? teller) && teller is not null)
            {
                chain.Add(teller);
            }
        }

        chain.Reverse();
        return chain;
    }

    private static StatementParty Name(StatementFrame frame, DocumentParties parties, TokenRange words)
    {
        int party = NobodySources.IsNobody(frame, words) ? -1 : SpeakerFinder.PartyOf(frame, parties, words);
        if (party < 0 && RelativeNouns.Of(frame, words) is { } noun)
        {
            party = RelativeNouns.Organization(frame, parties, words.First, noun);
            words = noun;
        }

        TextSpan span = Span(frame, words);
        string text = string.Join(' ', frame.Parsed.Text.Text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new StatementParty(span, text, party);
    }

    private static TextSpan Span(StatementFrame frame, TokenRange range) => new(frame.Parsed.Text.Tokens[range.First].Start, frame.Parsed.Text.Tokens[range.End - 1].End);
}
