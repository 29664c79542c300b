using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>Makes one name of a place and the letters of a body that every region has one of: "the New York ISO" is no place and no ISO at large. Linear in the names.</summary>
internal static class PlaceOperators
{
    private static readonly HashSet<string> Letters = new(StringComparer.Ordinal) { "ISO", "RTO" };

    /// <summary>The names, with such bodies as organisations.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Its names, in order and without overlap.</param>
    public static IReadOnlyList<Mention> Join(TokenizedText text, IReadOnlyList<Mention> names)
    {
        var all = new List<Mention>(names.Count);
        foreach (Mention name in names)
        {
            if (all.Count > 0 && name.FirstToken < all[^1].EndToken)
            {
                continue;
            }

            int letters = name.EndToken;
            bool isBody = name.Type == MentionType.Place && letters < text.Tokens.Length && Letters.Contains(text.Word(letters).ToString());
            all.Add(isBody ? name with { End = text.Tokens[letters].End, EndToken = letters + 1, Head = letters, Type = MentionType.Organization, Gender = MentionGender.Thing } : name);
        }

        return all;
    }
}
