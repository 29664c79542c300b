using System.CommandLine;
using OnRecord.Cli.Commands;

namespace OnRecord.Cli;

/// <summary>All commands. A new one is a class in <c>Commands</c>, listed here.</summary>
internal static class CommandTree
{
    public static RootCommand Make() => new("OnRecord: who told whom what, when, and on whose word, from a folder of records. Everything stays on this machine.")
    {
        BuildCommand.Make(),
        AnnotateCommand.Make(),
        SearchCommand.Make(),
        MessagesCommand.Make(),
        DocumentsCommand.Make(),
        ThreadsCommand.Make(),
        PeopleCommand.Make(),
        StatementsCommand.Make(),
        ContactsCommand.Make(),
        ChronologyCommand.Make(),
        RequestsCommand.Make(),
        DisputesCommand.Make(),
        TrailCommand.Make(),
        DecideCommand.Make(),
        LedgerCommand.Make(),
        ProblemsCommand.Make(),
        CiteCommand.Make(),
        VerifyCommand.Make(),
        LogCommand.Make(),
        ExportCommand.Make(),
        DemoCommand.Make(),
        CompletionCommand.Make(),
    };
}
