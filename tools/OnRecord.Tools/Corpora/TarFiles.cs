using OnRecord.Ingest.Archives;

namespace OnRecord.Tools.Corpora;

/// <summary>Reads the files of a <c>.tar.xz</c> of the data folder without unpacking it to disk.</summary>
internal static class TarFiles
{
    /// <summary>The files whose path is wanted, in the order of the archive.</summary>
    /// <param name="archive">A path under <see cref="DataFolder.Root"/>, such as <c>polnear/dev.tar.xz</c>.</param>
    /// <param name="wanted">Says by path which files to read.</param>
    public static IEnumerable<(string Path, byte[] Bytes)> Read(string archive, Func<string, bool> wanted)
    {
        using var packed = new UnxzStream(File.OpenRead(Path.Combine(DataFolder.Root, archive)));
        using var tar = new System.Formats.Tar.TarReader(packed);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && wanted(entry.Name))
            {
                using var bytes = new MemoryStream();
                data.CopyTo(bytes);
                yield return (entry.Name, bytes.ToArray());
            }
        }
    }
}
