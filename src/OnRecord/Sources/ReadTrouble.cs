namespace OnRecord.Sources;

/// <summary>
/// Says in fixed words why something on disk cannot be read. The message of the error names places of this machine, which
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
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the system reports error {error.HResult & 0xFFFF}"),
    };
}
