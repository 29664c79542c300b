using OnRecord.Language.Parties;

namespace OnRecord.Language.Annotating;

/// <summary>The words of the names and addresses of whoever wrote something, to tell whether a name may be the writer's. Immutable.</summary>
internal sealed class WriterWords
{
    private const int LeastInside = 3;

    private readonly HashSet<string> words = [];
    private readonly List<string> locals = [];

    /// <summary>Reads names ("Roe, Ann") and addresses ("ann.roe@averil.example").</summary>
    public WriterWords(IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            int at = name.IndexOf('@');
            string local = at > 0 ? name[..at] : name;
            List<string> parts = Parts(local);
            words.UnionWith(parts);
            IsFull |= parts.Count(static part => part.Length > 1) > 1;
            if (at > 0)
            {
                locals.Add(string.Concat(parts));
            }
        }
    }

    /// <summary>True when anything is known.</summary>
    public bool IsKnown => words.Count > 0;

    /// <summary>True when it is a name of more than one word, so that another full name is another's.</summary>
    public bool IsFull { get; }

    /// <summary>True for a word that may be of the writer's name: the word, a short form of it, an initial of a name, or what an address is made of.</summary>
    /// <param name="word">In small letters.</param>
    public bool Has(string word) => words.Contains(word) || words.Any(own => PersonName.MayBeShortFor(own, word))
        || (word.Length >= LeastInside && locals.Exists(local => local.Contains(word, StringComparison.Ordinal) || (local.Length > LeastInside && word.StartsWith(local, StringComparison.Ordinal))))
        || (word.Length is > 1 and <= LeastInside && words.Count > 1 && word.All(letter => words.Any(own => own[0] == letter)));

    /// <summary>The words of a line in small letters, without digits.</summary>
    public static List<string> Parts(string line)
    {
        var parts = new List<string>();
        for (int start = 0; start < line.Length; start++)
        {
            int end = start;
            while (end < line.Length && char.IsLetter(line[end]))
            {
                end++;
            }

            if (end > start)
            {
                parts.Add(line[start..end].ToLowerInvariant());
                start = end;
            }
        }

        return parts;
    }
}
