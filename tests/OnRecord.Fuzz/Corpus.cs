namespace OnRecord.Fuzz;

/// <summary>Inputs that once broke a target or were read too poorly, kept in <c>tests/Corpora/TARGET/</c>.</summary>
internal static class Corpus
{
    /// <summary>The folder of the repository, found from the program upwards; null outside it.</summary>
    public static string? Root()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "OnRecord.slnx")))
            {
                return at.FullName;
            }
        }

        return null;
    }

    /// <summary>The folder of a target; null outside the repository.</summary>
    public static string? Folder(string target) => Root() is { } root ? Path.Combine(root, "tests", "Corpora", target) : null;

    /// <summary>Files of a target, in order.</summary>
    public static IEnumerable<string> Of(string target) =>
        Folder(target) is { } folder && Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal) : [];
}
