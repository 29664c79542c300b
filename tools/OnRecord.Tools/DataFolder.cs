namespace OnRecord.Tools;

/// <summary>Where the public data sets lie: <c>ONRECORD_DATA</c>, else <c>../shared/data</c> beside the project.</summary>
internal static class DataFolder
{
    /// <summary>The folder of archives.</summary>
    public static string Root => Environment.GetEnvironmentVariable("ONRECORD_DATA") is { Length: > 0 } set
        ? set
        : Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../shared/data"));
}
