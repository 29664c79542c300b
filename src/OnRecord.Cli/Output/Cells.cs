using System.Text;
using Spectre.Console;

namespace OnRecord.Cli.Output;

/// <summary>Text measured, cut and folded by the cells of a terminal: most characters take one, Chinese ones two, accents set apart none.</summary>
internal static class Cells
{
    /// <summary>What a hanging indent leaves of a terminal that is wide enough.</summary>
    private const int LeastBehind = 24;

    private const char Escape = '\e';

    /// <summary>Cells of a text; colours and weights (<c>ESC [ ... m</c>) take none.</summary>
    public static int Of(string text)
    {
        int cells = 0;
        for (int at = 0; at < text.Length;)
        {
            (int units, int wide) = Next(text, at);
            (at, cells) = (at + units, cells + wide);
        }

        return cells;
    }

    /// <summary>The text, or as much of it as fits beside a closing "…".</summary>
    public static string Cut(string text, int most)
    {
        if (Of(text) <= most)
        {
            return text;
        }

        int cells = 0;
        int at = 0;
        while (Next(text, at) is var (units, wide) && cells + wide < most)
        {
            (at, cells) = (at + units, cells + wide);
        }

        return text[..at].TrimEnd() + "…";
    }

    /// <summary>The text with spaces behind it.</summary>
    public static string Pad(string text, int cells) => text + new string(' ', Math.Max(0, cells - Of(text)));

    /// <summary>Lines of at most a width, cut between words, else behind a slash, else anywhere; from the second on indented.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">Cells of each line, the indent counted.</param>
    /// <param name="hang">The indent, and the least that stands on the first line.</param>
    public static IEnumerable<string> Fold(string text, int width, int hang)
    {
        hang = Math.Min(hang, Math.Max(width / 2, width - LeastBehind));
        string indent = "";
        for (int start = 0; ;)
        {
            int end = End(text, start, width - indent.Length, indent.Length == 0 ? hang : 0);
            yield return indent + text[start..end].TrimEnd(' ');
            for (start = end; start < text.Length && text[start] == ' ';)
            {
                start++;
            }

            if (start >= text.Length)
            {
                yield break;
            }

            indent = new string(' ', hang);
        }
    }

    /// <summary>Where the line that begins at a place ends.</summary>
    private static int End(string text, int start, int width, int least)
    {
        (int cells, int space, int slash) = (0, 0, 0);
        int at = start;
        while (at < text.Length)
        {
            (int units, int wide) = Next(text, at);
            if (cells + wide > width)
            {
                return text[at] == ' ' ? at : space > 0 ? space : slash > 0 ? slash : Math.Max(at, start + units);
            }

            (at, cells) = (at + units, cells + wide);
            space = cells > least && text[at - 1] == ' ' ? at : space;
            slash = cells > least && text[at - 1] == '/' ? at : slash;
        }

        return at;
    }

    /// <summary>How long the character at a place is, and how many cells it takes.</summary>
    private static (int Units, int Wide) Next(string text, int at)
    {
        if (text[at] == Escape && text.IndexOf('m', at) is > 0 and int end)
        {
            return (end + 1 - at, 0);
        }

        _ = Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int units);
        return (units, rune.IsAscii ? 1 : Math.Max(0, rune.ToString().GetCellWidth()));
    }
}
