using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Who says what a letter says: "Roe got a note from Hale saying that it was shut" is Hale's word to Roe, "sent a note to Hale saying" is the sender's to Hale, and "got a note saying" is of nobody who is named.
/// </summary>
internal static class LetterSources
{
    private const int MostSubject = 20, MostAhead = 12, LeastContent = 3;

    /// <summary>Gives such a statement its cue and source; before its content is mended.</summary>
    /// <returns>False for what only tells that the letter came.</returns>
    public static bool Apply(StatementFrame frame, StatementDraft draft)
    {
        if (frame.Word(draft.Cue.End - 1) is "from" or "to" && draft.Content is [var only] && only.First == draft.Cue.End && !MoveTo(frame, draft, only))
        {
            return false;
        }

        int saying = Saying(frame, draft.Cue);
        if (saying < 0 || draft.Content[^1].First < saying || LetterWords.Before(frame, saying) is not { } letter)
        {
            return true;
        }

        draft.Content.RemoveAll(piece => piece.First < saying);
        draft.Cue = draft.Cue with { First = saying };
        if (!letter.IsTo)
        {
            Take(draft, letter.Other);
        }
        else if (draft.Source is not [var source] || source.End > letter.Verb)
        {
            Take(draft, Subject(frame, letter));
        }

        return true;
    }

    /// <summary>The first such statement of a sentence whose cue was not found; null for none.</summary>
    public static StatementDraft? Find(StatementFrame frame, Sentence sentence, bool[] taken)
    {
        int end = frame.BeforeStop(sentence);
        for (int saying = sentence.FirstToken + 3; saying + LeastContent < end; saying++)
        {
            if (!taken[saying] && frame.Tag(saying) == PosTag.VBG && LetterWords.Before(frame, saying) is { IsTo: false, Other: { } sender } letter && !taken[letter.Verb])
            {
                var content = new TokenRange(saying + 1, EndOf(frame, saying + 1, end));
                return content.Count >= LeastContent && frame.HasVerb(content) ? new StatementDraft(new CueSpan(saying, saying + 1), [sender], [content]) : null;
            }
        }

        return null;
    }

    /// <summary>To whom a letter came that tells what somebody says; null where the statement is none of a letter.</summary>
    public static TokenRange? Receiver(StatementFrame frame, StatementDraft draft)
    {
        if (LetterWords.Before(frame, draft.Cue.First) is not { } letter)
        {
            return null;
        }

        TokenRange? receiver = letter.IsTo ? letter.Other : letter is { IsGot: true } ? Subject(frame, letter) : null;
        return receiver is { } found && !draft.SaysToken(found.First) ? found : null;
    }

    /// <summary>"sent a note to [Hale saying it was shut]": the cue is the "-ing"; "got a note from [Hale]" tells nothing where another cue stands behind.</summary>
    private static bool MoveTo(StatementFrame frame, StatementDraft draft, TokenRange content)
    {
        for (int at = content.First; at < Math.Min(content.End + 1, Math.Min(content.First + MostAhead, frame.TokenCount)); at++)
        {
            if (frame.Tag(at) == PosTag.VBG && LetterWords.Before(frame, at) is not null)
            {
                bool isWithin = at + 1 < content.End;
                if (isWithin)
                {
                    draft.Cue = new CueSpan(at, at + 1);
                    draft.Content[0] = content with { First = at + 1 };
                }

                return isWithin;
            }
        }

        return true;
    }

    private static int Saying(StatementFrame frame, CueSpan cue)
    {
        for (int token = cue.End - 1; token >= cue.First; token--)
        {
            if (frame.Tag(token) == PosTag.VBG)
            {
                return token;
            }
        }

        return -1;
    }

    private static TokenRange? Subject(StatementFrame frame, LetterWords letter) =>
        SourceRules.SubjectOf(frame, letter.Verb, CueVerb.IsPassive(frame, letter.Verb) ? Relation.PassiveSubject : Relation.Subject) is { Count: <= MostSubject } subject && !frame.HasVerb(subject) ? (frame.Tag(subject.End - 1) == PosTag.Comma ? subject with { End = subject.End - 1 } : subject) : null;

    private static void Take(StatementDraft draft, TokenRange? source)
    {
        draft.Source.Clear();
        if (source is { } found)
        {
            draft.Source.Add(found);
        }
    }

    private static int EndOf(StatementFrame frame, int first, int end)
    {
        int at = first;
        while (at < end && frame.Tag(at) is not (PosTag.Comma or PosTag.Colon))
        {
            at++;
        }

        return at;
    }
}
