using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Frames;

/// <summary>
/// Goes once over the tokens of a text and fits the frames of a file wherever one of its verbs or nouns stands. Sentences without such a word are passed over; in the
/// others each word is fitted within a window of bounded length, so that the work is linear. For one thread at a time.
/// </summary>
internal sealed class FrameScanner
{
    private readonly SentencePhrases phrases = new();
    private readonly FrameMatcher matcher;
    private readonly HashSet<int> used = [];
    private readonly WordFilter words = new();

    public FrameScanner() => matcher = new FrameMatcher(phrases);

    /// <summary>Takes a match; true when the word is used up by it, so that no later frame of the same word is tried.</summary>
    /// <param name="phrases">The sentence.</param>
    /// <param name="match">What fits.</param>
    public delegate bool Taker(SentencePhrases phrases, FrameMatch match);

    /// <summary>Finds all matches, in the order of the text, verbs of a sentence before its nouns.</summary>
    public void Scan(ProseText text, FrameFile file, Taker take)
    {
        for (int sentence = 0; sentence < text.Parsed.Text.Sentences.Length; sentence++)
        {
            ScanSentence(text, sentence, file, take);
        }
    }

    private void ScanSentence(ProseText text, int sentence, FrameFile file, Taker take)
    {
        Sentence of = text.Parsed.Text.Sentences[sentence];
        bool isRead = false, isFiltered = false;
        used.Clear();
        for (int pass = 0; pass < 2; pass++)
        {
            for (int token = of.FirstToken; token < of.EndToken; token++)
            {
                foreach (Frame frame in FramesOf(text, file, token, pass == 1))
                {
                    if (!isFiltered)
                    {
                        words.Set(text.Parsed.LemmaKeys[of.FirstToken..of.EndToken]);
                        isFiltered = true;
                    }

                    if (!frame.MayFit(words))
                    {
                        continue;
                    }

                    if (!isRead)
                    {
                        phrases.Set(text, sentence);
                        isRead = true;
                    }

                    if (Fit(frame, token, take))
                    {
                        break;
                    }
                }
            }
        }
    }

    private bool Fit(Frame frame, int token, Taker take)
    {
        int trigger = phrases.HeadedBy(token);
        if (trigger < 0 || used.Contains(token) || matcher.Fit(frame, trigger) is not { } match || !take(phrases, match))
        {
            return false;
        }

        if (match.Noun >= 0)
        {
            used.Add(phrases[match.Noun].Head);
        }

        return true;
    }

    private static Frame[] FramesOf(ProseText text, FrameFile file, int token, bool noun)
    {
        bool isVerb = text.Parsed.Tags[token] is PosTag.VB or PosTag.VBD or PosTag.VBG or PosTag.VBN or PosTag.VBP or PosTag.VBZ;
        bool isNoun = text.Parsed.Tags[token] is PosTag.NN or PosTag.NNS;
        return (noun ? isNoun : isVerb) ? file.Frames(text.Parsed.LemmaKeys[token], noun) : [];
    }
}
