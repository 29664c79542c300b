using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Frames;

/// <summary>Finds verbs whose subject is whoever writes them, and leaves out "I": "Spoke with Roe this morning", "Just met with the union".</summary>
internal static class UnsaidSubjects
{
    /// <summary>Words of a heading, at most, and letters of those that begin with a capital there, at least.</summary>
    private const int MostWords = 8, LeastLetters = 4;

    /// <summary>True for a past that begins its sentence, adverbs and bullets aside, where no heading above says whose it is.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="verb">The phrase of the verb.</param>
    public static bool IsOf(SentencePhrases text, int verb)
    {
        Phrase of = text[verb];
        PosTag tag = of.Kind == PhraseKind.Verb ? text.Text.Parsed.Tags[of.Head] : PosTag.NN;
        bool isPast = of is { Traits: VerbTraits.None, Mention: -1 } && tag == PosTag.VBD;
        bool mayBe = of.Traits == VerbTraits.Participle && tag == PosTag.VBN && text.Front(verb + 1) is not "by" && !HasClauseBehind(text, verb);
        return (isPast || mayBe) && Begins(text, verb) && char.IsUpper(text.Word(of.First)[0]) && !IsBelowHeading(text.Text.Parsed, text.Text.Mentions, text.Text.MentionAt, of.First);
    }

    private static bool Begins(SentencePhrases text, int verb)
    {
        for (int token = text[verb].First; token < text[verb].Head; token++)
        {
            if (text.Text.Parsed.Tags[token] != PosTag.RB)
            {
                return false;
            }
        }

        return text.Begins(verb);
    }

    /// <summary>"Met with doubts, the plan was dropped": what begins so tells of the subject behind the comma.</summary>
    private static bool HasClauseBehind(SentencePhrases text, int verb)
    {
        bool isBehind = false;
        for (int at = verb + 1; at < text.Count; at++)
        {
            isBehind |= text.Kind(at) == PhraseKind.Comma && text.IsNoun(at + 1);
            if (isBehind && text[at].IsFinite)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The line above the sentence is a heading, such as a name or a country: what stands below tells of that one. A greeting is none.</summary>
    internal static bool IsBelowHeading(ParsedText parsed, IReadOnlyList<Mention> mentions, Func<int, int> mentionAt, int first)
    {
        string all = parsed.Text.Text;
        int end = LineStart(all, parsed.Text.Tokens[first].Start);
        if (all.AsSpan(end, parsed.Text.Tokens[first].Start - end).ContainsAnyInRange('A', 'z'))
        {
            return false;
        }

        int start = end;
        while (start > 0 && all.AsSpan(start, end - start).Trim(" \t\r\n>").IsEmpty)
        {
            start = LineStart(all, start - 1);
        }

        ReadOnlySpan<char> line = all.AsSpan(start, end - start).Trim(" \t\r\n>*_#");
        return !line.IsEmpty && char.IsUpper(line[0]) && line[^1] is not ('.' or '!' or '?' or ',' or ';') && IsHeading(parsed, mentions, mentionAt, line, start);
    }

    private static int LineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] != '\n')
        {
            at--;
        }

        return at;
    }

    private static bool IsHeading(ParsedText parsed, IReadOnlyList<Mention> mentions, Func<int, int> mentionAt, ReadOnlySpan<char> line, int start)
    {
        int words = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range];
            words += word.IsEmpty ? 0 : 1;
            if (word.Length >= LeastLetters && char.IsLower(word[0]))
            {
                return false;
            }
        }

        int mention = words == 1 ? mentionAt(parsed.Text.FirstTokenFrom(start)) : -1;
        return words > 1 ? words <= MostWords : mention >= 0 && mentions[mention].Type is MentionType.Place or MentionType.Organization;
    }
}
