using Spectre.Console;

namespace OnRecord.Cli.Output;

/// <summary>
/// What listings are written on. On a terminal, lines are folded at its width with their indent kept, and long values are cut and end in "…". A pipe gets each
/// line whole, with whole values and without colours.
/// </summary>
/// <param name="output">Takes the lines.</param>
/// <param name="width">Columns of the terminal; null for a pipe.</param>
/// <param name="hasStyles">Whether weights and colours are shown.</param>
internal sealed class Sheet(TextWriter output, int? width, bool hasStyles = false)
{
    /// <summary>How far a line is indented where it goes on, when it begins without an indent.</summary>
    private const int Hang = 2;

    private const int LeastWidth = 20;

    private readonly List<string> notes = [];

    /// <summary>Standard output as it is.</summary>
    public static Sheet OfConsole()
    {
        if (Console.IsOutputRedirected)
        {
            return new Sheet(Console.Out, width: null);
        }

        Profile profile = AnsiConsole.Create(new AnsiConsoleSettings()).Profile;
        return new Sheet(Console.Out, Math.Max(LeastWidth, profile.Width), profile.Capabilities.Ansi && profile.Capabilities.ColorSystem != ColorSystem.NoColors);
    }

    /// <summary>Text from the evidence as <see cref="Plain.Line"/> has it; only a terminal gets it cut.</summary>
    public string Cut(string? text, int longest = 200) => Plain.Line(text, width is null ? int.MaxValue : longest);

    /// <summary>A subject or title; other words where there is none that can be seen.</summary>
    public string Title(string? title, string instead, int longest) => Cut(title, longest) is { Length: > 0 } shown ? shown : Cut(instead, longest);

    /// <summary>Words in a row; a terminal gets the first ones and how many more there are.</summary>
    public string List(IReadOnlyCollection<string> words, int most, string separator = ", ") =>
        width is null || words.Count <= most ? string.Join(separator, words) : $"{string.Join(separator, words.Take(most))} and {words.Count - most} more";

    /// <summary>A line, which goes on under its first word.</summary>
    public void Line(string text = "") => Line(text, text.Length > 0 && text[0] == ' ' ? Indent(text) : Hang);

    /// <summary>Columns and what stands behind them, which goes on under itself. The first column, a date or a name of ours, is never cut; on a terminal each other takes at most a quarter of it.</summary>
    public void Row(IReadOnlyList<(string Text, int Cells)> columns, string last)
    {
        string head = string.Concat(columns.Select((column, at) => (at == 0 ? Cells.Pad(column.Text, column.Cells) : Column(column.Text, column.Cells)) + "  "));
        Line(head + last, Cells.Of(head) + Indent(last));
    }

    /// <summary>What a line is found by at a glance.</summary>
    public string Bold(string text) => Styled("1", text);

    /// <summary>What stands behind the rest.</summary>
    public string Dim(string text) => Styled("2", text);

    /// <summary>A hit.</summary>
    public string Hit(string text) => Styled("93", text);

    /// <summary>A line with the column in which it goes on.</summary>
    public void Line(string text, int hang)
    {
        foreach (string line in width is { } columns ? Cells.Fold(text, columns, hang) : [text.TrimEnd(' ')])
        {
            output.WriteLine(line);
        }
    }

    /// <summary>A word with a mark that <see cref="WriteNotes"/> explains below all rows.</summary>
    /// <param name="text">The word.</param>
    /// <param name="note">What is said of what is marked.</param>
    public string Marked(string text, string note)
    {
        if (!notes.Contains(note))
        {
            notes.Add(note);
        }

        return text + new string('*', notes.IndexOf(note) + 1);
    }

    /// <summary>Explains the marks.</summary>
    public void WriteNotes()
    {
        for (int at = 0; at < notes.Count; at++)
        {
            Line($"{new string('*', at + 1)} {notes[at]}");
        }
    }

    private string Column(string text, int cells)
    {
        int most = Math.Min(cells, (width ?? int.MaxValue) / 4);
        return Cells.Pad(width is null ? text : Cells.Cut(text, most), most);
    }

    private string Styled(string style, string text) => hasStyles ? $"\e[{style}m{text}\e[0m" : text;

    private static int Indent(string text) => text.Length - text.TrimStart(' ').Length;
}
