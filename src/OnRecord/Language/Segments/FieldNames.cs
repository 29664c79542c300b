using System.Collections.Frozen;
using OnRecord.Ingest;

namespace OnRecord.Language.Segments;

/// <summary>The names of header fields in the languages of mail programs (<c>Rules/field-names.tsv</c>).</summary>
internal static class FieldNames
{
    /// <summary>No name is longer.</summary>
    private const int Longest = 26;

    /// <summary>The fields of the columns of the table, behind the language.</summary>
    private static readonly HeaderField[] Columns =
        [HeaderField.From, HeaderField.Sent, HeaderField.To, HeaderField.Cc, HeaderField.Bcc, HeaderField.Subject, HeaderField.Attachments, HeaderField.Other];

    private static readonly FrozenDictionary<string, HeaderField> Names = Load();

    private static readonly FrozenDictionary<string, HeaderField>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The field that a line begins with.</summary>
    /// <param name="line">Behind marks and white space.</param>
    /// <param name="value">Where the value begins in <paramref name="line"/>; its length when there is none.</param>
    /// <param name="loose">Also take a name without a colon when a wide gap follows or nothing, as in print.</param>
    /// <returns><see cref="HeaderField.None"/> when it begins with none.</returns>
    public static HeaderField Match(ReadOnlySpan<char> line, out int value, bool loose = false)
    {
        value = 0;
        int start = 0;
        while (start < line.Length && line[start] is '*' or '_' or '•' or '·')
        {
            start++;
        }

        int most = Math.Min(line.Length, start + Longest + 4);
        int colon = line[start..most].IndexOfAny(':', '：');
        if (colon > 0)
        {
            HeaderField field = Find(line.Slice(start, colon));
            if (field != HeaderField.None)
            {
                value = ValueStart(line, start + colon + 1);
                return field;
            }
        }

        return loose ? MatchGap(line, out value) : HeaderField.None;
    }

    /// <summary>The field with this name, white space and emphasis around it aside.</summary>
    public static HeaderField Find(ReadOnlySpan<char> name)
    {
        name = name.Trim(" \t\u00A0*_");
        if (name.Length is 0 or > Longest)
        {
            return HeaderField.None;
        }

        Span<char> lower = stackalloc char[Longest];
        int length = name.ToLowerInvariant(lower);
        return Lookup.TryGetValue(lower[..length], out HeaderField field) ? field : HeaderField.None;
    }

    /// <summary>A name followed by a gap of three columns or a tab, or alone in its line.</summary>
    private static HeaderField MatchGap(ReadOnlySpan<char> line, out int value)
    {
        value = line.Length;
        int gap = line.IndexOf('\t');
        int spaces = line.IndexOf("   ");
        gap = gap < 0 || (spaces >= 0 && spaces < gap) ? spaces : gap;
        HeaderField field = gap > Longest ? HeaderField.None : Find(gap < 0 ? line : line[..gap].TrimEnd(" .;·"));
        if (gap >= 0 && field != HeaderField.None)
        {
            value = ValueStart(line, gap);
        }

        return field;
    }

    private static int ValueStart(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && line[at] is ' ' or '\t' or '\u00A0' or '*' or '_' or '\u3000')
        {
            at++;
        }

        return at + LostSpace(line[at..], isAtColon: line[at - 1] is ':' or '：');
    }

    /// <summary>Units of white space that a lost character set left as other signs: question marks right behind the colon, or control characters, each with the semicolon of an entity.</summary>
    private static int LostSpace(ReadOnlySpan<char> value, bool isAtColon)
    {
        int at = 0;
        while (isAtColon && at < value.Length && value[at] == '?')
        {
            at++;
        }

        at = at >= 2 && at < value.Length && value[at] == ' ' ? at : 0;
        while (at < value.Length && (value[at] == ' ' || (value[at] < ' ' && value[at] != '\t')))
        {
            at += value[at] < ' ' && at + 1 < value.Length && value[at + 1] == ';' ? 2 : 1;
        }

        return at;
    }

    /// <summary>A word that means different fields in different languages means the first in the table.</summary>
    private static FrozenDictionary<string, HeaderField> Load()
    {
        var names = new Dictionary<string, HeaderField>();
        foreach (string[] row in RuleTable.Rows("Language.Segments", "field-names.tsv"))
        {
            for (int i = 0; i < Columns.Length && i + 1 < row.Length; i++)
            {
                foreach (string name in RuleTable.Alternatives(row[i + 1]))
                {
                    names.TryAdd(name, Columns[i]);
                }
            }
        }

        return names.ToFrozenDictionary();
    }
}
