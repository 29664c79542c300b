namespace OnRecord.Record.Threads;

/// <summary>Who is named in the address lists of a header, as hashes of the words of their names and mailboxes: people are strangers only when no word of one is a word of the other.</summary>
internal static class Recipients
{
    /// <summary>Recipients read of one header; longer lists are compared by these.</summary>
    public const int Most = 200;

    /// <summary>Shorter words stand in many names.</summary>
    private const int LeastLetters = 3;

    /// <summary>Letters of a word by which it is known though its end is misread or has initials behind it.</summary>
    private const int Stem = 6;

    private static readonly char[] s_gaps = [' ', ',', '.', '"', '\'', '<', '>', '(', ')', '-', '_', '/', ':', ';', '[', ']', '+'];

    /// <summary>The words of each recipient; of those who have none, nothing.</summary>
    public static uint[][] Of(IEnumerable<(string? Name, string? Address)> parties) =>
        [.. parties.Take(Most).Select(static party => Words(party.Name, party.Address)).Where(static words => words.Length > 0)];

    /// <summary>Whether somebody of a list is named nowhere in another; false when either tells nobody.</summary>
    public static bool AddsTo(uint[][] list, uint[][] others) =>
        list.Length > 0 && others.Length is > 0 and < Most && Array.Exists(list, party => IsStranger(party, others));

    /// <summary>Whether two lists name nobody in common; false when either tells nobody.</summary>
    public static bool AreOthers(uint[][] list, uint[][] others) =>
        list.Length > 0 && others.Length > 0 && Array.TrueForAll(list, party => IsStranger(party, others));

    /// <summary>Whether no word of somebody is one of anybody in a list.</summary>
    public static bool IsStranger(uint[] party, IEnumerable<uint[]> list) => !list.Any(other => party.AsSpan().ContainsAny(other));

    /// <summary>Hashes of the words of a name and a mailbox; of a mailbox also what is left without its first or last letter, where an initial stands.</summary>
    public static uint[] Words(string? name, string? address)
    {
        var words = new HashSet<uint>();
        string mailbox = address is null ? "" : address.Trim().Replace(" at ", "@", StringComparison.OrdinalIgnoreCase).Split('@')[0];
        foreach (string word in $"{(name is null ? "" : name.Split('@')[0])} {mailbox}".Split(s_gaps, StringSplitOptions.RemoveEmptyEntries))
        {
            Add(words, word);
        }

        foreach (string word in mailbox.Split(s_gaps, StringSplitOptions.RemoveEmptyEntries).Where(static word => word.Length > LeastLetters))
        {
            Add(words, word[1..]);
            Add(words, word[..^1]);
        }

        return [.. words.Order()];
    }

    private static void Add(HashSet<uint> words, string word)
    {
        if (word.Length >= LeastLetters)
        {
            ulong hash = PartyKeys.Hash(word.ToLowerInvariant());
            words.Add((uint)(hash ^ (hash >> 32)));
        }

        if (word.Length > Stem)
        {
            Add(words, word[..Stem]);
        }
    }
}
