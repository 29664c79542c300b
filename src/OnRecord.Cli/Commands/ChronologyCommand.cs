using System.CommandLine;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Events;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord chronology</c>.</summary>
internal static class ChronologyCommand
{
    public static Command Make() => RecordListing.Make(
        "chronology", "List messages and what is told with a time, in the order of their times.", ChronologyList.Count, static (connection, filter, page) => ChronologyList.Read(connection, filter, page), Show);

    private static void Show(TextWriter output, ChronologyShape entry)
    {
        output.WriteLine($"{Who.Of(entry.When, null),-25}  {entry.Kind,-10}  {Plain.Line(string.Join(", ", entry.Parties.Take(5).Select(static one => Who.Of(one))), 120)}");
        output.WriteLine($"    {Plain.Line(entry.Text, 200)}{(entry.When.Text is { } words ? $"  (\"{Plain.Line(words, 40)}\")" : "")}");
        output.WriteLine($"    {entry.Id}  {Plain.Line(entry.Citation.Path, 200)}");
    }
}
