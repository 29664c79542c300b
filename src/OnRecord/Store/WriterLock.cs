using System.Globalization;
using System.Text;

namespace OnRecord.Store;

/// <summary>
/// Lets one process write a case at a time. The lock is the operating system's on <c>CASE.lock</c>, so it ends with the
/// process however that ends. The file (mode 0600) holds the process number for the message to others and goes on a clean end,
/// while the lock is still held: whoever got hold of the removed file notices that it is not the one at the path, and tries again.
/// </summary>
public sealed class WriterLock : IDisposable
{
    private const int MostTries = 100;
    private const int LockedOnLinux = 11; // EWOULDBLOCK
    private const int LockedOnMac = 35; // EWOULDBLOCK
    private const int LockedOnWindows = 32; // ERROR_SHARING_VIOLATION
    private const long MarksOfProcess = 1_000_000;

    private static long s_taken;

    private readonly FileStream _file;
    private readonly string _path;

    private WriterLock(FileStream file, string path)
    {
        _file = file;
        _path = path;
    }

    /// <summary>Takes the lock on a case.</summary>
    /// <exception cref="OnRecordException">Another process has it; the message names the process.</exception>
    public static WriterLock Take(string casePath)
    {
        string path = casePath + ".lock";
        string process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        for (int left = MostTries; left > 0; left--)
        {
            FileStream file = Open(casePath, path);
            try
            {
                if (Mark(file, path, process))
                {
                    WritePrivate(path + "-pid", process);
                    return new WriterLock(file, path);
                }

                file.Dispose();
            }
            catch (IOException error)
            {
                file.Dispose();
                throw new OnRecordException($"The disk that holds {casePath} is full or failing ({error.Message}). Make room and run the same command again.", error);
            }
        }

        throw new OnRecordException($"Other builds take and leave {casePath} all the time. Wait for them and run the same command again.");
    }

    /// <summary>
    /// Writes the process into the file and gives it a time of its own; false when the file at the path has another, so that the one
    /// held is a removed one. (Its words cannot be read while it is locked.)
    /// </summary>
    private static bool Mark(FileStream file, string path, string process)
    {
        file.SetLength(0);
        file.Write(Encoding.ASCII.GetBytes(process));
        if (OperatingSystem.IsWindows())
        {
            // Nobody can remove a file that is open like this one.
            return true;
        }

        long mark = ((Environment.ProcessId % 10_000_000L) * MarksOfProcess) + (Interlocked.Increment(ref s_taken) % MarksOfProcess);
        File.SetLastWriteTimeUtc(file.SafeFileHandle, DateTime.UnixEpoch.AddTicks(mark));
        return File.Exists(path) && File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(file.SafeFileHandle);
    }

    private static FileStream Open(string casePath, string path)
    {
        try
        {
            return new FileStream(path, Private(FileMode.OpenOrCreate));
        }
        catch (IOException error) when ((error.HResult & 0xFFFF) is LockedOnLinux or LockedOnMac or LockedOnWindows)
        {
            throw new OnRecordException($"Another build is writing {casePath} (process {HolderOf(path)}). Wait for it, or stop it first.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CaseFile.NotWritable(casePath, error);
        }
    }

    private static string HolderOf(string path)
    {
        try
        {
            return File.ReadAllText(path + "-pid") is { Length: > 0 } process ? process : "unknown";
        }
        catch (IOException)
        {
            return "unknown";
        }
    }

    private static void WritePrivate(string path, string words)
    {
        using var file = new FileStream(path, Private(FileMode.Create));
        file.Write(Encoding.ASCII.GetBytes(words));
    }

    private static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>Removes the lock's files and gives it back, in this order wherever an open file can be removed.</summary>
    public void Dispose()
    {
        File.Delete(_path + "-pid");
        if (OperatingSystem.IsWindows())
        {
            _file.Dispose();
            RemoveUnlessTaken();
            return;
        }

        File.Delete(_path);
        _file.Dispose();
    }

    private void RemoveUnlessTaken()
    {
        try
        {
            File.Delete(_path);
        }
        catch (IOException)
        {
            // The next build has it already.
        }
    }
}
