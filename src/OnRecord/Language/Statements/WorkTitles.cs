using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Titles in quotation marks behind a verb that tells what is done with a work ("He read "The Cold Quay"", "She wrote "Song of the Quay"") or how something is named ("an exhibit titled "Ropes and Nets""):
/// nobody says these words. The verbs are data (<c>Syntax/Data/cue-words.txt</c>: taking, making, titling).
/// </summary>
internal static class WorkTitles
{
    private const int MostWords = 9, MostBefore = 4;
    private static readonly FrozenSet<ulong> Taking = Lemmas("taking"), Making = Lemmas("making"), Titling = Lemmas("titling");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Small = CueWords.Words.Set("title-small");

    /// <summary>True when what was taken for the content is such a title, with what stands around it.</summary>
    public static bool IsOne(StatementFrame frame, StatementDraft draft, int verb)
    {
        ulong lemma = frame.Lemma(verb);
        bool isTaking = Taking.Contains(lemma) && IsReader(frame, draft), isTitling = Titling.Contains(lemma);
        return (isTaking || isTitling || Making.Contains(lemma)) && Title(frame, draft, verb) is { } title && (isTaking || isTitling || LooksWritten(frame, title));
    }

    /// <summary>Words between closed marks in the cue's sentence that all have a capital but small ones, soon behind the verb and with no verb of their own; null for none.</summary>
    private static TokenRange? Title(StatementFrame frame, StatementDraft draft, int verb)
    {
        Sentence sentence = frame.Sentence(verb);
        int mark = NextMark(frame, verb + 1, sentence.EndToken, Titling.Contains(frame.Lemma(verb)) ? MostWords : MostBefore);
        if (mark < 0 || !draft.SaysToken(mark + 1) || frame.Quotes.Regions[frame.Quotes.Region[mark]] is not (_, var end, true) || end > sentence.EndToken)
        {
            return null;
        }

        int last = end - 1;
        last -= last > mark + 2 && frame.Tag(last - 1) == PosTag.Comma ? 1 : 0;
        var title = new TokenRange(mark + 1, last);
        return title.Count is > 0 and <= MostWords && IsTitled(frame, title) && !draft.Content.Exists(range => range.End > end && frame.HasVerb(range with { First = Math.Max(range.First, end) })) ? title : null;
    }

    private static int NextMark(StatementFrame frame, int first, int end, int most)
    {
        for (int token = first; token < Math.Min(end, first + most); token++)
        {
            if (frame.Marks[token] == 1)
            {
                return token;
            }

            if (frame.Tag(token).IsFinite() || frame.Tag(token) is PosTag.Comma or PosTag.Colon)
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsTitled(StatementFrame frame, TokenRange title)
    {
        for (int token = title.First; token < title.End; token++)
        {
            ReadOnlySpan<char> word = frame.Word(token);
            if (!char.IsUpper(word[0]) && !char.IsDigit(word[0]) && (token == title.First || !Small.Contains(word)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"The Lamp", "Song of the Quay": with a small word, as titles have and slogans seldom.</summary>
    private static bool LooksWritten(StatementFrame frame, TokenRange title)
    {
        bool has = title.Count > 1 && frame.Word(title.First) is "The" or "A" or "An";
        for (int token = title.First + 1; token < title.End; token++)
        {
            has |= char.IsLower(frame.Word(token)[0]) && char.IsLetter(frame.Word(token)[0]) && title.Count > 2;
        }

        return has;
    }

    /// <summary>Somebody, and no sign or paper that reads so.</summary>
    private static bool IsReader(StatementFrame frame, StatementDraft draft)
    {
        int head = draft.Source.Count > 0 ? SpeakerFinder.HeadOf(frame, draft.Source[0], out _) : -1;
        return head >= 0 && frame.MentionAt[head] is >= 0 and var mention && frame.Mentions[mention] is var of
            && (of.Type is MentionType.Person or MentionType.Group || (of.Form == MentionForm.Name && of.Type == MentionType.Organization && (frame.Kinds[head] & CueKinds.ShowThing) == 0));
    }

    private static FrozenSet<ulong> Lemmas(string kind) => CueWords.Words[kind].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();
}
