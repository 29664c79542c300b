using OnRecord.Query;
using OnRecord.Query.Shapes;
using OnRecord.Sources;

namespace OnRecord.Cli.Output;

/// <summary>Says that the file behind a citation is not as it was read.</summary>
internal static class SourceView
{
    /// <summary>A sentence or two; null where it is as it was read, or has no place.</summary>
    public static string? Explain(CheckedCitation citation, SourceCheck check, string casePath)
    {
        string source = SourceCheck.SourceOf(citation.Path ?? "");
        string name = Plain.Line(source, 500), build = $"{Invocation.Name} build --case {Invocation.Quoted(casePath)}";
        return citation.Source switch
        {
            SourceCheck.Changed => $"{name} has changed since it was read: these are the words as they were read, and it may not hold them any more. To read it again, run {build}",
            SourceCheck.Gone => $"{name} is no longer where it was read: these are the words as they were read. To note that in the case, run {build}",
            SourceCheck.Unreachable => $"{name} cannot be looked at, so nobody can tell here whether it still holds these words.{(check.RootOf(source) is { } root ? Moved(root, source, build) : "")}",
            _ => null,
        };
    }

    private static string Moved(SourceRoot root, string source, string build) =>
        $" {Plain.Line(root.Locate(source), 500)} is not there or may not be read. If its folder has moved, run {build} --root {Invocation.Quoted(root.Name + "=PATH")}";
}
