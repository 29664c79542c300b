using OnRecord.Sources;
using OnRecord.Store;

namespace OnRecord.Cli.Output;

/// <summary>Says what is not finished in a case, and how it is, so that nobody takes what is there for all that there is.</summary>
internal static class UnfinishedView
{
    /// <summary>A sentence each; none of a case that is finished.</summary>
    public static IEnumerable<string> Lines(UnfinishedWork work, string casePath)
    {
        string build = $"run {Invocation.Name} build --case {Invocation.Quoted(casePath)}";
        ILookup<bool, SourceRoot> roots = work.Roots.ToLookup(static root => DiskFile.IsThere(root.FullPath));
        if (work.IsReading)
        {
            yield return $"{What([.. roots[true]])} read to the end: a build was cut off, or still runs. Files may be missing from every answer, and copies are not told yet. To go on, {build}";
        }
        else if (work.IsRecording)
        {
            yield return $"The record is not finished: {build}";
        }
        else if (work.IsOfOtherRules)
        {
            yield return $"The record was made by another version of the program and may lack what this one finds. To make it anew, {build}";
        }

        foreach (SourceRoot root in roots[false])
        {
            yield return Gone(root, casePath);
        }
    }

    private static string What(IReadOnlyCollection<SourceRoot> roots) =>
        roots.Count == 0 ? "The case is not" : $"{Plain.Line(string.Join(", ", roots.Select(static root => root.Name)), 500)} {(roots.Count == 1 ? "is" : "are")} not";

    /// <summary>Of a root that was not read to its end, and whose folder is not there to go on with.</summary>
    public static string Gone(SourceRoot root, string casePath) =>
        $"{Plain.Line(root.Name)} was not read to its end, and its folder {Plain.Line(root.FullPath, 500)} is not there: what else it holds cannot be told. "
        + $"To go on where it is now: {Invocation.Name} build --case {Invocation.Quoted(casePath)} --root {Invocation.Quoted(root.Name + "=PATH")}";
}
