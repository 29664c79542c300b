using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>What the ranker of pronouns looks at: where the candidate was mentioned last and how, how much it is spoken of, gender, quotation, clauses between. The numbers of the templates are part of the trained weights.</summary>
internal static class PronounFeatures
{
    /// <summary>At most this many features are written for a candidate.</summary>
    public const int Most = 48;

    /// <summary>Writes the features of a candidate.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pronoun">The mention that is a pronoun.</param>
    /// <param name="candidate">The party it may stand for.</param>
    /// <param name="among">How many candidates there are.</param>
    /// <param name="into">Takes at least <see cref="Most"/> hashes.</param>
    /// <returns>How many were written.</returns>
    public static int Write(PartyText text, int pronoun, PronounCandidate candidate, int among, Span<ulong> into)
    {
        Mention of = text.Mentions[pronoun], last = text.Mentions[candidate.Mentions[0]];
        ulong kind = KindOf(text, of), distance = (uint)(text.SentenceOf(of.Head) - text.SentenceOf(last.Head));
        ulong place = PlaceOf(text, last);
        ulong count = (uint)Math.Min(candidate.Mentions.Count, 5), rank = (uint)Math.Min(candidate.Rank, 4), form = (ulong)last.Form;
        int written = 0;
        into[written++] = FeatureHash.Of(1, distance, kind);
        into[written++] = FeatureHash.Of(2, distance, place);
        into[written++] = FeatureHash.Of(3, distance, place, kind);
        into[written++] = FeatureHash.Of(4, rank, kind);
        into[written++] = FeatureHash.Of(5, rank, (uint)Math.Min(among, 5));
        into[written++] = FeatureHash.Of(6, rank, place, kind);
        into[written++] = FeatureHash.Of(7, count, (uint)Math.Min(among, 3));
        into[written++] = FeatureHash.Of(8, form, distance);
        into[written++] = FeatureHash.Of(9, form, place, kind);
        into[written++] = FeatureHash.Of(10, candidate.Draft.Gender == of.Gender ? 1u : 0u, form);
        into[written++] = FeatureHash.Of(11, text.Sentence(last.Head).Paragraph == text.Sentence(of.Head).Paragraph ? 1u : 0u, distance);
        into[written++] = FeatureHash.Of(12, text.Quoted[of.Head] ? 1u : 0u, text.Quoted[last.Head] ? 1u : 0u, distance == 0 ? 1u : 0u);
        into[written++] = FeatureHash.Of(13, (uint)Clauses.VerbsBetween(text, last.EndToken, of.FirstToken), kind, distance == 0 ? 1u : 0u);
        into[written++] = FeatureHash.Of(14, Gap(of.FirstToken - last.EndToken), kind);
        WriteSubjects(text, of, candidate, kind, into, ref written);
        WriteWords(text, of, last, distance, kind, into, ref written);
        WriteTold(text, of, candidate, distance, into, ref written);
        return written;
    }

    /// <summary>Whose words the pronoun and the candidate stand in, and whether they say something.</summary>
    private static void WriteTold(PartyText text, Mention of, PronounCandidate candidate, ulong distance, Span<ulong> into, ref int written)
    {
        Mention last = text.Mentions[candidate.Mentions[0]];
        int around = text.Tellers.Around(of.Head), beside = text.Tellers.Around(last.Head);
        ulong told = around < 0 ? beside < 0 ? 0u : 1u : beside == around ? 2u : beside < 0 ? 3u : 4u;
        bool isTeller = around >= 0 && text.Tellers.HeadOf(around) is >= 0 and var head && candidate.Mentions.Exists(mention => text.Mentions[mention].Head == head);
        into[written++] = FeatureHash.Of(40, told, distance == 0 ? 1u : 0u);
        into[written++] = FeatureHash.Of(41, isTeller ? 1u : 0u, text.Quoted[of.Head] ? 1u : 0u);
        into[written++] = FeatureHash.Of(42, text.Tellers.StatementBy(last.Head) >= 0 ? 1u : 0u, text.Tellers.StatementBy(of.Head) >= 0 ? 1u : 0u, distance);
    }

    private static void WriteSubjects(PartyText text, Mention of, PronounCandidate candidate, ulong kind, Span<ulong> into, ref int written)
    {
        int sentence = text.SentenceOf(of.Head), subjects = 0, begins = 0;
        uint lastSubject = 9;
        foreach (int mention in candidate.Mentions.Take(12))
        {
            Mention other = text.Mentions[mention];
            bool isSubject = Clauses.IsSubject(text, other);
            subjects += isSubject ? 1 : 0;
            begins += text.Sentence(other.Head).FirstToken == other.FirstToken ? 1 : 0;
            lastSubject = isSubject && lastSubject == 9 ? (uint)(sentence - text.SentenceOf(other.Head)) : lastSubject;
        }

        Mention earliest = text.Mentions[candidate.Mentions[^1]];
        into[written++] = FeatureHash.Of(20, lastSubject, kind);
        into[written++] = FeatureHash.Of(21, (uint)Math.Min(subjects, 4));
        into[written++] = FeatureHash.Of(22, (uint)Math.Min(begins, 3), kind);
        into[written++] = FeatureHash.Of(23, (uint)Math.Min(candidate.Draft.Mentions.Count, 6));
        into[written++] = FeatureHash.Of(24, lastSubject, (uint)Math.Min(candidate.Rank, 3), (uint)Math.Min(candidate.Mentions.Count, 3));
        into[written++] = FeatureHash.Of(25, (uint)Math.Min(3, sentence - text.SentenceOf(earliest.Head)), Clauses.IsSubject(text, earliest) ? 1u : 0u);
    }

    private static void WriteWords(PartyText text, Mention of, Mention last, ulong distance, ulong kind, Span<ulong> into, ref int written)
    {
        ulong same = distance == 0 ? 1u : 0u, place = PlaceOf(text, last);
        ulong before = Lower(text, of.FirstToken - 1, of), after = Lower(text, of.EndToken, of);
        into[written++] = FeatureHash.Of(30, before, same, place);
        into[written++] = FeatureHash.Of(31, after, same);
        into[written++] = FeatureHash.Of(32, Lower(text, last.EndToken, last), distance);
        into[written++] = FeatureHash.Of(33, Lower(text, last.FirstToken - 1, last), distance);
        into[written++] = FeatureHash.Of(34, before, (uint)text.Parsed.Tags[Math.Min(of.EndToken, text.Count - 1)], same);
        into[written++] = FeatureHash.Of(35, Lower(text, last.EndToken, last), kind, same);
        into[written++] = FeatureHash.Of(36, Clauses.SaysSomething(text, last) ? 1u : 0u, Clauses.SaysSomething(text, of) ? 1u : 0u, distance);
        into[written++] = FeatureHash.Of(37, text.Sentence(of.Head).FirstToken == of.FirstToken ? 1u : 0u, place, distance);
    }

    /// <summary>Subject, possessive or other, and whether it begins its sentence.</summary>
    private static ulong KindOf(PartyText text, Mention of) =>
        text.Parsed.Tags[of.Head] == Syntax.PosTag.PrpPossessive ? 1u : Clauses.IsSubject(text, of) ? text.Sentence(of.Head).FirstToken == of.FirstToken ? 3u : 2u : 0u;

    private static ulong PlaceOf(PartyText text, Mention of) =>
        Clauses.IsSubject(text, of) ? text.Sentence(of.Head).FirstToken == of.FirstToken ? 4u : 3u : Clauses.IsPossessor(text, of) ? 2u : Clauses.IsBehindPreposition(text, of) ? 1u : 0u;

    private static ulong Gap(int tokens) => (uint)(tokens < 1 ? 0 : tokens < 4 ? 1 : tokens < 8 ? 2 : tokens < 15 ? 3 : tokens < 30 ? 4 : tokens < 60 ? 5 : 6);

    private static ulong Lower(PartyText text, int token, Mention of)
    {
        Sentence sentence = text.Sentence(of.Head);
        return token < sentence.FirstToken || token >= sentence.EndToken ? 1 : FeatureHash.Lower(text.Word(token));
    }
}
