using OnRecord.Language.Passages;

namespace OnRecord.Record.Trails;

/// <summary>Tells what people write to be read from settings, code, tables and lists of names: most words are of letters and begin small.</summary>
internal static class ProseLook
{
    /// <summary>Whether a passage is prose. Marks of quotation at line starts do not count.</summary>
    public static bool IsProse(ReadOnlySpan<char> passage)
    {
        (int words, int plain, int marks) = (0, 0, 0);
        for (int at = 0; at < passage.Length;)
        {
            if (!char.IsLetterOrDigit(passage[at]))
            {
                marks += passage[at] is '_' or '=' or '{' or '}' or ';' or '\\' or '#' or '@' or '$' or '+' or '<' ? 1 : 0;
                at++;
                continue;
            }

            int start = at;
            bool letters = true;
            while (at < passage.Length && char.IsLetterOrDigit(passage[at]))
            {
                letters &= char.IsLetter(passage[at++]);
            }

            words++;
            plain += letters && !char.IsUpper(passage[start]) && !char.IsUpper(passage[at - 1]) ? 1 : 0;
        }

        return plain * 2 > words && marks * 8 < words && PassageLook.KindOf(passage, PassageKind.Prose) == PassageKind.Prose;
    }
}
