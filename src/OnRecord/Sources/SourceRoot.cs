namespace OnRecord.Sources;

/// <summary>A named folder (or single file) that paths of a case begin with.</summary>
/// <param name="Name">First step of every path below it, escaped.</param>
/// <param name="FullPath">Where it is on this machine, absolute.</param>
public sealed record SourceRoot(string Name, string FullPath)
{
    /// <summary>True for a path of this root.</summary>
    public bool Owns(string path) =>
        path.StartsWith(Name, StringComparison.Ordinal)
        && (path.Length == Name.Length || path[Name.Length] == '/' || path.AsSpan(Name.Length).StartsWith(SourcePath.MemberMark));

    /// <summary>Where the source file of a path is on this machine. Members are looked up in their outermost container.</summary>
    public string Locate(string path)
    {
        int member = path.IndexOf(SourcePath.MemberMark, StringComparison.Ordinal);
        string source = member < 0 ? path : path[..member];
        string[] steps = source.Length == Name.Length ? [] : source[(Name.Length + 1)..].Split('/');
        return Path.Combine([FullPath, .. steps.Select(SourcePath.FileName)]);
    }
}
