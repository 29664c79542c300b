using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;

namespace OnRecord.Language.Segments;

/// <summary>
/// Tells what stands behind somebody's name and a comma in a printed header and is nobody else: a role, a degree, an organisation (<c>Ann Roe, Director</c>, <c>Bo Lund, Port Authority</c>). In a list without semicolons an
/// organisation may have got the message too, so that it is taken for somebody's only where everybody has one.
/// </summary>
internal static class OfficeBehindName
{
    private static readonly FrozenSet<string> Degrees = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "esq", "phd", "md", "cpa", "jd");

    /// <summary>What is left of a name without the role or organisation behind it.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> name)
    {
        for (int comma = name.IndexOf(','); comma > 0; comma = Next(name, comma))
        {
            if (IsPerson(name[..comma]) && KindOf(PieceAt(name, comma)) != Kind.None)
            {
                return name[..comma].TrimEnd();
            }
        }

        return name;
    }

    /// <summary>Whether a comma behind a name ends no entry of a list, for a role or organisation of the same person stands behind it.</summary>
    /// <param name="list">The list, which has no semicolons.</param>
    /// <param name="start">Where the entry begins.</param>
    /// <param name="comma">The comma.</param>
    public static bool GoesOn(ReadOnlySpan<char> list, int start, int comma) => IsPerson(list[start..comma]) && KindOf(PieceAt(list, comma)) switch
    {
        Kind.Role => true,
        Kind.Organization => KindOf(LastPiece(list[start..comma])) == Kind.Role || HasEveryPerson(list),
        _ => false,
    };

    /// <summary>Two words and more, the first of which is no role's: perhaps with roles behind them.</summary>
    private static bool IsPerson(ReadOnlySpan<char> words)
    {
        words = words.Trim(" \t\r\n,'\"");
        int comma = words.IndexOf(',');
        return words.Contains(' ') && words.IndexOfAny("@/<") < 0 && KindOf(comma < 0 ? words : words[..comma]) == Kind.None;
    }

    private static bool HasEveryPerson(ReadOnlySpan<char> list)
    {
        bool isPerson = false;
        for (int at = -1; at < list.Length; at = Next(list, at) is >= 0 and var next ? next : list.Length)
        {
            bool isOther = KindOf(PieceAt(list, at)) == Kind.None;
            if (isPerson && isOther)
            {
                return false;
            }

            isPerson = isOther;
        }

        return !isPerson;
    }

    private static int Next(ReadOnlySpan<char> text, int comma) => text[(comma + 1)..].IndexOf(',') is >= 0 and var next ? comma + 1 + next : -1;

    private static ReadOnlySpan<char> PieceAt(ReadOnlySpan<char> text, int comma)
    {
        ReadOnlySpan<char> piece = text[(comma + 1)..];
        int end = piece.IndexOfAny(",;<[(");
        return end < 0 ? piece : piece[..end];
    }

    private static ReadOnlySpan<char> LastPiece(ReadOnlySpan<char> text) => text[(text.LastIndexOf(',') + 1)..];

    private static Kind KindOf(ReadOnlySpan<char> piece)
    {
        piece = piece.Trim(" \t\r\n.'\"");
        if (piece.IsEmpty || piece.IndexOfAny("@/") >= 0)
        {
            return Kind.None;
        }

        string[] words = piece.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is [var only] && Degrees.Contains(only.Replace(".", "", StringComparison.Ordinal)))
        {
            return Kind.Role;
        }

        bool mayBeName = (FlagsOf(words[0]) & (NameWords.Man | NameWords.Woman)) != 0 && !words.Contains("of");
        return mayBeName ? Kind.None
            : words.Any(static word => FlagsOf(word).HasFlag(NameWords.Role)) ? Kind.Role
            : words.Length > 1 && words.Any(static word => FlagsOf(word).HasFlag(NameWords.OrganizationWord)) ? Kind.Organization
            : Kind.None;
    }

    private static NameWords FlagsOf(string word) => NameLexicon.Shared.Word(FeatureHash.Lower(word.AsSpan().Trim(".()")));

    private enum Kind
    {
        None,
        Role,
        Organization,
    }
}
