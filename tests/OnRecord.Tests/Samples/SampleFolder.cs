namespace OnRecord.Tests.Samples;

/// <summary>Where the sample release and its answers lie.</summary>
internal static class SampleFolder
{
    /// <summary>The folder <c>samples</c> above the tests.</summary>
    public static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "samples", "release")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "samples");
    }
}
