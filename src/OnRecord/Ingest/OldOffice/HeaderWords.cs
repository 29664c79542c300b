using System.Text.RegularExpressions;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.OldOffice;

/// <summary>
/// The words of a header or footer of a sheet, without the codes between them for place, font, size, page and date (ECMA-376 part 1, section 18.3.1.46; MS-XLS section 2.4.136 has the same).
/// </summary>
internal static partial class HeaderWords
{
    /// <summary>The words, each leading back to its bytes; what codes part is parted by a space.</summary>
    public static MappedText Of(MappedText raw)
    {
        var words = new MappedTextBuilder();
        int at = 0;
        foreach ((int start, int end) in Codes().Matches(raw.Text).Select(static code => (code.Index, code.Index + code.Length)).Append((raw.Text.Length, raw.Text.Length)))
        {
            ReadOnlySpan<char> between = raw.Text.AsSpan(at, start - at);
            int from = at + (between.Length - between.TrimStart().Length), to = at + between.TrimEnd().Length;
            if (to > from)
            {
                if (words.Length > 0)
                {
                    words.AppendInserted(" ");
                }

                words.AppendSlice(raw, new TextSpan(from, to));
            }

            at = end;
        }

        return words.ToMappedText();
    }

    [GeneratedRegex("""&(?:"[^"]*"|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]{1,3}|[A-Za-z]|&)""", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
