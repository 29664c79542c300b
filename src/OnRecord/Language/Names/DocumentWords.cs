using System.Runtime.InteropServices;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>Evidence about a word from all its places in a document: written in lower case, capitalised within a sentence, beside what tells a person, place or organisation.</summary>
internal static class DocumentWords
{
    private const ushort SeenLower = 1, SeenCapital = 2, PersonBeside = 4, PlaceBeside = 8, OrganizationBeside = 16, ActsLikePerson = 32, LastOfTwo = 64, CalledPerson = 128, CalledPlace = 256,
        CalledOrganization = 512;

    /// <summary>Fills <see cref="NameFrame.Elsewhere"/>.</summary>
    public static void Mark(NameFrame frame, TokenizedText text)
    {
        var seen = new Dictionary<ulong, ushort>(text.Tokens.Length / 2);
        for (int number = 0; number < text.Sentences.Length; number++)
        {
            Sentence sentence = text.Sentences[number];
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                ushort evidence = Evidence(frame, frame.Styles[number], sentence, token);
                if (evidence != 0)
                {
                    ref ushort all = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, frame.Lower[token], out _);
                    all |= evidence;
                }
            }
        }

        for (int token = 0; token < frame.Elsewhere.Length; token++)
        {
            frame.Elsewhere[token] = frame.IsCapital(token) || frame.Words[token] != 0 || frame.Forms[token] == WordForm.Lower ? seen.GetValueOrDefault(frame.Lower[token]) : (ushort)0;
        }
    }

    private static ushort Evidence(NameFrame frame, SentenceStyle style, Sentence sentence, int token)
    {
        TokenizedText text = frame.Text;
        if (frame.Forms[token] == WordForm.Lower)
        {
            return style == SentenceStyle.Lower ? (ushort)0 : SeenLower;
        }

        if (!frame.IsCapital(token) || style is SentenceStyle.Capitals or SentenceStyle.Title)
        {
            return 0;
        }

        ushort evidence = token > sentence.FirstToken && frame.Forms[token - 1] is WordForm.Lower ? SeenCapital : (ushort)0;
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

        evidence |= Called(frame, sentence, frame.RunStart[token] - 1, before: true);
        evidence |= Called(frame, sentence, frame.RunEnd[token], before: false);
        return isRunEnd && frame.RunStart[token] == token - 1 && afterCapital ? (ushort)(evidence | LastOfTwo) : evidence;
    }

    /// <summary>What a small word beside the name calls it: "the paper Tollmark", "Tollmark province", "spokesman Roe".</summary>
    private static ushort Called(NameFrame frame, Sentence sentence, int beside, bool before)
    {
        if (beside < sentence.FirstToken || beside >= sentence.EndToken || frame.Forms[beside] != WordForm.Lower)
        {
            return 0;
        }

        bool isOf = before && frame.Text.Word(beside) is "of" && beside > sentence.FirstToken && frame.Forms[beside - 1] == WordForm.Lower;
        NameWords words = frame.Words[isOf ? beside - 1 : beside];
        int called = (words.HasFlag(NameWords.PlaceWord) ? CalledPlace : 0)
            | (!isOf && words.HasFlag(NameWords.OrganizationWord) ? CalledOrganization : 0)
            | (before && !isOf && (words & (NameWords.Role | NameWords.Title)) != 0 ? CalledPerson : 0);
        return (ushort)called;
    }
}
