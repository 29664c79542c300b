using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>
/// Makes a place of the city that a dateline begins with: a name in capitals that begins a paragraph, then nothing but commas, other names, dates and brackets up to a dash
/// ("AVERIL, Ohio (AP) -"). Linear in the length of the text.
/// </summary>
internal static class DatelineNames
{
    private const int MostTokens = 14, LongestShort = 4;

    /// <summary>The names, with such cities as places.</summary>
    public static IReadOnlyList<Mention> Mark(TokenizedText text, IReadOnlyList<Mention> names)
    {
        ReadOnlySpan<Sentence> sentences = text.Sentences;
        var all = new List<Mention>(names);
        int index = 0;
        for (int at = 0; at < sentences.Length; at++)
        {
            int first = sentences[at].FirstToken;
            while (index < all.Count && all[index].FirstToken < first)
            {
                index++;
            }

            bool begins = at == 0 || sentences[at - 1].Paragraph != sentences[at].Paragraph;
            if (begins && index < all.Count && all[index].FirstToken == first && all[index].Type is MentionType.Organization or MentionType.Other or MentionType.Person && IsCity(text, all[index], sentences[at].EndToken))
            {
                all[index] = all[index] with { Type = MentionType.Place, Gender = MentionGender.Thing };
            }
        }

        return all;
    }

    private static bool IsCity(TokenizedText text, Mention name, int end)
    {
        for (int token = name.FirstToken; token < name.EndToken; token++)
        {
            ReadOnlySpan<char> word = text.Word(token);
            if (word.Length < 2 || word.ContainsAnyInRange('a', 'z') || !char.IsUpper(word[0]) || (NameLexicon.Shared.Word(FeatureHash.Lower(word)) & NameWords.OrganizationWord) != 0)
            {
                return false;
            }
        }

        // A name alone before a dash may be whoever is spoken of, unless it is on a list of places alone.
        int dash = DashFrom(text, name.EndToken, Math.Min(end, name.FirstToken + MostTokens));
        NameWords lists = Lists(text, name);
        return dash > name.EndToken || (dash > 0 && (lists & (NameWords.Organization | NameWords.Place)) == NameWords.Place)
            || (dash > 0 && name.Type != MentionType.Person && !lists.HasFlag(NameWords.Organization) && text.Word(name.EndToken - 1).Length > LongestShort);
    }

    /// <summary>The lists that have the name whole.</summary>
    private static NameWords Lists(TokenizedText text, Mention name)
    {
        var words = new ulong[name.EndToken - name.FirstToken];
        for (int word = 0; word < words.Length; word++)
        {
            words[word] = FeatureHash.Word(text.Word(name.FirstToken + word));
        }

        (int tokens, NameWords kinds) = NameLexicon.Shared.Phrase(words);
        return tokens == words.Length ? kinds : NameWords.None;
    }

    /// <summary>The dash, between blanks, that ends a dateline; -1 where another word comes before.</summary>
    private static int DashFrom(TokenizedText text, int first, int end)
    {
        for (int token = first; token + 1 < end; token++)
        {
            ReadOnlySpan<char> word = text.Word(token);
            if (word is "-" or "--" or "–" or "—")
            {
                return text.Tokens[token].Start > text.Tokens[token - 1].End ? token : -1;
            }

            if (!(char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || word is "," or "(" or ")"))
            {
                return -1;
            }
        }

        return -1;
    }
}
