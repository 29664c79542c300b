namespace OnRecord.Record.Threads;

/// <summary>Hashes by which people of headers and of attributions are compared: of an address, and of the words of a name in any order.</summary>
internal static class PartyKeys
{
    /// <summary>The key of an address; 0 for none.</summary>
    public static ulong OfAddress(string? address)
    {
        if (address is null)
        {
            return 0;
        }

        // List archives write "ann at harbour.example"; the display name may come with it.
        string plain = address.Trim().Replace(" at ", "@", StringComparison.OrdinalIgnoreCase).ToLowerInvariant();
        return plain.Length == 0 ? 0 : Hash(plain);
    }

    /// <summary>The key of a name: its words of two and more letters, sorted, so that <c>Roe, Ann M.</c> equals <c>Ann Roe</c>; 0 for none.</summary>
    public static ulong OfName(string? name)
    {
        if (name is null)
        {
            return 0;
        }

        int via = name.IndexOf(" via ", StringComparison.OrdinalIgnoreCase);
        string plain = (via > 0 ? name[..via] : name).ToLowerInvariant();
        int paren = plain.IndexOfAny(['(', '/', '[']);
        plain = paren > 0 ? plain[..paren] : plain;
        string[] words = plain.Split([' ', ',', '.', '"', '\'', '<', '>', '(', ')', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        words = [.. words.Where(static word => word.Length > 1 && !word.Contains('@')).Order(StringComparer.Ordinal)];
        return words.Length == 0 ? 0 : Hash(string.Join(' ', words));
    }

    /// <summary>Whether two people are one as far as their keys tell: true or false when they can be compared, null when not. The same address is the same person, whatever the names.</summary>
    public static bool? AreOne((ulong Address, ulong Name) one, (ulong Address, ulong Name) other)
    {
        if (one.Address != 0 && one.Address == other.Address)
        {
            return true;
        }

        return one.Name != 0 && other.Name != 0 ? one.Name == other.Name : one.Address != 0 && other.Address != 0 ? false : null;
    }

    /// <summary>64 bits of a string (FNV-1a).</summary>
    public static ulong Hash(string text)
    {
        ulong hash = 14_695_981_039_346_656_037;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1_099_511_628_211;
        }

        return hash == 0 ? 1 : hash;
    }
}
