using System.Text;

namespace OnRecord.Fuzz;

/// <summary>Turns bytes into text that looks real: each chooses a word among those that follow the word before somewhere in the sample release, or a mark, a break, any word at all.</summary>
internal sealed class WordChain
{
    private static readonly string[] Marks = ["\n\n", "\n", " \"", "\" ", "“", "” ", " (", ") ", ", ", ". ", "\n> ", "\n-- \n"];

    private readonly string[] words;
    private readonly Dictionary<string, string[]> next;

    private WordChain(IEnumerable<string> texts)
    {
        var following = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            string[] pieces = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (int at = 0; at < pieces.Length; at++)
            {
                SortedSet<string> after = following.TryGetValue(pieces[at], out SortedSet<string>? known) ? known : following[pieces[at]] = new SortedSet<string>(StringComparer.Ordinal);
                after.Add(pieces[(at + 1) % pieces.Length]);
            }
        }

        words = [.. following.Keys];
        next = following.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The chain of the words of the sample release.</summary>
    public static WordChain Shared { get; } = new(Texts());

    /// <summary>The text that bytes stand for.</summary>
    public string Text(ReadOnlySpan<byte> choices)
    {
        var text = new StringBuilder();
        string at = words[0];
        for (int index = 0; index < choices.Length; index++)
        {
            int choice = choices[index];
            if (choice >= 256 - Marks.Length)
            {
                text.Append(Marks[255 - choice]);
                continue;
            }

            at = choice >= 200 && index + 1 < choices.Length ? words[((choice << 8) | choices[++index]) % words.Length] : next[at][choice % next[at].Length];
            text.Append(at).Append(' ');
        }

        return text.ToString();
    }

    /// <summary>The articles, notes and messages that are plain text, in order.</summary>
    private static IEnumerable<string> Texts() => Directory.GetFiles(Path.Combine(Corpus.Root()!, "samples", "release"), "*", SearchOption.AllDirectories)
        .Where(static file => Path.GetExtension(file) is ".txt" or ".eml").Order(StringComparer.Ordinal).Select(File.ReadAllText);
}
