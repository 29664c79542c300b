using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"Roe reportedly told Lee that ...": that Roe did is what nobody named tells, so it is a statement without source around Roe's own.</summary>
internal static class HearsayRule
{
    /// <summary>Parts cues that begin with such an adverb in two.</summary>
    public static void Part(StatementFrame frame, List<StatementDraft> drafts)
    {
        for (int at = 0; at < drafts.Count; at++)
        {
            StatementDraft draft = drafts[at];
            int adverb = draft.Cue.First;
            if (draft.Cue.End - adverb < 2 || !CueWords.Hearsay.Contains(frame.Word(adverb)) || draft.Source is not [var source] || source.End > adverb || draft.Content[^1].First < draft.Cue.End)
            {
                continue;
            }

            var told = new TokenRange(adverb + 1, draft.Content[^1].End);
            drafts[at] = new StatementDraft(new CueSpan(adverb, adverb + 1), [], [source, told]);
            drafts.Insert(++at, new StatementDraft(new CueSpan(adverb + 1, draft.Cue.End), [source], draft.Content));
        }
    }
}
