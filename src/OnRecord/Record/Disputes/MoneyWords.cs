using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Record.Disputes;

/// <summary>Reads amounts of money: "$40,000", "$2.5 million".</summary>
internal static partial class MoneyWords
{
    /// <summary>The sign and the value of words that are one amount and nothing else; null for any other words.</summary>
    public static (string Sign, string Value)? Of(string words)
    {
        Match found = Amount().Match(words);
        if (!found.Success || !decimal.TryParse(found.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) || number >= 1_000_000_000_000m)
        {
            return null;
        }

        decimal times = found.Groups["times"].Value.ToLowerInvariant() switch { "hundred" => 100m, "thousand" => 1_000m, "million" => 1_000_000m, "billion" => 1_000_000_000m, "trillion" => 1_000_000_000_000m, _ => 1m };
        return (found.Groups["sign"].Value, (number * times).ToString("0.##", CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^(?:US|C|A)?(?<sign>[$£€])\s?(?<number>\d[\d,]*(?:\.\d+)?)(?:[\s-](?<times>hundred|thousand|million|billion|trillion))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Amount();
}
