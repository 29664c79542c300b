using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Finds verbs by which somebody gives a count: "put the number of crates at nine", "estimated the toll at 300". The training data has too few to learn them from. Linear in the length
/// of the sentence.
/// </summary>
internal static class CountCues
{
    /// <summary>Tokens from the verb to the noun, from there to "at", and from there to the number, at most.</summary>
    private const int MostToNoun = 4, MostToAt = 7, MostToNumber = 4;

    private static readonly FrozenSet<ulong> Verbs = Of("count-verb"), Nouns = Of("count-noun");
    private static readonly ulong At = FeatureHash.Lower("at");

    /// <summary>Adds the cues of a sentence that are not among those found already.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cues">The cues in order; stays so.</param>
    /// <param name="first">The first that may be of the sentence.</param>
    public static void Add(StatementFrame frame, Sentence sentence, List<CueSpan> cues, int first)
    {
        for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (IsOne(frame, new CueSpan(token, token + 1)))
            {
                int place = first;
                while (place < cues.Count && cues[place].End <= token)
                {
                    place++;
                }

                if (place == cues.Count || !cues[place].Holds(token))
                {
                    cues.Insert(place, new CueSpan(token, token + 1));
                }
            }
        }
    }

    /// <summary>True for a cue that is such a verb.</summary>
    public static bool IsOne(StatementFrame frame, CueSpan cue) =>
        cue.End - cue.First == 1 && Verbs.Contains(frame.Lemma(cue.First)) && frame.Tag(cue.First) is PosTag.VBD or PosTag.VBZ or PosTag.VBP && GivesCount(frame, cue.First, frame.Sentence(cue.First).EndToken);

    private static bool GivesCount(StatementFrame frame, int verb, int end)
    {
        int noun = Next(frame, verb + 1, Math.Min(end, verb + 1 + MostToNoun), static (frame, token) => Nouns.Contains(frame.Lemma(token)) && frame.Tag(token).IsNoun());
        bool isOf = noun >= 0 && noun + 1 < end && frame.Word(noun + 1) is "at" or "of" or "from";
        int at = !isOf ? -1 : Next(frame, noun + 1, Math.Min(end, noun + 1 + MostToAt), static (frame, token) => frame.Lower[token] == At);
        return at >= 0 && Next(frame, at + 1, Math.Min(end, at + 1 + MostToNumber), static (frame, token) => frame.Tag(token) == PosTag.CD) >= 0;
    }

    /// <summary>The first token that is one, with no verb and no mark before it; -1 for none.</summary>
    private static int Next(StatementFrame frame, int first, int end, Func<StatementFrame, int, bool> isOne)
    {
        for (int token = first; token < end; token++)
        {
            if (isOne(frame, token))
            {
                return token;
            }

            if (frame.Tag(token).IsVerb() || frame.Tag(token) is PosTag.Comma or PosTag.Colon)
            {
                return -1;
            }
        }

        return -1;
    }

    private static FrozenSet<ulong> Of(string kind) => CueWords.Words[kind].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();
}
