using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Says whether a statement tells beyond doubt that somebody named or described says, asks or thinks something: a quotation, a verb of saying, a clause that is thought. What somebody did, saw or allowed
/// ("have recognized $550 million") and what "you" may want is none.
/// </summary>
internal static class TellingRule
{
    private const CueKinds Saying = CueKinds.Say | CueKinds.Ask | CueKinds.Judge | CueKinds.Deny, Thinking = CueKinds.Think | CueKinds.Want | CueKinds.Show | CueKinds.Urge | CueKinds.Support;

    /// <summary>True for such a statement.</summary>
    public static bool Tells(StatementFrame frame, StatementDraft draft, StatementKind kind)
    {
        if (draft.Source is not [var source, ..] || frame.Word(source.First) is "you" or "You")
        {
            return (kind == StatementKind.Direct && draft.Source.Count > 0) || (draft.Source.Count == 0 && ToldSources.IsOne(frame, draft));
        }

        int verb = CueVerb.Of(frame, draft.Cue);
        CueKinds kinds = frame.Kinds[verb];
        bool isVerb = frame.Tag(verb).IsVerb(), isAccording = frame.Word(draft.Cue.First) is "According" or "according" or "In" or "in" && frame.Word(draft.Cue.End - 1) is "to" or "of", isClause = IsClause(frame, draft);
        bool isSaid = isVerb && (kinds & Saying) != 0 && !AssertionWords.Unspoken.Contains(frame.Lemma(verb)), isThought = isClause && (kinds & (Thinking | Saying | CueKinds.Noun)) != 0;
        return kind != StatementKind.Indirect ? isSaid || isThought || isAccording || kinds == CueKinds.None : isSaid && (isClause || (kinds & CueKinds.Show) == 0) || isThought || isAccording;
    }

    /// <summary>"that it rains", "to go", "why it rained", "it rains".</summary>
    private static bool IsClause(StatementFrame frame, StatementDraft draft)
    {
        TokenRange content = draft.Content[^1];
        if (content.First < draft.Cue.End)
        {
            return frame.HasVerb(draft.Content[0]);
        }

        int first = content.First;
        bool opens = frame.Word(first) is "that" or "if" or "whether" || frame.Tag(first) is PosTag.WP or PosTag.WRB || frame.Tag(first) == PosTag.TO && first + 1 < content.End && frame.Tag(first + 1) == PosTag.VB;
        int comma = first;
        while (comma < content.End && frame.Tag(comma) != PosTag.Comma)
        {
            comma++;
        }

        return opens || (frame.Tag(first).IsNominal() && frame.HasVerb(new TokenRange(first, comma)));
    }
}
