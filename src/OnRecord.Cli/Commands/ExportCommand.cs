using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query.Export;
using OnRecord.Store;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord export</c>.</summary>
internal static class ExportCommand
{
    public static Command Make()
    {
        Option<string> caseOption = CaseOption.Make();
        var format = new Option<string>("--format") { Description = "csv, jsonl, ftm (FollowTheMoney entities), timelinejs or html (pages to read and print; open index.html).", Required = true };
        format.IsOneOf([.. ExportFormat.All]);
        var folder = new Option<string>("--out") { Description = "Folder to write into; made when absent.", HelpName = "DIR", Required = true };
        var replace = new Option<bool>("--replace") { Description = "Write also where an export of another case lies; its files are removed first." };
        var command = new Command("export", "Write the case to files for other programs; EXPORT.json tells what is in them and what was not finished. Equal cases give equal files, but for the head of the log in log-head.txt.")
        {
            caseOption, format, folder, replace,
        };
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = CaseOption.OpenRecord(parsed, caseOption);
            string into = parsed.GetRequiredValue(folder);
            WrittenTo.Folder(into, () => CaseExport.Write(connection, parsed.GetRequiredValue(format), into, Path.GetFileNameWithoutExtension(parsed.GetRequiredValue(caseOption)), parsed.GetValue(replace)));
            if (PeopleFile(parsed.GetRequiredValue(format)) is { } people)
            {
                Console.Error.WriteLine($"{people} has places and other names too, as people --all lists them.");
            }

            Console.Error.WriteLine($"Written to {into}. Lines of the log and the hash of the last: {AuditLog.Head(connection)}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static string? PeopleFile(string format) => format switch { "csv" => "people.csv", "jsonl" => "people.jsonl", _ => null };
}
