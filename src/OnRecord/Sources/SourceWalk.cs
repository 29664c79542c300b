namespace OnRecord.Sources;

/// <summary>
/// Finds every file below a root, in ordinal order of names, so that two walks of equal folders agree. Links, pipes, sockets and
/// devices are listed, never followed or opened; a folder that cannot be read is listed too. Memory grows with the largest
/// folder, not the tree.
/// </summary>
public static class SourceWalk
{
    /// <summary>Walks a root; nothing is found where it is not there.</summary>
    /// <param name="root">A folder or a single file.</param>
    /// <param name="notFollowed">Says why a full path is listed but not read (the case file), or null when it may be read.</param>
    /// <param name="isLeftOut">True for full paths that are not looked at: of the running build, which are no evidence at all, and of folders that are walked by themselves.</param>
    public static IEnumerable<FoundFile> Files(SourceRoot root, Func<string, string?> notFollowed, Func<string, bool> isLeftOut)
    {
        if (!DiskFile.IsFolder(root.FullPath))
        {
            if (DiskFile.Look(root.FullPath) is { Kind: not FileKind.Missing } look)
            {
                yield return Describe(root.Name, root.FullPath, look, notFollowed);
            }

            yield break;
        }

        var folders = new Stack<(string Path, string FullPath)>();
        folders.Push((root.Name, root.FullPath));
        while (folders.TryPop(out (string Path, string FullPath) at))
        {
            if (!TryList(at.FullPath, out List<(string Name, FileLook Look)> children, out string? why))
            {
                yield return new FoundFile(at.Path + "/", at.FullPath, 0, 0, why, "unreadable");
                continue;
            }

            for (int i = children.Count - 1; i >= 0; i--)
            {
                if (children[i].Look.Kind == FileKind.Folder && !isLeftOut(Path.Join(at.FullPath, children[i].Name)))
                {
                    folders.Push((SourcePath.Join(at.Path, children[i].Name), Path.Join(at.FullPath, children[i].Name)));
                }
            }

            foreach ((string name, FileLook look) in children)
            {
                string fullPath = Path.Join(at.FullPath, name);
                if (look.Kind != FileKind.Folder && !isLeftOut(fullPath))
                {
                    yield return Describe(SourcePath.Join(at.Path, name), fullPath, look, notFollowed);
                }
            }
        }
    }

    private static FoundFile Describe(string path, string fullPath, FileLook look, Func<string, string?> notFollowed)
    {
        (string? trouble, string? code) = look.Kind switch
        {
            FileKind.Link => ("This is a link; links are listed, not followed.", "not-followed"),
            _ when notFollowed(fullPath) is { } why => (why, "not-followed"),
            FileKind.Device => ("This is a pipe, socket or device, not a file; it is listed, not read.", "not-followed"),
            FileKind.Missing => ("The file was gone before it could be read.", "unreadable"),
            FileKind.Unreadable => ("The system does not let the file be looked at.", "unreadable"),
            _ => ((string?)null, (string?)null),
        };
        return trouble is null ? new FoundFile(path, fullPath, look.Bytes, look.Modified) : new FoundFile(path, fullPath, 0, 0, trouble, code);
    }

    private static bool TryList(string folder, out List<(string Name, FileLook Look)> children, out string? why)
    {
        try
        {
            children = [.. DiskFile.Names(folder).Select(name => (name, DiskFile.Look(Path.Join(folder, name))))];
            why = null;
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            children = [];
            why = $"The folder cannot be read: {ReadTrouble.Of(error)}.";
            return false;
        }
    }
}
