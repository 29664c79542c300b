using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Verbs that say something with a clause or a quotation behind them and are a deed with a noun: "concluded a deal", "concluded the weekend tired", "defended the town from pirates", "added her name to a list". The verbs are
/// <c>deed:</c>, <c>deed-from:</c>, <c>deed-to:</c> and, where they are denied ("did not approve the contract"), <c>deed-not:</c> in <c>cue-words.txt</c>.
/// </summary>
internal static class Deeds
{
    private const int MostAhead = 8;
    private static readonly FrozenSet<ulong> Plain = Lemmas("deed"), From = Lemmas("deed-from"), To = Lemmas("deed-to"), Undone = Lemmas("deed-not");

    /// <summary>True for a cue that tells of a deed.</summary>
    public static bool IsOne(StatementFrame frame, StatementDraft draft, int verb)
    {
        ulong lemma = frame.Lemma(verb);
        bool isUndone = Undone.Contains(lemma) && IsDenied(frame, verb), isAny = isUndone || Plain.Contains(lemma) || From.Contains(lemma) || To.Contains(lemma);
        Sentence sentence = frame.Sentence(verb);
        bool isBehind = draft.Source.TrueForAll(source => source.First < verb) && draft.Content.TrueForAll(content => content.First > verb);
        if (!isAny || !isBehind || frame.Quotes.Region[verb] >= 0 || CueVerb.IsPassive(frame, verb) || verb + 1 >= sentence.EndToken || frame.Marks[verb + 1] != 0 || frame.Tag(verb + 1) == PosTag.CD)
        {
            return false;
        }

        TokenRange noun = NounPhrases.At(frame, verb + 1, sentence.EndToken);
        bool isObject = noun.Count > 0 && !DetailWords.Days.Contains(frame.Word(verb + 1)) && frame.Tag(noun.End - 1).IsNominal() && !ContentRules.BeginsWithVerb(frame, noun.End, sentence.EndToken);
        return isObject && (isUndone || Plain.Contains(lemma) ? !HasVerb(frame, noun.End, sentence.EndToken) : IsBefore(frame, noun.End, sentence.EndToken, From.Contains(lemma) ? "from" : "to"));
    }

    /// <summary>"concluded the owners of the quay were late": the noun has a verb of its own, before any comma.</summary>
    private static bool HasVerb(StatementFrame frame, int first, int end)
    {
        for (int token = first; token < Math.Min(end, first + MostAhead) && frame.Tag(token) is PosTag.IN or PosTag.DT or PosTag.PRP or PosTag.PrpPossessive or PosTag.JJ or PosTag.CC || (token < Math.Min(end, first + MostAhead) && frame.Tag(token).IsNoun()); token++)
        {
            if (token + 1 < end && (frame.Tag(token + 1).IsFinite() || frame.Tag(token + 1) == PosTag.MD))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"did not approve": a deed that was not done.</summary>
    private static bool IsDenied(StatementFrame frame, int verb) => verb > 0 && frame.Word(verb - 1) is "not" or "never" or "n't" or "n’t";

    private static bool IsBefore(StatementFrame frame, int token, int end, string preposition) => token < end && frame.Word(token).Equals(preposition, StringComparison.Ordinal);

    private static FrozenSet<ulong> Lemmas(string kind) => CueWords.Words[kind].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();
}
