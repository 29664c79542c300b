namespace OnRecord.Ingest.Ocr;

/// <summary>
/// A capital I looks like a small l in many fonts. A name does not begin with a small letter; where its address stands behind it and has the name with i, and not with l, it is that: <c>Yara lyer &lt;yiyer@harbour.example&gt;</c>.
/// A name without such an address stays as it was recognised.
/// </summary>
internal static class MendedNames
{
    private const int LeastLetters = 3;

    /// <summary>Mends them.</summary>
    /// <param name="words">Of a page, in reading order; changed.</param>
    public static void Mend(List<RecognisedWord> words)
    {
        for (int at = 2; at < words.Count; at++)
        {
            if (Mailbox(words[at].Text) is { } mailbox && words[at - 1].Text is { Length: >= LeastLetters } name && name[0] == 'l' && name.All(char.IsAsciiLetterLower)
                && char.IsUpper(words[at - 2].Text[0]) && mailbox.Contains('i' + name[1..], StringComparison.Ordinal) && !mailbox.Contains(name, StringComparison.Ordinal))
            {
                words[at - 1] = words[at - 1] with { Text = 'I' + name[1..] };
            }
        }
    }

    /// <summary>What stands before the @ of an address in brackets, in small letters; null when the word is none.</summary>
    private static string? Mailbox(string word) => word[0] == '<' && word.IndexOf('@', StringComparison.Ordinal) is > 1 and var sign ? word[1..sign].ToLowerInvariant() : null;
}
