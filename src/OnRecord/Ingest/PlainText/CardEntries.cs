namespace OnRecord.Ingest.PlainText;

/// <summary>The entries of a calendar (events, tasks, journal entries) or the cards of a file, from its unfolded lines: what each is called.</summary>
/// <param name="Titles">The title of each entry in order, null where it has none.</param>
internal sealed record CardEntries(IReadOnlyList<string?> Titles)
{
    private static readonly string[] s_kinds = ["VEVENT", "VTODO", "VJOURNAL", "VCARD"];

    /// <summary>The first title, and how many more entries there are; null when none has one.</summary>
    public string? Title => Titles.FirstOrDefault(static title => title is not null) is { } first
        ? Titles.Count > 1 ? $"{first} and {Titles.Count - 1} more" : first
        : null;

    /// <summary>Reads the lines. Only those that stand in an entry itself count: alarms in it have titles too.</summary>
    public static CardEntries Of(string text)
    {
        var titles = new List<string?>();
        var open = new Stack<bool>();
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            (ReadOnlySpan<char> name, _, ReadOnlySpan<char> value) = Divide(line);
            if (Is(name, "BEGIN"))
            {
                open.Push(IsEntry(value));
                Add(titles, open.Peek());
            }
            else if (Is(name, "END"))
            {
                open.TryPop(out _);
            }
            else if (open.TryPeek(out bool inEntry) && inEntry)
            {
                Take(name, value, titles);
            }
        }

        return new CardEntries(titles);
    }

    private static void Add(List<string?> titles, bool isEntry)
    {
        if (isEntry)
        {
            titles.Add(null);
        }
    }

    private static void Take(ReadOnlySpan<char> name, ReadOnlySpan<char> value, List<string?> titles)
    {
        if (Is(name, "SUMMARY") || Is(name, "FN"))
        {
            titles[^1] ??= value.IsEmpty ? null : value.ToString();
        }
    }

    /// <summary>A line in its name without a group, its parameters and its value, which the first colon outside quotes begins.</summary>
    internal static Parts Divide(ReadOnlySpan<char> line)
    {
        bool quoted = false;
        int colon = -1;
        for (int at = 0; at < line.Length && colon < 0; at++)
        {
            quoted ^= line[at] == '"';
            colon = line[at] == ':' && !quoted ? at : -1;
        }

        if (colon < 0)
        {
            return default;
        }

        ReadOnlySpan<char> head = line[..colon];
        int semicolon = head.IndexOf(';');
        ReadOnlySpan<char> name = semicolon < 0 ? head : head[..semicolon];
        return new Parts(name[(name.IndexOf('.') + 1)..].Trim(), semicolon < 0 ? [] : head[(semicolon + 1)..], line[(colon + 1)..].Trim());
    }

    private static bool IsEntry(ReadOnlySpan<char> kind)
    {
        foreach (string one in s_kinds)
        {
            if (Is(kind, one))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    internal readonly ref struct Parts(ReadOnlySpan<char> name, ReadOnlySpan<char> parameters, ReadOnlySpan<char> value)
    {
        private readonly ReadOnlySpan<char> _name = name;
        private readonly ReadOnlySpan<char> _parameters = parameters;
        private readonly ReadOnlySpan<char> _value = value;

        public void Deconstruct(out ReadOnlySpan<char> name, out ReadOnlySpan<char> parameters, out ReadOnlySpan<char> value)
        {
            name = _name;
            parameters = _parameters;
            value = _value;
        }
    }
}
