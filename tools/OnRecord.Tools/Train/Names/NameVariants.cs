using System.Text;
using OnRecord.Language.Names;
using OnRecord.Tools.Corpora.Names;

namespace OnRecord.Tools.Train.Names;

/// <summary>
/// Other versions of training documents: in capitals, in small letters, and with people, places and peoples replaced by those of our word lists or by made-up
/// words, so that the model learns from what stands around a name and not whom US news of one year wrote about.
/// </summary>
internal sealed class NameVariants(int seed)
{
    private readonly Random random = new(seed);
    private readonly string[] given = [.. NameLexicon.Entries("men").Concat(NameLexicon.Entries("women")).Where(n => n.Length > 2 && !n.Contains(' ', StringComparison.Ordinal))];
    private readonly string[] family = [.. NameLexicon.Entries("surnames").Where(n => !n.Contains(' ', StringComparison.Ordinal))];
    private readonly string[] places = [.. NameLexicon.Entries("places").Concat(NameLexicon.Entries("countries")).Where(n => !n.EndsWith('.'))];
    private readonly HashSet<string> tellings = [.. NameLexicon.Entries("organization-words").Concat(NameLexicon.Entries("place-words"))];
    private readonly string[] peoples = [.. NameLexicon.Entries("peoples").Where(n => !n.Contains(' ', StringComparison.Ordinal))];

    /// <summary>All in capitals.</summary>
    public static NamedText Capitals(NamedText document) => Same(document, document.Text.ToUpperInvariant());

    /// <summary>All in small letters.</summary>
    public static NamedText Small(NamedText document) => Same(document, document.Text.ToLowerInvariant());

    /// <summary>With other people, places and peoples, the same for the same throughout.</summary>
    public NamedText Replaced(NamedText document)
    {
        var text = new StringBuilder();
        var names = new List<GoldName>();
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        int at = 0;
        foreach (GoldName name in document.Names.OrderBy(n => n.Start).ThenByDescending(n => n.End))
        {
            if (name.Start < at)
            {
                continue;
            }

            text.Append(document.Text, at, name.Start - at);
            string old = document.Text[name.Start..name.End];
            string replacement = name.Type switch
            {
                MentionType.Person => Person(old, known),
                MentionType.Place => Whole(old, known, places, 0.3),
                MentionType.Other when peoples.Contains(old) => Whole(old, known, peoples, 0.1),
                MentionType.Organization => Organization(old, known),
                _ => old,
            };
            names.Add(new GoldName(text.Length, text.Length + replacement.Length, name.Type));
            text.Append(replacement);
            at = name.End;
        }

        text.Append(document.Text, at, document.Text.Length - at);
        return new NamedText(document.Name + "+", text.ToString(), names);
    }

    private static NamedText Same(NamedText document, string text) => text.Length == document.Text.Length ? document with { Text = text } : document;

    private string Person(string old, Dictionary<string, string> known)
    {
        string[] words = old.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int word = 0; word < words.Length; word++)
        {
            string key = words[word];
            bool isWord = key.Length > 2 && char.IsUpper(key[0]) && !key.Contains('.', StringComparison.Ordinal) && key.All(c => char.IsLetter(c) || c is '-' or '\'');
            if (isWord)
            {
                bool isGiven = word == 0 && words.Length > 1;
                words[word] = Known(known, "p" + key, () => Style(key, Invented(isGiven ? given : family, 0.6)));
            }
        }

        return string.Join(' ', words);
    }

    private string Whole(string old, Dictionary<string, string> known, string[] list, double invented) =>
        old.Length < 3 || !char.IsUpper(old[0]) ? old : Known(known, "w" + old, () => Invented(list, invented));

    /// <summary>Keeps what says that it is an organisation, and changes the places in its name; half of the names that say nothing, acronyms among them, are made up.</summary>
    private string Organization(string old, Dictionary<string, string> known)
    {
        string[] words = old.Split(' ');
        if (words.Length == 1)
        {
            return Known(known, "o" + old, () => random.Next(2) == 0 || old.Length < 2 || !old.All(char.IsLetter) ? old : MadeUp(old));
        }

        for (int word = 0; word < words.Length; word++)
        {
            string key = words[word];
            if (places.Contains(key))
            {
                words[word] = Whole(key, known, places, 0.3);
            }
            else if (peoples.Contains(key))
            {
                words[word] = Whole(key, known, peoples, 0.1);
            }
            else if (word == 0 && words.Length <= 3 && key.Length > 3 && char.IsUpper(key[0]) && key.Skip(1).All(char.IsLower) && !tellings.Contains(key.ToLowerInvariant()))
            {
                words[word] = Known(known, "o" + key, () => random.Next(2) == 0 ? key : MadeUp(key));
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>As many letters for an acronym; else a word of no language, of the kind that companies and papers call themselves.</summary>
    private string MadeUp(string old) => old.Length <= 6 && old.All(char.IsUpper)
        ? string.Concat(old.Select(_ => (char)('A' + random.Next(26))))
        : char.IsUpper(old[0]) ? Invented(random.Next(3) switch { 0 => family, 1 => places, _ => given }, 0.8) : old;

    private static string Known(Dictionary<string, string> known, string key, Func<string> make)
    {
        if (!known.TryGetValue(key, out string? value))
        {
            known[key] = value = make();
        }

        return value;
    }

    /// <summary>One of the list, or the first half of one with the second half of another.</summary>
    private string Invented(string[] list, double share)
    {
        string one = list[random.Next(list.Length)];
        if (random.NextDouble() >= share || one.Contains(' ', StringComparison.Ordinal) || one.Length < 4)
        {
            return Capital(one);
        }

        string two = list[random.Next(list.Length)];
        return Capital(one[..((one.Length + 1) / 2)] + (two.Length < 4 || two.Contains(' ', StringComparison.Ordinal) ? "a" : two[(two.Length / 2)..].ToLowerInvariant()));
    }

    private static string Capital(string word) => string.Join('-', word.Split('-').Select(part => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    private static string Style(string old, string value) => old.Length > 2 && old.All(char.IsUpper) ? value.ToUpperInvariant() : value;
}
