using System.Reflection;
using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Query.Export;

/// <summary>One format of an export.</summary>
/// <param name="Format">Its name, as in <see cref="ExportFormat"/>.</param>
/// <param name="Program">The version of the program that wrote it.</param>
/// <param name="Schema">The version of the case file's schema.</param>
/// <param name="Rules">By which rules the rows were made.</param>
/// <param name="Unfinished">What was not finished when it was written, in a sentence each; empty where all was.</param>
/// <param name="Files">The files, in the order in which they are written; empty until all are.</param>
public sealed record ExportState(string Format, string Program, long Schema, ExportRules Rules, IReadOnlyList<string> Unfinished, IReadOnlyList<ExportedFile> Files)
{
    private const string IsWritten = "This export is being written, or was cut off while it was written.";

    private static string Version => typeof(ExportState).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>That of an export which begins.</summary>
    public static ExportState Begun(SqliteConnection connection, string format) =>
        new(format, Version, CaseFile.Scalar(connection, "PRAGMA user_version"), ExportRules.Of(connection), [IsWritten], []);

    /// <summary>The same when all is written.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="unfinished">What was not finished in the case.</param>
    public ExportState Ended(string folder, IReadOnlyList<string> unfinished) => this with { Unfinished = unfinished, Files = [.. ExportFormat.FilesOf(Format).Select(name => ExportedFile.Of(folder, name))] };
}
