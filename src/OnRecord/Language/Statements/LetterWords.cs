using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"Roe got a note from Hale saying that it was shut": the letter before a form with "-ing" that tells what it says.</summary>
/// <param name="Verb">The verb whose object the letter is.</param>
/// <param name="Noun">The letter.</param>
/// <param name="Other">Whom it is from or to; null where that is not told.</param>
/// <param name="IsTo">Whether it is to them.</param>
/// <param name="IsGot">Whether the subject of the verb is who got it.</param>
internal sealed record LetterWords(int Verb, int Noun, TokenRange? Other, bool IsTo, bool IsGot)
{
    private const int MostOther = 12, MostNoun = 6;

    private static readonly WordList List = new("Statements/Data/letters.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = List.Set("noun");
    private static readonly FrozenSet<ulong> Receiving = Lemmas("receiving"), Given = Lemmas("given"), Sending = Lemmas("sending");

    /// <summary>The letter that an "-ing" tells the words of; null for none. "From Hale, saying" may go on with either, and has nobody.</summary>
    public static LetterWords? Before(StatementFrame frame, int saying)
    {
        int first = frame.Sentence(saying).FirstToken, end = saying;
        if (frame.Tag(saying) != PosTag.VBG || (frame.Kinds[saying] & (CueKinds.Say | CueKinds.Urge)) == 0 || frame.Quotes.Region[saying] >= 0)
        {
            return null;
        }

        bool isCut = end - 1 > first && frame.Tag(end - 1) == PosTag.Comma;
        end -= isCut ? 1 : 0;
        int link = Link(frame, first, end);
        int noun = link >= 0 ? BeforeDay(frame, first, link) - 1 : isCut ? -1 : end - 1;
        if (noun <= first || !Nouns.Contains(frame.Word(noun)) || !frame.Tag(noun).IsNoun() || VerbOf(frame, first, noun) is not (>= 0 and var verb))
        {
            return null;
        }

        bool isTo = link >= 0 && frame.Word(link) is "to", isPassive = CueVerb.IsPassive(frame, verb);
        bool isGot = isPassive ? Given.Contains(frame.Lemma(verb)) : Receiving.Contains(frame.Lemma(verb));
        if ((link < 0 && !isGot) || (isTo && (isPassive || !Sending.Contains(frame.Lemma(verb)))))
        {
            return null;
        }

        TokenRange? other = link < 0 ? null : new TokenRange(link + 1, BeforeDate(frame, link + 1, BeforeDay(frame, link + 1, end)));
        bool isOpen = other is { } name && isCut && frame.Commas[name.End] == frame.Commas[name.First];
        return new LetterWords(verb, noun, isOpen ? null : other, isTo, isGot);
    }

    /// <summary>The nearest "from" or "to" behind a letter, with no clause between it and the "-ing".</summary>
    private static int Link(StatementFrame frame, int first, int end)
    {
        for (int at = end - 2; at > first && end - at <= MostOther; at--)
        {
            if (frame.Word(at) is "from" or "to" && Nouns.Contains(frame.Word(BeforeDay(frame, first, at) - 1)))
            {
                return at;
            }

            if (frame.Tag(at).IsVerb() || frame.Tag(at) is PosTag.WDT or PosTag.WP or PosTag.TO or PosTag.Colon)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Where "on Monday" or "Monday night" begins that ends at a token; that token where none does.</summary>
    private static int BeforeDay(StatementFrame frame, int first, int end)
    {
        int at = end;
        while (at - 1 > first && (DetailWords.Days.Contains(frame.Word(at - 1)) || (DetailWords.DayParts.Contains(frame.Word(at - 1)) && DetailWords.Days.Contains(frame.Word(at - 2)))))
        {
            at--;
        }

        return at < end && at - 1 > first && frame.Word(at - 1) is "on" ? at - 1 : at;
    }

    /// <summary>Where "on March 3" or "in May" begins among some words; their end where none does.</summary>
    private static int BeforeDate(StatementFrame frame, int first, int end)
    {
        int at = first + 1;
        while (at + 1 < end && !(frame.Word(at) is "on" or "in" && NameLexicon.Shared.Word(frame.Lower[at + 1]).HasFlag(NameWords.Calendar)))
        {
            at++;
        }

        return at + 1 < end ? at : end;
    }

    /// <summary>The verb right before the noun with its article and adjectives; -1 for none.</summary>
    private static int VerbOf(StatementFrame frame, int first, int noun)
    {
        int at = noun - 1;
        while (at > first && noun - at <= MostNoun && (frame.Tag(at).IsNominal() || frame.Tag(at) is PosTag.HYPH) && frame.Tag(at) != PosTag.PRP)
        {
            at--;
        }

        return at > first && frame.Tag(at).IsVerb() && frame.Tag(at) is not PosTag.VBG ? at : -1;
    }

    private static FrozenSet<ulong> Lemmas(string kind) => List[kind].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();
}
