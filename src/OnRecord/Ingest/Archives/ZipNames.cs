using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using UtfUnknown;

namespace OnRecord.Ingest.Archives;

/// <summary>The names in a zip whose charset nothing tells: all of them together show whether they are Cyrillic, Chinese, Japanese or Korean; else code page 437 holds, as the format says.</summary>
internal sealed class ZipNames(SourceBytes archive, CancellationToken cancel)
{
    private const int MostBytes = 64 * 1024;
    private const int LeastBytes = 6;
    private const float LeastConfidence = 0.7f;

    /// <summary>Charsets that DOS and Windows of other countries write names in. Those of western Europe cannot be told from code page 437.</summary>
    private static readonly int[] s_pages = [855, 866, 932, 936, 949, 950, 1251, 51949, 54936];

    private readonly Lazy<Encoding?> _charset = new(() => CharsetOf(archive, cancel));

    /// <summary>The member with the name of its entry, and a Problem where the charset is a guess.</summary>
    public Member Name(Member member, ZipEntry entry)
    {
        if (entry.UntoldName is not { } bytes)
        {
            return member;
        }

        string name = _charset.Value?.GetString(bytes) ?? entry.Name;
        name = entry.Name.Contains('\\', StringComparison.Ordinal) ? name : name.Replace('\\', '/');
        var problem = new Problem(ProblemCodes.CharsetGuessed, $"Nothing tells the charset of the member's name; it was read as {_charset.Value?.WebName ?? "code page 437"}.");
        return member with { Name = name, Problems = [.. ArchiveNames.ProblemsOf(name), problem] };
    }

    private static Encoding? CharsetOf(SourceBytes archive, CancellationToken cancel)
    {
        CharsetNames.Register();
        var all = new List<byte>();
        foreach (byte[] name in new ZipDirectory(archive, cancel).Entries().Select(static entry => entry.UntoldName).OfType<byte[]>())
        {
            all.AddRange(name);
            all.Add((byte)'\n');
            if (all.Count > MostBytes)
            {
                break;
            }
        }

        if (all.Count(static value => value >= 0x80) < LeastBytes)
        {
            return null;
        }

        DetectionDetail? found = CharsetDetector.DetectFromBytes([.. all]).Detected;
        return found is { Confidence: >= LeastConfidence, Encoding: { } encoding } && s_pages.Contains(encoding.CodePage) ? encoding : null;
    }
}
