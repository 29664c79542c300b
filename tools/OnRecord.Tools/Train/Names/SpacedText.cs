using System.Text;
using OnRecord.Tools.Corpora.Names;

namespace OnRecord.Tools.Train.Names;

/// <summary>
/// A document written as texts are that were put together from their tokens again, and as much of what is copied from pages: blanks around the hyphens
/// within words ("Al - Sabah"), behind apostrophes ("Roe’ s") and within dotted letters ("U. S.").
/// </summary>
internal static class SpacedText
{
    /// <summary>The document so written, with its names where they are then.</summary>
    public static NamedText Of(NamedText document)
    {
        var text = new StringBuilder(document.Text.Length + 64);
        var places = new int[document.Text.Length + 1];
        for (int at = 0; at < document.Text.Length; at++)
        {
            places[at] = text.Length;
            char unit = document.Text[at];
            char before = at > 0 ? document.Text[at - 1] : ' ', after = at + 1 < document.Text.Length ? document.Text[at + 1] : ' ';
            bool isHyphen = unit == '-' && char.IsLetter(before) && char.IsLetterOrDigit(after);
            bool isApostrophe = unit is '’' or '\'' && char.IsLetter(before) && after == 's';
            bool isDot = unit == '.' && char.IsUpper(before) && char.IsUpper(after);
            text.Append(isHyphen ? " - " : isApostrophe ? "’ " : isDot ? ". " : unit.ToString());
        }

        places[^1] = text.Length;
        return new NamedText(document.Name + "-", text.ToString(), [.. document.Names.Select(n => n with { Start = places[n.Start], End = End(n.End) })]);

        // The blank that was put behind the last character is no part of the name.
        int End(int end)
        {
            int moved = places[end];
            while (moved > 0 && text[moved - 1] == ' ' && end > 0 && document.Text[end - 1] != ' ')
            {
                moved--;
            }

            return moved;
        }
    }
}
