using System.Globalization;

namespace OnRecord.Store;

/// <summary>
/// Lets one process write a case at a time. The lock is the operating system's on <c>CASE.lock</c>, so it ends with the
/// process however that ends; the file holds the process number for the message to others and goes on a clean end.
/// </summary>
public sealed class WriterLock : IDisposable
{
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
        FileStream file = Open(casePath, path);
        try
        {
            byte[] text = System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            file.SetLength(0);
            file.Write(text);
            file.Flush();
            File.WriteAllBytes(path + "-pid", text);
            return new WriterLock(file, path);
        }
        catch (IOException error)
        {
            file.Dispose();
            throw new OnRecordException($"The disk that holds {casePath} is full or failing ({error.Message}). Make room and run the same command again.", error);
        }
    }

    private static FileStream Open(string casePath, string path)
    {
        try
        {
            // Read sharing lets the second process see who holds the lock; only one may write.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (File.Exists(path) && error is not (DirectoryNotFoundException or FileNotFoundException))
        {
            string holder = File.Exists(path + "-pid") ? File.ReadAllText(path + "-pid") : "unknown";
            throw new OnRecordException($"Another build is writing {casePath} (process {holder}). Wait for it, or stop it first.", error);
        }
    }

    /// <summary>Gives the lock back and removes its files.</summary>
    public void Dispose()
    {
        _file.Dispose();
        File.Delete(_path + "-pid");
        File.Delete(_path);
    }
}
