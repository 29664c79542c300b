using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Grammar;

/// <summary>
/// Reads a word list: lines <c>%class word=value word ^Word=value</c>. The value is a number, a <see cref="TimeUnit"/>, a <see cref="NamedTime"/> or a <see cref="NamedZone"/>; without
/// one it is 1. <c>^</c> demands a capital. A line that begins with a space goes on with the class; <c>//</c> begins a comment.
/// </summary>
internal static class WordFile
{
    /// <summary>Adds the words of a file.</summary>
    /// <exception cref="FormatException">A line is wrong.</exception>
    public static void Load(string text, string file, Vocabulary vocabulary)
    {
        int symbol = 0;
        foreach (string line in text.Split('\n').Select(static l => l.Split("//")[0].TrimEnd()).Where(static l => l.Length > 0))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line[0] == '%')
            {
                symbol = vocabulary.Symbol(words[0]);
                words = words[1..];
            }

            foreach (string word in words)
            {
                string[] sides = word.TrimStart('^').Split('=');
                vocabulary.Add(sides[0], symbol, sides.Length == 1 ? 1 : Value(sides[1], file, line), word[0] == '^');
            }
        }
    }

    /// <summary>The number that a value stands for.</summary>
    public static int Value(string word, string file, string line) => int.TryParse(word, out int number) ? number
        : Enum.TryParse(word, out TimeUnit unit) ? (int)unit
        : Enum.TryParse(word, out NamedTime named) ? (int)named
        : Enum.TryParse(word, out Basis basis) ? (int)basis
        : Enum.TryParse(word, out NamedZone zone) ? (int)zone
        : throw new FormatException($"{file}: '{word}' is no value: {line}");
}
