using System.Runtime.InteropServices;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>Evidence about a word from all its places in a document: written in lower case, capitalised within a sentence, beside what tells a person, place or organisation.</summary>
internal static class DocumentWords
{
    private const byte SeenLower = 1, SeenCapital = 2, PersonBeside = 4, PlaceBeside = 8, OrganizationBeside = 16, ActsLikePerson = 32, LastOfTwo = 64;

    /// <summary>Fills <see cref="NameFrame.Elsewhere"/>.</summary>
    public static void Mark(NameFrame frame, TokenizedText text)
    {
        var seen = new Dictionary<ulong, byte>(text.Tokens.Length / 2);
        for (int number = 0; number < text.Sentences.Length; number++)
        {
            Sentence sentence = text.Sentences[number];
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                byte evidence = Evidence(frame, frame.Styles[number], sentence, token);
                if (evidence != 0)
                {
                    ref byte all = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, frame.Lower[token], out _);
                    all |= evidence;
                }
            }
        }

        for (int token = 0; token < frame.Elsewhere.Length; token++)
        {
            frame.Elsewhere[token] = frame.IsCapital(token) || frame.Words[token] != 0 || frame.Forms[token] == WordForm.Lower ? seen.GetValueOrDefault(frame.Lower[token]) : (byte)0;
        }
    }

    private static byte Evidence(NameFrame frame, SentenceStyle style, Sentence sentence, int token)
    {
        TokenizedText text = frame.Text;
        if (frame.Forms[token] == WordForm.Lower)
        {
            return style == SentenceStyle.Lower ? (byte)0 : SeenLower;
        }

        if (!frame.IsCapital(token) || style is SentenceStyle.Capitals or SentenceStyle.Title)
        {
            return 0;
        }

        byte evidence = token > sentence.FirstToken && frame.Forms[token - 1] is WordForm.Lower ? SeenCapital : (byte)0;
        NameWords before = token > sentence.FirstToken ? frame.Words[token - 1] : 0;
        NameWords after = token + 1 < sentence.EndToken ? frame.Words[token + 1] : 0;
        bool afterCapital = token > sentence.FirstToken && frame.IsCapital(token - 1);
        if ((before.HasFlag(NameWords.Title) || ((before & (NameWords.Man | NameWords.Woman)) != 0)) && afterCapital)
        {
            evidence |= PersonBeside;
        }

        bool isRunEnd = frame.RunEnd[token] == token + 1;
        if (isRunEnd && frame.RunStart[token] == token && token > sentence.FirstToken && text.Word(token - 1) is "in" or "near" or "across" or "throughout" or "from")
        {
            evidence |= PlaceBeside;
        }

        if (frame.RunStart[token] >= 0 && ((after.HasFlag(NameWords.OrganizationWord) && token + 1 < frame.RunEnd[token]) || (before.HasFlag(NameWords.OrganizationWord) && afterCapital)))
        {
            evidence |= OrganizationBeside;
        }

        if (isRunEnd && token + 1 < sentence.EndToken && text.Word(token + 1) is "said" or "says" or "told" or "added" or "who" or "tweeted" or "wrote" or "asked")
        {
            evidence |= ActsLikePerson;
        }

        return isRunEnd && frame.RunStart[token] == token - 1 && afterCapital ? (byte)(evidence | LastOfTwo) : evidence;
    }
}
