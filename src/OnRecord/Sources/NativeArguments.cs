using System.Text;

namespace OnRecord.Sources;

/// <summary>
/// Arguments of the command line whose bytes are not UTF-8, as file names on Linux may be. The runtime hands over U+FFFD in their place; here they
/// become names that <see cref="DiskFile"/> opens.
/// </summary>
public static class NativeArguments
{
    private const string Own = "/proc/self/cmdline"; // proc(5): the arguments, a NUL behind each

    /// <summary>The arguments with their bytes; as they are where the system does not tell these.</summary>
    public static string[] Restore(string[] arguments)
    {
        if (!LinuxFiles.IsHere || !arguments.Any(static argument => argument.Contains('\uFFFD', StringComparison.Ordinal)))
        {
            return arguments;
        }

        try
        {
            return Restore(arguments, File.ReadAllBytes(Own));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return arguments;
        }
    }

    /// <summary>The last of all arguments of the process are those of the program.</summary>
    internal static string[] Restore(string[] arguments, byte[] commandLine)
    {
        var all = new List<byte[]>();
        for (int start = 0; start < commandLine.Length;)
        {
            int length = Math.Max(commandLine.AsSpan(start).IndexOf((byte)0), 0);
            all.Add(commandLine[start..(start + length)]);
            start += length + 1;
        }

        int first = all.Count - arguments.Length;
        bool agree = first >= 0 && Enumerable.Range(0, arguments.Length).All(at => Encoding.UTF8.GetString(all[first + at]) == arguments[at]);
        return agree ? [.. all.Skip(first).Select(static bytes => NativeName.Decode(bytes))] : arguments;
    }
}
