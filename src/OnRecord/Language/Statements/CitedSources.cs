using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"The Ledger, citing two officials, said it was safe": the officials say it, and the Ledger tells it on their word.</summary>
internal static class CitedSources
{
    private static readonly ulong Cite = FeatureHash.Lower("cite");

    /// <summary>Gives whom a report cites what it reports; before statements are nested.</summary>
    public static void Join(StatementFrame frame, List<StatementDraft> drafts)
    {
        for (int at = 0; at < drafts.Count; at++)
        {
            StatementDraft citing = drafts[at];
            int verb = CueVerb.Of(frame, citing.Cue);
            if (frame.Lemma(verb) != Cite || frame.Tag(verb) != PosTag.VBG || citing.Content is not [var cited] || cited.First < citing.Cue.End || Report(frame, drafts, at) is not { } report)
            {
                continue;
            }

            int end = frame.Tag(cited.End - 1) == PosTag.Comma ? cited.End - 1 : cited.End;
            var teller = new TokenRange(cited.First, end);
            if (teller.Count > 0 && IsTeller(frame, teller))
            {
                report.Source.AddRange(report.Source.Count == 0 ? citing.Source : []);
                drafts[at] = new StatementDraft(citing.Cue, [teller], [.. report.Content]) { Outer = report };
            }
        }
    }

    /// <summary>Somebody or a document, not a reason ("citing safety").</summary>
    private static bool IsTeller(StatementFrame frame, TokenRange words)
    {
        int head = SpeakerFinder.HeadOf(frame, words, out _);
        return head >= 0 && frame.MentionAt[head] is >= 0 and var mention && frame.Mentions[mention].Type is MentionType.Person or MentionType.Organization or MentionType.Group or MentionType.Document;
    }

    /// <summary>The statement with a verb of saying beside it in the sentence, by the same teller or by none, that holds neither the citing nor the cited.</summary>
    private static StatementDraft? Report(StatementFrame frame, List<StatementDraft> drafts, int at)
    {
        StatementDraft citing = drafts[at];
        foreach (int beside in (ReadOnlySpan<int>)[at + 1, at - 1])
        {
            if (beside < 0 || beside >= drafts.Count || frame.SentenceOf[drafts[beside].Cue.First] != frame.SentenceOf[citing.Cue.First])
            {
                continue;
            }

            StatementDraft other = drafts[beside];
            bool isSame = other.Source.Count == 0 || citing.Source.Count == 0 || other.Source[0] == citing.Source[0];
            if (isSame && (other.Source.Count > 0 || citing.Source.Count > 0) && (frame.Kinds[CueVerb.Of(frame, other.Cue)] & CueKinds.Say) != 0 && !other.SaysToken(citing.Cue.First))
            {
                return other;
            }
        }

        return null;
    }
}
