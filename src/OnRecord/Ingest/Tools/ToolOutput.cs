using OnRecord.Sources;

namespace OnRecord.Ingest.Tools;

/// <summary>The folder that an external tool writes to, by the bytes of its names. Links, pipes and devices in it are never followed or opened.</summary>
internal static class ToolOutput
{
    /// <summary>The files, in the ordinal order of their names; folder after folder, so that only the names of those that are open are held.</summary>
    public static IEnumerable<ToolFile> Files(string folder)
    {
        var open = new Stack<ToolFile>();
        open.Push(new ToolFile(folder, "", FileKind.Folder, 0));
        while (open.TryPop(out ToolFile? at))
        {
            if (at.Kind != FileKind.Folder)
            {
                yield return at;
            }
            else if (Inside(at) is not { } inside)
            {
                yield return at with { Kind = FileKind.Unreadable };
            }
            else
            {
                inside.ForEach(open.Push);
            }
        }
    }

    /// <summary>Whether there are more files or bytes than these; asked while the tool may still write.</summary>
    public static bool IsOver(string folder, int files, long bytes)
    {
        foreach (ToolFile file in Files(folder))
        {
            bytes -= file.Bytes;
            if (--files < 0 || bytes < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Removes a file, or a folder and all in it.</summary>
    /// <exception cref="IOException">Something cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is missing.</exception>
    public static void Remove(string path)
    {
        if (!LinuxFiles.IsHere)
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }
            else
            {
                Directory.Delete(path, recursive: true);
            }

            return;
        }

        var open = new Stack<(string Path, bool IsEmptied)>();
        open.Push((path, false));
        while (open.TryPop(out (string Path, bool IsEmptied) at))
        {
            if (at.IsEmptied || DiskFile.Look(at.Path).Kind != FileKind.Folder)
            {
                LinuxFiles.Remove(at.Path);
                continue;
            }

            open.Push((at.Path, true));
            foreach (string name in DiskFile.Names(at.Path))
            {
                open.Push((Path.Join(at.Path, name), false));
            }
        }
    }

    /// <summary>What a folder holds, last first; null when it cannot be listed.</summary>
    private static List<ToolFile>? Inside(ToolFile folder)
    {
        try
        {
            var found = new List<(string Key, ToolFile File)>();
            foreach (string name in DiskFile.Names(folder.Path))
            {
                string path = Path.Join(folder.Path, name);
                FileLook look = DiskFile.Look(path);
                if (look.Kind is FileKind.File or FileKind.Folder or FileKind.Unreadable)
                {
                    // With its slash a folder stands where the names of its files do.
                    string below = folder.Name.Length == 0 ? name : $"{folder.Name}/{name}";
                    found.Add((look.Kind == FileKind.Folder ? name + "/" : name, new ToolFile(path, below, look.Kind, look.Bytes)));
                }
            }

            found.Sort(static (left, right) => string.CompareOrdinal(right.Key, left.Key));
            return found.ConvertAll(static one => one.File);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
