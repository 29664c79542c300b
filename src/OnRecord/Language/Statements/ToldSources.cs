using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"Roe was told at the dinner by a pilot that it was shut": who is told says nothing; whoever stands behind "by" does, or nobody who is named.</summary>
internal static class ToldSources
{
    private const int MostAgent = 24, MostBetween = 6, LeastContent = 3;

    private static readonly FrozenSet<ulong> Told = Lemmas("told"), Asked = Lemmas("told-to");

    /// <summary>Mends the source of a statement.</summary>
    public static void Apply(StatementFrame frame, StatementDraft draft)
    {
        int verb = CueVerb.Of(frame, draft.Cue);
        if (!IsTold(frame, verb) || draft.Content[^1].First < draft.Cue.End || (draft.Source is [var only] && only.First > verb))
        {
            return;
        }

        draft.Source.Clear();
        if (Agent(frame, verb + 1, draft.Content[^1].First) is { } agent)
        {
            draft.Source.Add(agent);
        }
    }

    /// <summary>"Roe was informed by the minister and his deputy that it was shut", where the weights found no cue; null for none.</summary>
    public static StatementDraft? Find(StatementFrame frame, Sentence sentence, bool[] taken)
    {
        int end = frame.BeforeStop(sentence);
        for (int verb = sentence.FirstToken + 2; verb + LeastContent < end; verb++)
        {
            if (taken[verb] || !Told.Contains(frame.Lemma(verb)) || !CueVerb.IsPassive(frame, verb) || frame.Quotes.Region[verb] >= 0)
            {
                continue;
            }

            int that = verb + 1;
            while (that < end && that - verb < MostAgent && frame.Word(that) is not "that")
            {
                that++;
            }

            var content = new TokenRange(that, end);
            return content.Count > LeastContent && !ContentRules.BeginsWithVerb(frame, that + 1, end) && frame.HasVerb(content) && Agent(frame, verb + 1, that) is { } agent ? new StatementDraft(new CueSpan(verb - 1, verb + 1), [agent], [content]) : null;
        }

        return null;
    }

    /// <summary>True for a statement of which the subject is told.</summary>
    public static bool IsOne(StatementFrame frame, StatementDraft draft) => IsTold(frame, CueVerb.Of(frame, draft.Cue));

    private static bool IsTold(StatementFrame frame, int verb) => (Told.Contains(frame.Lemma(verb)) || Asked.Contains(frame.Lemma(verb))) && CueVerb.IsPassive(frame, verb);

    /// <summary>Who stands behind "by", up to what is told; nobody where a verb stands between, or a thing ("by phone").</summary>
    private static TokenRange? Agent(StatementFrame frame, int first, int end)
    {
        int by = first;
        while (by < end && by - first < MostBetween && frame.Word(by) is not "by" && !frame.Tag(by).IsVerb())
        {
            by++;
        }

        end -= end > by && frame.Tag(end - 1) == PosTag.Comma ? 1 : 0;
        var agent = new TokenRange(by + 1, Math.Max(by + 1, end));
        bool isSomebody = by < end && frame.Word(by) is "by" && agent.Count > 0 && !frame.HasVerb(agent) && frame.Commas[agent.First] == frame.Commas[first];
        return isSomebody && PlainDrafts.IsTeller(frame, agent) ? agent : null;
    }

    private static FrozenSet<ulong> Lemmas(string kind) => CueWords.Words[kind].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();
}
