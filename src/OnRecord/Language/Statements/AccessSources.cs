using System.Collections.Frozen;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"Sources with access to the Harbour Council state that", "Individuals close to Roe add that": those who begin the sentence say it, not the name before the verb.</summary>
internal static class AccessSources
{
    private const int MostBefore = 5, MostSource = 24, LeastContent = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> People = CueWords.Words.Set("access-people"), Links = CueWords.Words.Set("access-link"), Telling = CueWords.Words.Set("access-telling");

    /// <summary>Such a statement of a sentence; null for none.</summary>
    public static StatementDraft? Find(StatementFrame frame, Sentence sentence)
    {
        int first = sentence.FirstToken, end = frame.BeforeStop(sentence), people = first;
        while (people + 1 < end && people < first + MostBefore && !(People.Contains(frame.Word(people)) && Links.Contains(frame.Word(people + 1))))
        {
            people++;
        }

        if (people + 1 >= end || people == first + MostBefore)
        {
            return null;
        }

        int verb = people + 2;
        while (verb + 1 < end && verb < people + MostSource && !(Telling.Contains(frame.Word(verb)) && frame.Word(verb + 1) is "that"))
        {
            verb++;
        }

        bool isTold = verb + 1 + LeastContent < end && verb < people + MostSource && frame.Quotes.Region[verb] < 0 && IsPhrase(frame, first, people);
        return isTold ? new StatementDraft(new CueSpan(verb, verb + 1), [new TokenRange(first, verb)], [new TokenRange(verb + 1, end)]) : null;
    }

    /// <summary>Nothing but words of one phrase before the people: "these same sensitive individuals".</summary>
    private static bool IsPhrase(StatementFrame frame, int first, int people)
    {
        for (int token = first; token < people; token++)
        {
            if (!frame.Tag(token).IsNominal())
            {
                return false;
            }
        }

        return true;
    }
}
