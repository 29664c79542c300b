namespace OnRecord.Cli.Output;

/// <summary>What is said to somebody who names no command: what this is, and the commands to begin with.</summary>
internal static class Overview
{
    /// <summary>The lines, without a line end behind the last.</summary>
    public static string Text => string.Join('\n', [
        "OnRecord: who told whom what, when, and on whose word, from a folder of records.",
        "Everything stays on this machine.",
        "",
        .. Begin("demo", "the fictional sample release, built and shown"),
        .. Begin("build FOLDER --case FILE.onrecord", "a folder of records becomes a case"),
        .. Begin("search \"WORDS\" --case FILE.onrecord", "every word of it, with file, place and sender"),
        "",
        $"All commands: {Invocation.Name} --help; more of one: {Invocation.Name} COMMAND --help",
    ]);

    private static string[] Begin(string command, string what) => [$"  {Invocation.Name} {command}", $"      {what}"];
}
