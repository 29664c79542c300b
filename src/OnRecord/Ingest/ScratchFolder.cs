using OnRecord.Sources;

namespace OnRecord.Ingest;

/// <summary>
/// A private folder for intermediate files too large for memory (mode 0700 on Unix), created on first use, emptied on dispose.
/// Thread-safe.
/// </summary>
public sealed class ScratchFolder(string path) : IDisposable
{
    private int _next;

    /// <summary>Where the folder is, whether or not it exists yet.</summary>
    public string FolderPath => path;

    /// <summary>
    /// Copies a stream to source bytes that can be read again: in memory when short, else in a scratch file. Stops after
    /// <paramref name="limit"/> bytes.
    /// </summary>
    /// <param name="stream">Read to its end or to the limit.</param>
    /// <param name="memoryLimit">The most bytes to hold in memory.</param>
    /// <param name="limit">The most bytes to take at all.</param>
    /// <param name="cut">True when the stream had more than <paramref name="limit"/> bytes.</param>
    /// <param name="cancel">Stops the copy.</param>
    /// <exception cref="ScratchException">The folder cannot be written.</exception>
    public SourceBytes Keep(Stream stream, int memoryLimit, long limit, out bool cut, CancellationToken cancel)
    {
        var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        FileStream? file = null;
        string? filePath = null;
        long total = 0;
        cut = false;
        try
        {
            int read;
            while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
            {
                cancel.ThrowIfCancellationRequested();
                if (total + read > limit)
                {
                    read = (int)(limit - total);
                    cut = true;
                }

                if (file is null && total + read > memoryLimit)
                {
                    (filePath, file) = Spill(memory);
                }

                Write(file ?? (Stream)memory, buffer.AsSpan(0, read));
                total += read;
                if (cut)
                {
                    break;
                }
            }
        }
        finally
        {
            Close(file);
        }

        return filePath is null
            ? new MemoryBytes(memory.GetBuffer().AsMemory(0, (int)memory.Length))
            : new FileBytes(filePath, total);
    }

    private (string Path, FileStream File) Spill(MemoryStream memory)
    {
        try
        {
            string filePath = NewFile();
            var file = new FileStream(filePath, FileMode.CreateNew, FileAccess.Write);
            memory.WriteTo(file);
            memory.SetLength(0);
            return (filePath, file);
        }
        catch (IOException error)
        {
            throw new ScratchException(error.Message, error);
        }
    }

    private static void Write(Stream stream, ReadOnlySpan<byte> bytes)
    {
        try
        {
            stream.Write(bytes);
        }
        catch (IOException error)
        {
            throw new ScratchException(error.Message, error);
        }
    }

    /// <summary>What is still in the stream's buffer is written here, and may not fit.</summary>
    private static void Close(FileStream? file)
    {
        try
        {
            file?.Dispose();
        }
        catch (IOException error)
        {
            throw new ScratchException(error.Message, error);
        }
    }

    /// <summary>A path in the folder that no file has yet.</summary>
    public string NewFile()
    {
        if (!Directory.Exists(path))
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

        return Path.Combine(path, Interlocked.Increment(ref _next).ToString("D8", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Makes a file in the folder.</summary>
    /// <param name="filePath">Below the folder; has no file yet.</param>
    /// <param name="write">Writes its bytes; the errors of what it reads pass as they are.</param>
    /// <exception cref="ScratchException">The file cannot be written.</exception>
    public static void Write(string filePath, Action<Stream> write)
    {
        ScratchStream file;
        try
        {
            file = new ScratchStream(filePath);
        }
        catch (IOException error)
        {
            throw new ScratchException(error.Message, error);
        }

        using (file)
        {
            write(file);
        }
    }

    /// <summary>Removes the scratch file behind the bytes, if there is one.</summary>
    public void Release(SourceBytes bytes)
    {
        if (bytes is FileBytes file && file.FilePath.StartsWith(path, StringComparison.Ordinal))
        {
            File.Delete(file.FilePath);
        }
    }

    /// <summary>Removes the folder and everything in it.</summary>
    public void Dispose()
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
