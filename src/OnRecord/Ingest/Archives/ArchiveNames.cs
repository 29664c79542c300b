using System.Text;

namespace OnRecord.Ingest.Archives;

/// <summary>Names of archive members: how their bytes read, and whether they point outside the archive.</summary>
internal static class ArchiveNames
{
    /// <summary>Longest link target or name quoted in a Problem, in UTF-16 units.</summary>
    private const int QuoteUnits = 200;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// A name as text: UTF-8 where the bytes are UTF-8 whatever the archive says, since most tools write that without
    /// marking it; else the DOS code page 437 (APPNOTE.TXT 6.3.10 appendix D), which gives every byte a character.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(437)!.GetString(bytes);
        }
    }

    /// <summary>Problems of a name that would lead outside its archive if somebody unpacked it.</summary>
    public static IEnumerable<Problem> ProblemsOf(string name)
    {
        if (IsUnsafe(name))
        {
            yield return new Problem(ProblemCodes.UnsafePath, "The member's name points outside its archive; it is kept under an escaped name and never written there.");
        }
    }

    /// <summary>The Problem of a link; its target is quoted so that a reader can look for it.</summary>
    public static Problem LinkTo(string? target) => new(
        ProblemCodes.NotFollowed,
        target is null ? "The member is a link or a device; such members are listed, never followed." : $"The member is a link to '{Quote(target)}'; links are listed, never followed.");

    private static string Quote(string text) => text.Length <= QuoteUnits ? text : text[..QuoteUnits] + "...";

    private static bool IsUnsafe(string name)
    {
        if (name.Length == 0 || name[0] is '/' or '\\' || name.Contains('\0') || (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0])))
        {
            return true;
        }

        foreach (Range step in name.AsSpan().SplitAny('/', '\\'))
        {
            if (name.AsSpan()[step] is "..")
            {
                return true;
            }
        }

        return false;
    }
}
