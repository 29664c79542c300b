namespace OnRecord.Cli.Output;

/// <summary>Commands as they can be copied into a shell.</summary>
internal static class Invocation
{
    /// <summary>How this program was called, as the script that starts it says; else its name.</summary>
    public static string Name => Environment.GetEnvironmentVariable("ONRECORD_COMMAND") is { Length: > 0 } name ? Quoted(name) : "onrecord";

    /// <summary>A word for a POSIX shell: in single quotes where it holds anything but letters, digits and harmless marks.</summary>
    public static string Quoted(string word) =>
        word.Length > 0 && word.All(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '+' or ',' or '@' or '%')
            ? word
            : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
