using System.Collections.Frozen;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"Roe disputed the report, [noting] that it was late": who says what stands before the comma goes on saying, where the sentence has no other teller and no clause between them.</summary>
internal static class ParticipleSources
{
    private const int MostSource = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GoingOn = CueWords.Words.Set("going-on");

    /// <summary>Gives such statements their source; before statements are nested.</summary>
    public static void Fill(StatementFrame frame, List<StatementDraft> drafts)
    {
        for (int at = 1; at < drafts.Count; at++)
        {
            StatementDraft draft = drafts[at];
            int verb = draft.Cue.First;
            bool isOpen = draft.Source.Count == 0 && frame.Tag(verb) == PosTag.VBG && (frame.Kinds[verb] & CueKinds.Say) != 0 && verb > 0 && frame.Tag(verb - 1) == PosTag.Comma && frame.Quotes.Region[verb] < 0;
            if (isOpen && Teller(frame, drafts, at) is { } teller && !draft.SaysToken(teller.First))
            {
                draft.Source.Add(teller);
            }
        }
    }

    /// <summary>The only one who says something before it in the sentence.</summary>
    private static TokenRange? Teller(StatementFrame frame, List<StatementDraft> drafts, int at)
    {
        TokenRange? found = null;
        int verb = drafts[at].Cue.First;
        for (int before = at - 1; before >= 0 && frame.SentenceOf[drafts[before].Cue.First] == frame.SentenceOf[verb]; before--)
        {
            StatementDraft other = drafts[before];
            if (other.Source is not [var source] || !frame.Tag(CueVerb.Of(frame, other.Cue)).IsVerb())
            {
                continue;
            }

            // "Roe said that the pilots had called, warning that it was shut": the pilots may warn, while who adds or notes something is Roe.
            bool isClause = other.Content[^1].First >= other.Cue.End && frame.HasVerb(other.Content[^1]) && !GoingOn.Contains(frame.Word(verb));
            bool isWithin = isClause || (other.SaysToken(verb) && frame.HasVerb(new TokenRange(other.Cue.End, verb))), isInFront = source.End <= other.Cue.First && other.Content[^1].First >= other.Cue.End;
            bool isSomebody = source.Count <= MostSource && !frame.HasVerb(source) && frame.Tag(source.First) is not (PosTag.WP or PosTag.WDT);
            if (found is not null || isWithin || !isInFront || !isSomebody)
            {
                return null;
            }

            found = source;
        }

        return found;
    }
}
