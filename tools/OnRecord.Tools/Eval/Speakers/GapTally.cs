using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Tools.Corpora.Gap;

namespace OnRecord.Tools.Eval.Speakers;

/// <summary>Counts answers: right, wrong (another party, or one of the two where neither is meant), and none given.</summary>
internal sealed class GapTally
{
    private int right, wrong, unresolved, unseen, neither, neitherWrong;

    /// <summary>Judges a case.</summary>
    public void Add(GapCase gap, IReadOnlyList<Mention> mentions, DocumentParties parties, bool show)
    {
        int pronoun = PartyAt(gap.Pronoun, mentions, parties, MentionForm.Pronoun), a = PartyAt(gap.A, mentions, parties, MentionForm.Name), b = PartyAt(gap.B, mentions, parties, MentionForm.Name);
        if (!gap.IsA && !gap.IsB)
        {
            neither++;
            neitherWrong += pronoun >= 0 && (pronoun == a || pronoun == b) ? 1 : 0;
            return;
        }

        int truth = gap.IsA ? a : b;
        unseen += truth < 0 ? 1 : 0;
        if (pronoun < 0)
        {
            unresolved++;
        }
        else if (pronoun == truth)
        {
            right++;
        }
        else
        {
            wrong++;
            if (show)
            {
                string said = parties.Parties[pronoun].Name;
                Console.WriteLine($"[{gap.Text[gap.Pronoun.Start..gap.Pronoun.End]}] {(gap.IsA ? gap.Text[gap.A.Start..gap.A.End] : gap.Text[gap.B.Start..gap.B.End])} <> {said}{(truth < 0 ? " (name not found)" : "")}: {gap.Text}");
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        int all = right + wrong + unresolved, answered = right + wrong;
        return $"accuracy {100.0 * right / Math.Max(1, all):F1}, precision {100.0 * right / Math.Max(1, answered):F1} at {100.0 * answered / Math.Max(1, all):F1} % answered "
            + $"({right} right, {wrong} wrong, {unresolved} unresolved of {all}; {unseen} names not found; neither meant: {neitherWrong} of {neither} wrong)";
    }

    private static int PartyAt((int Start, int End) span, IReadOnlyList<Mention> mentions, DocumentParties parties, MentionForm form)
    {
        for (int index = 0; index < mentions.Count; index++)
        {
            if (mentions[index].Form == form && mentions[index].Start < span.End && span.Start < mentions[index].End)
            {
                return parties.Links[index].Party;
            }
        }

        return -1;
    }
}
