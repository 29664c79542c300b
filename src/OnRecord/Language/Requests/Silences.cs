using System.Text.RegularExpressions;
using OnRecord.Language.Frames;
using OnRecord.Language.Names;

namespace OnRecord.Language.Requests;

/// <summary>"The Ledger asked the board for comment; it has not responded": that the only one who was asked did not respond is told right behind, in the same sentence or at the beginning of the next.</summary>
internal static partial class Silences
{
    /// <summary>UTF-16 units that are looked at.</summary>
    private const int Farthest = 200;

    /// <summary>Whether words that tell so of whoever was asked follow a request.</summary>
    /// <param name="text">The phrases of the sentence of the request.</param>
    /// <param name="asked">The phrase of the one that was asked.</param>
    /// <param name="end">Where the request ends in the text, or before: to the end of its clause nothing but its topic and time follows.</param>
    public static bool Follow(SentencePhrases text, int asked, int end)
    {
        ReadOnlySpan<char> behind = text.Text.Parsed.Text.Text.AsSpan(end);
        Match match = Silence().Match(behind[..Math.Min(behind.Length, Farthest)].ToString());
        MentionType? type = text[asked].Mention is >= 0 and var mention ? text.Text.Mentions[mention].Type : null;
        return match.Success && (match.Groups["any"].Success || match.Groups["person"].Success == (type == MentionType.Person)) && (type is not null || !match.Groups["person"].Success);
    }

    [GeneratedRegex("""
        ^[^.;:,?!]{0,80}(?:;|\.|,?\ (?:and|but)|,(?=\ (?:which|who)\b))\s+
        (?:(?<person>he|she|who)|(?<any>they)|it|which|the\ (?:agency|authority|board|office|department|company|commission|council|firm|group|city|county|ministry|university|school))\s+
        (?:(?:has|have|had|did)\s+not|(?:hasn|haven|hadn|didn)['\u2019]t)\s+(?:yet\s+|immediately\s+)?(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?)
        (?=\s*(?:[.;,)]|$)|\s+(?:by|as\ of|on|until|yet|before)\s|\s+to\s+(?:\w+\s+){0,2}(?:requests?|questions?|inquir(?:y|ies)|e-?mails?|calls?|messages?)\b)
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Silence();
}
