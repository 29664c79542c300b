using System.Buffers;

namespace OnRecord.Ingest;

/// <summary>
/// A folder for temporary files of one run, closed to everybody else (mode 0700) and gone with the run. A run that crashed cannot
/// remove it; the next one that makes a folder in the same place does: a folder is in use while its lock file is held.
/// </summary>
public sealed class PrivateFolder : IDisposable
{
    private const string LockName = "lock";
    private const string Inside = "files";

    /// <summary>Letters and digits behind the hyphen of the name.</summary>
    private const int RandomLength = 11;

    private static readonly SearchValues<char> s_random = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private readonly string _folder;
    private readonly FileStream _lock;

    private PrivateFolder(string folder, FileStream held)
    {
        _folder = folder;
        _lock = held;
    }

    /// <summary>Where the temporary files go; it may not exist yet.</summary>
    public string FolderPath => Path.Combine(_folder, Inside);

    /// <summary>A folder beside a case, so that evidence stays on its disk; where nothing can be written there, in the system's folder for such files.</summary>
    /// <param name="casePath">The case.</param>
    /// <param name="purpose">One word: what it is for.</param>
    /// <exception cref="IOException">No place can be written.</exception>
    public static PrivateFolder Beside(string casePath, string purpose)
    {
        try
        {
            return Make(PrefixOf(Path.GetFullPath(casePath), purpose));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return InTemp(purpose);
        }
    }

    /// <summary>A folder in the system's folder for temporary files.</summary>
    /// <param name="purpose">One word: what it is for.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static PrivateFolder InTemp(string purpose) => Make(Path.Combine(Path.GetTempPath(), $"onrecord-{purpose}-"));

    /// <summary>True for a file of a folder that <see cref="Beside"/> made: it is not evidence.</summary>
    /// <param name="casePath">The case, as full path.</param>
    /// <param name="path">The file, as full path.</param>
    /// <param name="purpose">As given when it was made.</param>
    public static bool Owns(string casePath, string path, string purpose)
    {
        string prefix = PrefixOf(casePath, purpose);
        return path.StartsWith(prefix, StringComparison.Ordinal) && path.AsSpan(prefix.Length) is var rest && rest.Length > RandomLength && rest[RandomLength] == '/'
            && rest[..RandomLength].IndexOfAnyExcept(s_random) < 0;
    }

    /// <summary>Removes what crashed runs left beside a case.</summary>
    public static void Sweep(string casePath, string purpose) => Sweep(PrefixOf(Path.GetFullPath(casePath), purpose));

    /// <summary>Removes the folder with all that is in it.</summary>
    public void Dispose()
    {
        _lock.Dispose();
        TryRemove(_folder);
    }

    /// <summary>Makes a folder that only its owner may enter; does nothing where there is one.</summary>
    /// <param name="path">Where.</param>
    internal static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string PrefixOf(string casePath, string purpose) => $"{casePath}.{purpose}-";

    private static PrivateFolder Make(string prefix)
    {
        Sweep(prefix);
        string folder = prefix + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);
        Create(folder);
        try
        {
            return new PrivateFolder(folder, new FileStream(Path.Combine(folder, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
        }
        catch
        {
            TryRemove(folder);
            throw;
        }
    }

    private static void Sweep(string prefix)
    {
        string? parent = Path.GetDirectoryName(prefix);
        if (parent is null || !Directory.Exists(parent))
        {
            return;
        }

        foreach (string folder in Directory.GetDirectories(parent).Where(folder => folder.StartsWith(prefix, StringComparison.Ordinal) && folder.Length == prefix.Length + RandomLength))
        {
            if (IsLeftOver(folder))
            {
                TryRemove(folder);
            }
        }
    }

    /// <summary>One that is closed to others and that we can enter is ours, unless it is a link; its lock tells whether a run still has it.</summary>
    private static bool IsLeftOver(string folder)
    {
        try
        {
            var info = new DirectoryInfo(folder);
            if (info.LinkTarget is not null || (!OperatingSystem.IsWindows() && (info.UnixFileMode & (UnixFileMode)0x3F) != 0))
            {
                return false;
            }

            new FileStream(Path.Combine(folder, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The lock goes last, so that a removal that is cut off can be taken up again.</summary>
    private static void TryRemove(string folder)
    {
        try
        {
            if (Directory.Exists(Path.Combine(folder, Inside)))
            {
                Directory.Delete(Path.Combine(folder, Inside), recursive: true);
            }

            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another run is removing it, or will.
        }
    }
}
