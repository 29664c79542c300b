namespace OnRecord.Store.Terms;

/// <summary>
/// Passes over the orders to a terminal that end in a letter, so that the letter is no part of the word behind it: control
/// sequences (ECMA-48 section 5.4: ESC [, parameters, a final byte) and the choice of a character set (ECMA-35 section 14.3).
/// Titles and links (ESC ]) end in no letter: their words are words of the text.
/// </summary>
internal static class TerminalCodes
{
    /// <summary>What every order begins with.</summary>
    public const char Escape = '\u001B';

    /// <summary>The place behind the order that begins at an <see cref="Escape"/>; behind that alone where none is complete.</summary>
    public static int End(ReadOnlySpan<char> text, int escape)
    {
        ReadOnlySpan<char> order = text[(escape + 1)..];
        return escape + 1 + order switch
        {
            ['[', ..] => ControlLength(order),
            ['(' or ')' or '*' or '+', 'A' or 'B' or '0', ..] => 2,
            _ => 0,
        };
    }

    private static int ControlLength(ReadOnlySpan<char> order)
    {
        int at = 1;
        while (at < order.Length && order[at] is >= '\u0030' and <= '\u003F')
        {
            at++;
        }

        while (at < order.Length && order[at] is >= '\u0020' and <= '\u002F')
        {
            at++;
        }

        return at < order.Length && order[at] is >= '\u0040' and <= '\u007E' ? at + 1 : 0;
    }
}
