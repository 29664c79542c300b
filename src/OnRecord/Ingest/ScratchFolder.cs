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
        ScratchStream? file = null;
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
                    filePath = NewFile();
                    file = new ScratchStream(filePath);
                    memory.WriteTo(file);
                    memory.SetLength(0);
                }

                (file ?? (Stream)memory).Write(buffer.AsSpan(0, read));
                total += read;
                if (cut)
                {
                    break;
                }
            }
        }
        finally
        {
            file?.Dispose();
        }

        return filePath is null
            ? new MemoryBytes(memory.GetBuffer().AsMemory(0, (int)memory.Length))
            : new FileBytes(filePath, total);
    }

    /// <summary>A path in the folder that no file has yet.</summary>
    /// <exception cref="ScratchException">The folder cannot be made.</exception>
    public string NewFile()
    {
        try
        {
            PrivateFolder.Create(path);
        }
        catch (IOException error)
        {
            throw new ScratchException(error.Message, error);
        }

        return Path.Combine(path, Interlocked.Increment(ref _next).ToString("D8", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Makes a file in the folder.</summary>
    /// <param name="filePath">Below the folder; has no file yet.</param>
    /// <param name="write">Writes its bytes; the errors of what it reads pass as they are.</param>
    /// <exception cref="ScratchException">The file cannot be written.</exception>
    public static void Write(string filePath, Action<Stream> write)
    {
        using var file = new ScratchStream(filePath);
        write(file);
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
