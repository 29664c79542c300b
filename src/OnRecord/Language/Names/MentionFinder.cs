using OnRecord.Language.Syntax;

namespace OnRecord.Language.Names;

/// <summary>
/// Finds all mentions of a text: names, descriptions ("a pastor at St. Jude's", "dozens of shop owners", "officials") and pronouns. A name may lie
/// inside a description. Linear in the length of the text. Safe to use from several threads.
/// </summary>
public static class MentionFinder
{
    /// <summary>All mentions, in the order of their first tokens, the longer first.</summary>
    /// <param name="text">The text with parts of speech; trees are not needed.</param>
    public static IReadOnlyList<Mention> Find(ParsedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return With(text, PlaceOperators.Join(text.Text, DatelineNames.Mark(text.Text, NameRepeats.Add(text, NameFinder.Find(text.Text)))));
    }

    /// <summary>Names that are known already, with the descriptions and pronouns around them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Its names, in order and without overlap.</param>
    public static IReadOnlyList<Mention> With(ParsedText text, IReadOnlyList<Mention> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        var all = new List<Mention>(names);
        DescriptionFinder.AddTo(all, text, names);
        AddPronouns(all, text);
        all.Sort(static (a, b) => a.FirstToken != b.FirstToken ? a.FirstToken.CompareTo(b.FirstToken) : b.EndToken != a.EndToken ? b.EndToken.CompareTo(a.EndToken) : a.Form.CompareTo(b.Form));
        return all;
    }

    private static void AddPronouns(List<Mention> all, ParsedText text)
    {
        for (int token = 0; token < text.Text.Tokens.Length; token++)
        {
            if (text.Tags[token] is PosTag.PRP or PosTag.PrpPossessive or PosTag.WP or PosTag.WpPossessive or PosTag.NN or PosTag.NNP or PosTag.FW
                && PronounWords.TryGet(text.Text.Word(token), out PronounWords.Pronoun pronoun)
                && !(text.Text.Word(token) is "US" or "IT" or "ME" && text.Tags[token] != PosTag.PRP) && !PartyMarks.IsAt(text.Text, token))
            {
                all.Add(new Mention(
                    text.Text.Tokens[token].Start, text.Text.Tokens[token].End, token, token + 1, token,
                    pronoun.Type, MentionForm.Pronoun, pronoun.Number, pronoun.Gender));
            }
        }
    }
}
