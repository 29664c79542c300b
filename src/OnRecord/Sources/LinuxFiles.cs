using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace OnRecord.Sources;

/// <summary>
/// Lists, looks at and opens files by the bytes of their names (readdir(3), statx(2), open(2)). The file classes of .NET take
/// only names that decode as UTF-8, and do not tell pipes and sockets from files.
/// </summary>
internal static partial class LinuxFiles
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const int NoFollow = 0x100 | 0x800; // AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT
    private const uint BasicStats = 0x7FF; // STATX_BASIC_STATS
    private const int NameOffset = 19; // of d_name in struct dirent of 64-bit Linux: d_ino 8, d_off 8, d_reclen 2, d_type 1
    private const int NoEntry = 2; // ENOENT
    private const int NoAccess = 13; // EACCES
    private const int NotFolder = 20; // ENOTDIR

    /// <summary>True where the layouts of this class hold.</summary>
    public static bool IsHere => OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>Names in a folder, in no order.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is missing.</exception>
    public static unsafe List<string> Names(string folder)
    {
        nint open = OpenFolder(NativeName.Encode(folder));
        if (open == 0)
        {
            throw Failed(Marshal.GetLastPInvokeError());
        }

        try
        {
            var names = new List<string>();
            while (ReadFolder(open) is var entry && entry != 0)
            {
                ReadOnlySpan<byte> name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)entry + NameOffset);
                if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
                {
                    names.Add(NativeName.Decode(name));
                }
            }

            return Marshal.GetLastPInvokeError() is var error and not 0 ? throw Failed(error) : names;
        }
        finally
        {
            _ = CloseFolder(open);
        }
    }

    /// <summary>Looks at a place without opening it and without following a link.</summary>
    public static unsafe FileLook Look(string path)
    {
        Stat stat;
        if (LookAt(CurrentFolder, NativeName.Encode(path), NoFollow, BasicStats, &stat) != 0)
        {
            return new FileLook(Marshal.GetLastPInvokeError() is NoEntry or NotFolder ? FileKind.Missing : FileKind.Unreadable);
        }

        FileKind kind = (stat.Mode & 0xF000) switch { 0x8000 => FileKind.File, 0x4000 => FileKind.Folder, 0xA000 => FileKind.Link, _ => FileKind.Device };
        return kind == FileKind.File
            ? new FileLook(kind, stat.Size, DateTime.UnixEpoch.Ticks + (stat.Seconds * TimeSpan.TicksPerSecond) + (stat.Nanoseconds / 100))
            : new FileLook(kind);
    }

    /// <summary>Which file or folder a path leads to, through links; null where none can be looked at.</summary>
    public static unsafe FileIdentity? IdentityOf(string path)
    {
        Stat stat;
        return LookAt(CurrentFolder, NativeName.Encode(path), 0, BasicStats, &stat) == 0 ? new FileIdentity(((long)stat.DeviceMajor << 32) | stat.DeviceMinor, stat.Number) : null;
    }

    /// <summary>Opens a file for reading; a pipe in its place does not make it wait.</summary>
    public static FileStream Open(string path, int bufferSize)
    {
        const int ReadOnlyNoWait = 0x800 | 0x80000; // O_RDONLY | O_NONBLOCK | O_CLOEXEC
        int file = OpenFile(NativeName.Encode(path), ReadOnlyNoWait);
        return file < 0 ? throw Failed(Marshal.GetLastPInvokeError()) : new FileStream(new SafeFileHandle(file, ownsHandle: true), FileAccess.Read, bufferSize);
    }

    /// <summary>Removes a file, a link or an empty folder; for folders of our own, never for a source.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is missing.</exception>
    public static void Remove(string path)
    {
        if (RemoveAny(NativeName.Encode(path)) != 0)
        {
            throw Failed(Marshal.GetLastPInvokeError());
        }
    }

    private static Exception Failed(int error) => error switch
    {
        NoAccess => new UnauthorizedAccessException("Permission is missing."),
        NoEntry => new FileNotFoundException("It is not there."),
        _ => new IOException("The system cannot read it.", error),
    };

    /// <summary><c>struct statx</c>, the same on every architecture.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Stat
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public long Number;

        [FieldOffset(40)]
        public long Size;

        [FieldOffset(112)]
        public long Seconds;

        [FieldOffset(120)]
        public uint Nanoseconds;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }

    [LibraryImport("libc", EntryPoint = "opendir", SetLastError = true)]
    private static partial nint OpenFolder(byte[] path);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    private static partial nint ReadFolder(nint folder);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int CloseFolder(nint folder);

    [LibraryImport("libc", EntryPoint = "remove", SetLastError = true)]
    private static partial int RemoveAny(byte[] path);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static unsafe partial int LookAt(int folder, byte[] path, int flags, uint mask, Stat* stat);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int OpenFile(byte[] path, int flags);
}
