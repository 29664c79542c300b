using System.Runtime.InteropServices;
using OnRecord.Language.Learning;

namespace OnRecord.Store.Analysis;

/// <summary>Keeps bytes in one file. Whoever reads finds all of them or the ones before: they are written beside it, one process at a time, and take its place at once.</summary>
/// <param name="path">The file.</param>
internal sealed class TableFile(string path) : ITablePlace
{
    private const PosixSignal TooLarge = (PosixSignal)25; // SIGXFSZ of Linux and macOS
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <inheritdoc/>
    /// <remarks>In the moment in which another process puts the file in its place it is locked, and nothing is read.</remarks>
    public bool TryRead(long at, Span<byte> into)
    {
        try
        {
            using var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
            int count = 0, last;
            do
            {
                last = RandomAccess.Read(file, into[count..], at + count);
                count += last;
            }
            while (last > 0 && count < into.Length);
            return count == into.Length;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public bool TryReplace(long length, Action<Stream> write)
    {
        string unfinished = path + ".new";
        try
        {
            // A file larger than the user's limit is an error here, and not the end of the process.
            using PosixSignalRegistration? limit = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(TooLarge, static signal => signal.Cancel = true);
            using FileStream stream = Create(unfinished, length);
            try
            {
                write(stream);
                File.Move(unfinished, path, overwrite: true); // still locked: nobody else writes into it
                return true;
            }
            catch
            {
                File.Delete(unfinished);
                throw;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException) // the last for a file larger than the user may write
        {
            return false;
        }
    }

    /// <summary>An empty file that one process has, with all the room that it needs: a disk that lacks it is not filled.</summary>
    private static FileStream Create(string path, long length)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, PreallocationSize = length, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            options.Share = FileShare.Delete; // else it could not be moved there while it is open
        }
        else
        {
            options.UnixCreateMode = Mode;
        }

        return new FileStream(path, options);
    }
}
