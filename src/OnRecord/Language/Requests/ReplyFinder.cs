using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Requests;

/// <summary>
/// Tells, sentence by sentence, what a reply does: which of its words say something, and which only decline, thank, put off or ask back. The wordings are those of <see cref="AskFinder"/>.
/// Linear in the length of the text; a pure function; safe to use from several threads.
/// </summary>
public static class ReplyFinder
{
    /// <summary>Fewer words say nothing that could be quoted.</summary>
    private const int FewestWords = 3;

    private const int FewestOpen = 5, MostOfGreeting = 5, MostOfYes = 2;
    private const AskCues Refusing = AskCues.Decline | AskCues.Further;
    private const AskCues Empty = Refusing | AskCues.Acknowledge | AskCues.Later | AskCues.Courtesy | AskCues.Automatic | AskCues.Away | AskCues.Question;

    private static readonly WordList Words = new("Requests/Data/replies.txt");
    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Greetings = Words.Set("greeting"), Yes = Words.Set("yes"), No = Words.Set("no"), All = Words.Set("all"), ToSay = Words.Set("say");

    /// <summary>What the words do.</summary>
    public static ReplyWords Find(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        AskCues all = AskCues.None;
        bool says = false, tellsWhy = false;
        bool? isYes = null;
        int words = 0;
        TextSpan? refusal = null;
        foreach (Sentence sentence in text.Sentences)
        {
            AskCues cues = AskFinder.CuesOf(text, sentence.FirstToken, sentence.EndToken);
            int count = CountOf(text, sentence.FirstToken, sentence.EndToken);
            (all, words) = (all | cues, words + count);
            isYes ??= count is > 0 and <= MostOfYes && (cues & AskCues.Decline) == 0 ? YesOrNo(text.Word(sentence.FirstToken)) : null;
            bool refuses = (cues & Refusing) != 0;
            refusal ??= refuses ? new TextSpan(text.Tokens[sentence.FirstToken].Start, text.Tokens[sentence.EndToken - 1].End) : null;
            bool isOther = (cues & Empty) == 0 && IsWhole(text, sentence, count);
            tellsWhy |= isOther && (cues & AskCues.Reason) != 0;
            says |= refuses ? GoesOn(text, sentence, cues) : isOther && (cues & AskCues.Reason) == 0;
        }

        // The reason for a refusal; where nothing is refused it is what is said.
        says |= tellsWhy && refusal is null;
        return new ReplyWords(all, says, isYes, words, refusal is not null && (says || tellsWhy || isYes is not null) ? WholeOf(text) : refusal);
    }

    /// <summary>"I cannot comment on the price, but we paid nobody": a part of the sentence that declines says something itself.</summary>
    private static bool GoesOn(TokenizedText text, Sentence sentence, AskCues cues)
    {
        int from = sentence.FirstToken;
        for (int at = from; at <= sentence.EndToken; at++)
        {
            if (at < sentence.EndToken && !IsBreak(text, at, sentence, cues))
            {
                continue;
            }

            if (at - from < sentence.EndToken - sentence.FirstToken && (AskFinder.CuesOf(text, from, at) & (Empty | AskCues.Reason)) == 0 && CountOf(text, from, at) >= FewestWords && !IsGreeting(text.Word(from)))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }

    /// <summary>"but", though not "anything but"; "except to say"; "and" where no more is said.</summary>
    private static bool IsBreak(TokenizedText text, int at, Sentence sentence, AskCues cues) => text.Word(at) switch
    {
        ";" => true,
        "but" or "But" => at > sentence.FirstToken && !All.Contains(text.Word(at - 1)),
        "except" or "than" or "beyond" => Enumerable.Range(at + 1, Math.Max(0, Math.Min(2, sentence.EndToken - at - 1))).Any(next => ToSay.Contains(text.Word(next))),
        "and" => (cues & AskCues.Further) != 0,
        _ => false,
    };

    /// <summary>A sentence and no line of a greeting or a signature.</summary>
    private static bool IsWhole(TokenizedText text, Sentence sentence, int count)
    {
        int small = 0;
        for (int at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            small += text.Tokens[at].Kind == TokenKind.Word && char.IsLower(text.Word(at)[0]) ? 1 : 0;
        }

        bool isClosed = text.Word(sentence.EndToken - 1) is [.., '.' or '!' or '"' or '\u201D'];
        return count >= FewestWords && (isClosed || small >= FewestOpen) && small > 0 && !(count <= MostOfGreeting && IsGreeting(text.Word(sentence.FirstToken)));
    }

    private static bool IsGreeting(ReadOnlySpan<char> word) => Greetings.Contains(word);

    private static bool? YesOrNo(ReadOnlySpan<char> word) => Yes.Contains(word) ? true : No.Contains(word) ? false : null;

    private static int CountOf(TokenizedText text, int first, int end)
    {
        int count = 0;
        for (int at = first; at < end; at++)
        {
            count += text.Tokens[at].Kind == TokenKind.Word ? 1 : 0;
        }

        return count;
    }

    private static TextSpan WholeOf(TokenizedText text) => new(text.Tokens[0].Start, text.Tokens[^1].End);
}
