using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Finds in what something is said: "in a statement", "on its website", "by e-mail".</summary>
internal static class MediumFinder
{
    private const int MostWords = 6;

    /// <summary>The tokens of the medium, its preposition first; null for none.</summary>
    public static TokenRange? Find(StatementFrame frame, StatementDraft draft)
    {
        var clause = new ClauseTokens(frame, draft);
        for (int token = clause.First; token + 1 < clause.End; token++)
        {
            if (clause.IsFree(token) && !IsOfWhatIsSaid(frame, draft, token) && DetailWords.MediumLeads.Contains(frame.Word(token)) && NounBehind(frame, token + 1, clause) is >= 0 and var noun)
            {
                return new TokenRange(token, noun + 1);
            }
        }

        return null;
    }

    /// <summary>"said that he had warned Lee [in a meeting]": right behind an indirect content, where that was done; at a meeting it may also have been said, which nobody knows.</summary>
    private static bool IsOfWhatIsSaid(StatementFrame frame, StatementDraft draft, int token)
    {
        TokenRange content = draft.Content[^1];
        bool isBehind = content.End == token && ContentEnds.HasHad(frame, content) && content.First >= draft.Cue.End && frame.Quotes.Region[content.First] < 0;
        for (int noun = token + 1; isBehind && noun < Math.Min(frame.TokenCount, token + MostWords); noun++)
        {
            if (DetailWords.Gatherings.Contains(frame.Word(noun)))
            {
                return true;
            }
        }

        return false;
    }

    private static int NounBehind(StatementFrame frame, int first, ClauseTokens clause)
    {
        int noun = -1;
        for (int token = first; token < Math.Min(clause.End, first + MostWords) && clause.IsFree(token); token++)
        {
            bool isMedium = frame.Tag(token).IsNoun() && (DetailWords.MediumNouns.Contains(frame.Word(token)) || DetailWords.MediumNames.Contains(frame.Word(token)));
            noun = isMedium ? token : noun;
            if (!isMedium && !frame.Tag(token).IsNominal() && frame.Tag(token) is not (PosTag.VBN or PosTag.VBG))
            {
                break;
            }
        }

        return noun;
    }
}
