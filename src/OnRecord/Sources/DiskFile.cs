namespace OnRecord.Sources;

/// <summary>
/// Every touch of a source on disk: list, look, open. Paths may hold bytes that are not UTF-8 (see <see cref="NativeName"/>);
/// links, pipes, sockets and devices are told from files before anything is opened.
/// </summary>
public static class DiskFile
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Looks at a place without opening it and without following a link. Never throws for what is on the disk.</summary>
    public static FileLook Look(string path)
    {
        if (LinuxFiles.IsHere)
        {
            return LinuxFiles.Look(path);
        }

        try
        {
            var info = new FileInfo(path);
            return info.LinkTarget is not null ? new FileLook(FileKind.Link)
                : Directory.Exists(path) ? new FileLook(FileKind.Folder)
                : !info.Exists ? new FileLook(FileKind.Missing)
                : info.Attributes.HasFlag(FileAttributes.Device) ? new FileLook(FileKind.Device)
                : new FileLook(FileKind.File, info.Length, info.LastWriteTimeUtc.Ticks);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new FileLook(FileKind.Unreadable);
        }
    }

    /// <summary>Which file or folder a path leads to, through links; null where there is none or the system does not let it be looked at.</summary>
    public static FileIdentity? IdentityOf(string path) =>
        LinuxFiles.IsHere ? LinuxFiles.IdentityOf(path) : Path.Exists(path) ? new FileIdentity(0, 0, Path.GetFullPath(path)) : null;

    /// <summary>True for a folder, or a link to one whose name decodes.</summary>
    public static bool IsFolder(string path) => NativeName.HasBytes(path) ? Look(path).Kind == FileKind.Folder : Directory.Exists(path);

    /// <summary>True for a folder or file, or a link to one whose name decodes.</summary>
    public static bool IsThere(string path) => NativeName.HasBytes(path) ? Look(path).Kind is FileKind.Folder or FileKind.File : Directory.Exists(path) || File.Exists(path);

    /// <summary>Names in a folder, in ordinal order.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is missing.</exception>
    public static IReadOnlyList<string> Names(string folder)
    {
        List<string> names = LinuxFiles.IsHere
            ? LinuxFiles.Names(folder)
            : [.. new DirectoryInfo(folder).GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }).Select(static info => info.Name)];
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>A seekable stream over a file, others may write and delete it meanwhile. The caller disposes it.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is missing.</exception>
    public static FileStream Open(string path) =>
        LinuxFiles.IsHere && NativeName.HasBytes(path)
            ? LinuxFiles.Open(path, BufferSize)
            : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize);

    /// <summary>Whether the first byte of a file can be read as <see cref="ReadAll"/> reads it.</summary>
    public static bool CanRead(string path)
    {
        try
        {
            using FileStream stream = NativeName.HasBytes(path) ? Open(path) : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            stream.ReadByte();
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>All bytes of a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is missing.</exception>
    public static byte[] ReadAll(string path)
    {
        if (!NativeName.HasBytes(path))
        {
            return File.ReadAllBytes(path);
        }

        using FileStream stream = Open(path);
        var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
