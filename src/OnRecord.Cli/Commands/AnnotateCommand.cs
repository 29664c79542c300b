using System.CommandLine;
using OnRecord.Cli.Annotating;
using OnRecord.Ingest;
using OnRecord.Language.Annotating;
using OnRecord.Language.Time;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord annotate</c>: language analysis alone, without a case.</summary>
internal static class AnnotateCommand
{
    public static Command Make()
    {
        var path = new Argument<string>("FILE-OR-DIR") { Description = "A file of any format with text, or a folder of files NAME.txt (dates.tsv there: NAME, tab, date)." };
        Option<string> format = new Option<string>("--format") { Description = "json, or brat for the statements alone.", DefaultValueFactory = _ => "json" }.IsOneOf("json", "brat");
        Option<string?> published = new Option<string?>("--published") { Description = "Publication or sending date of texts that dates.tsv does not name.", HelpName = "DATE" }.IsTextDate();
        Option<string?> kind = new Option<string?>("--as") { Description = "text or message. Without it, messages are read as messages and all else as text." }.IsOneOf("text", "message");
        var into = new Option<string?>("--out") { Description = "A folder that takes NAME.json or NAME.ann for each text; else standard output.", HelpName = "DIR" };
        var command = new Command("annotate", "Say who is named, when, and who says what in a text, without a case.") { path, format, published, kind, into };
        command.SetAction((parsed, cancel) =>
        {
            using PrivateFolder folder = PrivateFolder.InTemp("annotate");
            using var scratch = new ScratchFolder(folder.FolderPath);
            var reader = new AnnotateReader(KindOf(parsed.GetValue(kind)), DateOf(parsed.GetValue(published)), new ReadContext(IngestLimits.Default, scratch, cancel));
            new AnnotateRun(reader, parsed.GetValue(format) == "brat", parsed.GetValue(into), cancel).Run(parsed.GetRequiredValue(path));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static TextKind? KindOf(string? word) => word switch
    {
        "text" => TextKind.Text,
        "message" => TextKind.Message,
        _ => null,
    };

    private static TimeAnchor? DateOf(string? date) => date is null ? null : TimeAnchor.Parse(date);
}
