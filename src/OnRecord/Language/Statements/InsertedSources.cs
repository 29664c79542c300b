using OnRecord.Language.Parties;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Statements that a pronoun or commas give away, where the weights found no cue: "Ann, according to Roe, said it was shut", "Roe claims he told Lee", "Roe told the Post she remembered it".</summary>
internal static class InsertedSources
{
    private const int MostSource = 16, MostSubject = 8, LeastContent = 3;

    /// <summary>"Lee, according to Roe, said it was shut": Roe tells what stands around the commas.</summary>
    public static StatementDraft? According(StatementFrame frame, Sentence sentence)
    {
        int end = frame.BeforeStop(sentence);
        for (int token = sentence.FirstToken + 2; token + 3 < end; token++)
        {
            if (frame.Word(token) is not "according" || frame.Word(token + 1) is not "to" || frame.Tag(token - 1) != PosTag.Comma || frame.Quotes.IsInside(token))
            {
                continue;
            }

            int comma = token + 2;
            while (comma < end && comma < token + MostSource && frame.Tag(comma) != PosTag.Comma)
            {
                comma++;
            }

            TokenRange source = new(token + 2, comma), front = new(sentence.FirstToken, token - 1), behind = new(comma + 1, end);
            bool isTold = behind.Count >= LeastContent && comma < end && frame.Tag(comma) == PosTag.Comma && !frame.HasVerb(source) && !frame.HasVerb(front) && ContentRules.BeginsWithVerb(frame, behind.First, behind.End);
            return isTold && PlainDrafts.IsTeller(frame, source) ? new StatementDraft(new CueSpan(token, token + 2), [source], [front, behind]) : null;
        }

        return null;
    }

    /// <summary>"A person familiar with it, who spoke on condition of anonymity because it was private, said it was shut": who is not to be named, and speaks.</summary>
    public static StatementDraft? Unnamed(StatementFrame frame, Sentence sentence, bool[] taken)
    {
        int end = frame.BeforeStop(sentence);
        if (Hidden(frame, sentence) is not { } source || taken[source.End] || source.End + 1 + LeastContent > end)
        {
            return null;
        }

        var content = new TokenRange(source.End + 1, end);
        return frame.HasVerb(content) && !frame.Quotes.IsInside(source.End) ? new StatementDraft(new CueSpan(source.End, source.End + 1), [source], [content]) : null;
    }

    /// <summary>Who begins a sentence, is not to be named and says something with the verb behind it; null for nobody.</summary>
    public static TokenRange? Hidden(StatementFrame frame, Sentence sentence)
    {
        int first = sentence.FirstToken, end = frame.BeforeStop(sentence), who = first + 1;
        while (who < end && who < first + MostSource && !(frame.Tag(who - 1) == PosTag.Comma && (frame.Tag(who) == PosTag.WP || frame.Word(who) is "speaking")))
        {
            who++;
        }

        int verb = who + 2;
        while (verb < end && !(frame.Tag(verb - 1) == PosTag.Comma && frame.Tag(verb) is PosTag.VBD or PosTag.VBZ))
        {
            verb++;
        }

        bool isSaying = verb < end && (frame.Kinds[verb] & CueKinds.Say) != 0 && frame.Tag(first) is PosTag.DT or PosTag.CD or PosTag.JJ or PosTag.NNS;
        return isSaying && !frame.HasVerb(new TokenRange(first, who)) && TiedNames.IsHidden(frame.Parsed, who, verb) ? new TokenRange(first, verb) : null;
    }

    /// <summary>"Roe claims he told Lee in May": a name that begins its sentence, a verb of saying, perhaps whom it is told, and a clause that begins with a pronoun.</summary>
    public static StatementDraft? Claim(StatementFrame frame, Sentence sentence, bool[] taken)
    {
        int first = sentence.FirstToken, end = frame.BeforeStop(sentence);
        if (first + LeastContent >= end || frame.MentionAt[first] is not (>= 0 and var mention) || frame.Mentions[mention].FirstToken != first || (frame.Names[first] & 15) == 0)
        {
            return null;
        }

        int verb = frame.Mentions[mention].EndToken, content = verb + 1;
        if (content + LeastContent >= end || taken[verb] || (frame.Kinds[verb] & CueKinds.Say) == 0 || !(frame.Tag(verb) is PosTag.VBD or PosTag.VBZ || frame.Word(verb) is "claims"))
        {
            return null;
        }

        content = frame.Word(verb) is "told" or "tells" ? NounPhrases.At(frame, content, Math.Min(end, content + MostSubject)).End : content;
        bool isClause = content + 1 < end && frame.Tag(content) == PosTag.PRP && frame.Word(content) is "he" or "she" or "they" or "it" && ContentRules.BeginsWithVerb(frame, content + 1, end) && !frame.Quotes.IsInside(content);
        return isClause ? new StatementDraft(new CueSpan(verb, verb + 1), [new TokenRange(first, verb)], [new TokenRange(content, end)]) : null;
    }
}
