namespace OnRecord.Sources;

/// <summary>
/// Finds every file below a root, in ordinal order of names, so that two walks of equal folders agree. Links and devices
/// are listed, never followed; a folder that cannot be read is listed too. Memory grows with the largest folder, not the tree.
/// </summary>
public static class SourceWalk
{
    /// <summary>Walks a root.</summary>
    /// <param name="root">A folder or a single file.</param>
    /// <param name="notFollowed">Says why a full path is listed but not read (the case file), or null when it may be read.</param>
    /// <param name="isOurs">True for full paths that belong to the running build and are not evidence at all.</param>
    public static IEnumerable<FoundFile> Files(SourceRoot root, Func<string, string?> notFollowed, Func<string, bool> isOurs)
    {
        if (!Directory.Exists(root.FullPath))
        {
            yield return Describe(root.Name, new FileInfo(root.FullPath), notFollowed);
            yield break;
        }

        var folders = new Stack<(string Path, DirectoryInfo Folder)>();
        folders.Push((root.Name, new DirectoryInfo(root.FullPath)));
        while (folders.TryPop(out (string Path, DirectoryInfo Folder) at))
        {
            if (!TryList(at.Folder, out FileSystemInfo[] children, out string? why))
            {
                yield return new FoundFile(at.Path + "/", at.Folder.FullName, 0, 0, why, "unreadable");
                continue;
            }

            Array.Sort(children, static (a, b) => string.CompareOrdinal(b.Name, a.Name));
            foreach (FileSystemInfo child in children)
            {
                if (child is DirectoryInfo folder && !IsLink(child))
                {
                    folders.Push((SourcePath.Join(at.Path, child.Name), folder));
                }
            }

            for (int i = children.Length - 1; i >= 0; i--)
            {
                FileSystemInfo child = children[i];
                if ((child is FileInfo || IsLink(child)) && !isOurs(child.FullName))
                {
                    yield return Describe(SourcePath.Join(at.Path, child.Name), child, notFollowed);
                }
            }
        }
    }

    private static FoundFile Describe(string path, FileSystemInfo info, Func<string, string?> notFollowed)
    {
        if (IsLink(info))
        {
            return new FoundFile(path, info.FullName, 0, 0, "This is a link; links are listed, not followed.", "not-followed");
        }

        if (notFollowed(info.FullName) is { } why)
        {
            return new FoundFile(path, info.FullName, 0, 0, why, "not-followed");
        }

        if (IsDevice(info))
        {
            return new FoundFile(path, info.FullName, 0, 0, "This is a device or pipe, not a file; it is listed, not read.", "not-followed");
        }

        try
        {
            return new FoundFile(path, info.FullName, ((FileInfo)info).Length, info.LastWriteTimeUtc.Ticks);
        }
        catch (IOException error)
        {
            return new FoundFile(path, info.FullName, 0, 0, $"The file cannot be looked at: {error.Message}", "unreadable");
        }
    }

    private static bool TryList(DirectoryInfo folder, out FileSystemInfo[] children, out string? why)
    {
        try
        {
            children = folder.GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false });
            why = null;
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            children = [];
            why = $"The folder cannot be read: {error.Message}";
            return false;
        }
    }

    private static bool IsLink(FileSystemInfo info) => info.LinkTarget is not null;

    private static bool IsDevice(FileSystemInfo info) =>
        !OperatingSystem.IsWindows() && info is FileInfo && (info.Attributes & (FileAttributes.Device)) != 0;
}
