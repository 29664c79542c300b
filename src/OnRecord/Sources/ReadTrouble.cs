namespace OnRecord.Sources;

/// <summary>
/// Says in fixed words why something on disk cannot be read or written. The message of the error names places of this machine, which
/// do not belong in a case.
/// </summary>
public static class ReadTrouble
{
    /// <summary>A clause without a full stop, such as <c>permission is missing</c>.</summary>
    public static string Of(Exception error) => error switch
    {
        UnauthorizedAccessException => "permission is missing",
        FileNotFoundException or DirectoryNotFoundException => "it is not there any more",
        PathTooLongException => "its path is too long for the system",
        IOException when !OperatingSystem.IsWindows() && OfUnix(error.HResult & 0xFFFF) is { } words => words,
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the system reports error {error.HResult & 0xFFFF}"),
    };

    /// <summary>Numbers that Linux and macOS share.</summary>
    private static string? OfUnix(int number) => number switch
    {
        17 => "there is a file of this name", // EEXIST
        20 => "a part of its path is a file", // ENOTDIR
        28 => "the disk is full", // ENOSPC
        30 => "the disk may only be read", // EROFS
        _ => null,
    };
}
