namespace OnRecord.Sources;

/// <summary>Source bytes of a file on disk, opened for each reading and never written.</summary>
public sealed class FileBytes(string path, long length) : SourceBytes
{
    /// <summary>Where the file is on this machine.</summary>
    public string FilePath => path;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override Stream Open() => DiskFile.Open(path);
}
