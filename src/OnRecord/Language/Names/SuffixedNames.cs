using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>
/// Persons' names whole where they end with a generation: "Bo Roe" + "Jr." and "Bo" + "Roe Jr." are "Bo Roe Jr.", who is not "Bo Roe Sr.". Linear in the length of the text.
/// </summary>
internal static class SuffixedNames
{
    /// <summary>The names with their generations and the given names before them, in order and without overlap.</summary>
    public static List<Mention> Join(NameFrame frame, List<Mention> names)
    {
        for (int name = 0; name < names.Count; name++)
        {
            Mention of = names[name];
            if (of.Type != MentionType.Person)
            {
                continue;
            }

            int least = name > 0 ? names[name - 1].EndToken : 0, limit = name + 1 < names.Count ? names[name + 1].FirstToken : frame.Text.Tokens.Length;
            int end = WithSuffix(frame, of, Math.Min(limit, frame.Text.SentenceOf(of.FirstToken).EndToken)), first = end > 0 ? WithGiven(frame, of.FirstToken, end, Math.Max(least, frame.Text.SentenceOf(of.FirstToken).FirstToken)) : of.FirstToken;
            if (end > of.EndToken || first < of.FirstToken)
            {
                end = Math.Max(end, of.EndToken);
                names[name] = of with
                {
                    Start = frame.Text.Tokens[first].Start, End = frame.Text.Tokens[end - 1].End, FirstToken = first, EndToken = end, Head = end - 1, Gender = GenderWords.OfName(frame.Text, first, end, MentionType.Person),
                };
            }
        }

        return names;
    }

    /// <summary>Behind the generation that ends a name or stands right behind it; 0 for none.</summary>
    private static int WithSuffix(NameFrame frame, Mention name, int limit) =>
        IsGeneration(frame, name.EndToken - 1) && name.EndToken - name.FirstToken > 1 ? name.EndToken : name.EndToken < limit && IsGeneration(frame, name.EndToken) && (name.EndToken - name.FirstToken > 1 || !IsNumber(frame.Text.Word(name.EndToken))) ? name.EndToken + 1 : 0;

    /// <summary>Where "Bo Roe Jr." begins, of which "Roe Jr." is known.</summary>
    private static int WithGiven(NameFrame frame, int first, int end, int least) =>
        end - first == 2 && first - 1 >= least && frame.Forms[first - 1] == WordForm.Capitalized && (frame.Words[first - 1] & (NameWords.Man | NameWords.Woman)) != 0
            && (frame.Words[first - 1] & (NameWords.Title | NameWords.Role | NameWords.Calendar)) == 0 ? first - 1 : first;

    /// <summary>"Henry II" is no family's.</summary>
    private static bool IsNumber(ReadOnlySpan<char> word) => word is "II" or "III" or "IV";

    private static bool IsGeneration(NameFrame frame, int token) => frame.Text.Word(token) is "Jr" or "Jr." or "Sr" or "Sr." or "JR" or "JR." or "SR" or "SR." || IsNumber(frame.Text.Word(token));
}
