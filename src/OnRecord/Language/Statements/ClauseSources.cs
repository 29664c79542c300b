using System.Collections.Frozen;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"Roe stated in angry tones, that it was shut": a verb of saying to which the tree gives a subject and a clause with "that", where the weights found no cue. Linear in the length of the text.</summary>
internal static class ClauseSources
{
    private const int MostBetween = 12, LeastContent = 3, MostSource = 30;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pointing = CueWords.Words.Set("pointing-subject");

    /// <summary>The statements that a sentence makes so, outside of what others are found to say.</summary>
    public static IEnumerable<StatementDraft> Find(StatementFrame frame, Sentence sentence, bool[] taken, bool[] said)
    {
        int end = frame.BeforeStop(sentence);
        for (int that = sentence.FirstToken + 2; that + LeastContent < end; that++)
        {
            bool isTold = frame.Word(that) is "that" && Teller(frame, sentence, that) is >= 0 and var at && !taken[at] && !said[at] && frame.Quotes.Region[at] < 0;
            if (isTold && Teller(frame, sentence, that) is var verb && SourceRules.SubjectOf(frame, verb) is { Count: <= MostSource } subject && subject.End <= verb && MayTell(frame, sentence, verb, subject))
            {
                yield return new StatementDraft(new CueSpan(verb, verb + 1), [subject], [new TokenRange(that, EndOf(frame, that, end))]);
            }
        }
    }

    /// <summary>The finite verb of saying whose clause a word opens by the tree; -1 for none.</summary>
    private static int Teller(StatementFrame frame, Sentence sentence, int that)
    {
        int clause = frame.Parsed.Relations[that] == Relation.Mark && frame.Tag(that + 1) is not (PosTag.IN or PosTag.TO) ? frame.Parsed.Heads[that] : -1;
        int verb = clause > that && frame.Parsed.Relations[clause] == Relation.Complement ? frame.Parsed.Heads[clause] : -1;
        bool isTold = verb >= sentence.FirstToken && verb < that && that - verb <= MostBetween && frame.Tag(verb) is PosTag.VBD or PosTag.VBZ or PosTag.VBP && (frame.Kinds[verb] & CueKinds.Say) != 0;
        return isTold ? verb : -1;
    }

    /// <summary>"This reminds me that" points at what was told; "Nor was the public" is nobody; words before a comma that name nobody are no part of who says it.</summary>
    private static bool MayTell(StatementFrame frame, Sentence sentence, int verb, TokenRange subject)
    {
        if (frame.Tag(verb - 1) is PosTag.WP or PosTag.WDT || (subject.First > sentence.FirstToken && frame.Tag(subject.First - 1).IsVerb()))
        {
            return false;
        }

        bool isName = frame.MentionAt[subject.First] is >= 0 and var mention && frame.Mentions[mention].Form == MentionForm.Name;
        return !frame.HasVerb(subject) && !(subject.Count == 1 && Pointing.Contains(frame.Word(subject.First))) && (isName || frame.Commas[subject.End] == frame.Commas[subject.First]);
    }

    /// <summary>Behind the last word that hangs on the clause.</summary>
    private static int EndOf(StatementFrame frame, int that, int end)
    {
        int clause = frame.Parsed.Heads[that], last = clause + 1;
        for (int token = clause + 1; token < end; token++)
        {
            last = SourceRules.IsBelow(frame, token, clause) ? token + 1 : last;
        }

        return last;
    }
}
