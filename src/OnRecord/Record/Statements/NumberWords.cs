using System.Collections.Frozen;
using System.Globalization;

namespace OnRecord.Record.Statements;

/// <summary>Reads whole numbers up to a million that are written in words, and digits with marks of thousands.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Values = Make();

    /// <summary>The value of one word, such as "eleven"; null when it is no number. "one" is none, because it seldom counts.</summary>
    public static int? Of(string word) => Values.TryGetValue(word, out int value) ? value : null;

    /// <summary>The value that digits stand for: "1,200" is 1200, "4.50" is 4.5.</summary>
    public static string OfDigits(string digits)
    {
        string plain = digits.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value.ToString("0.#####", CultureInfo.InvariantCulture) : plain;
    }

    private static FrozenDictionary<string, int> Make()
    {
        string[] small = ["zero", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int value = 0; value < small.Length; value++)
        {
            if (small[value].Length > 0)
            {
                values[small[value]] = value;
            }
        }

        for (int ten = 0; ten < tens.Length; ten++)
        {
            values[tens[ten]] = (ten + 2) * 10;
            values[tens[ten] + "-one"] = ((ten + 2) * 10) + 1;
            for (int unit = 2; unit < 10; unit++)
            {
                values[$"{tens[ten]}-{small[unit]}"] = ((ten + 2) * 10) + unit;
            }
        }

        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
