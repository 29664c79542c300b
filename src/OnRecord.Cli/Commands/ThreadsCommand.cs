using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord threads</c>.</summary>
internal static class ThreadsCommand
{
    /// <summary>Answers are set in by so many steps at most; deeper ones stand there too.</summary>
    private const int DeepestStep = 12;

    public static Command Make()
    {
        var options = new ListOptions("Only where this person sent or received one of the messages");
        Option<int?> least = new Option<int?>("--min") { Description = "Only threads of so many messages and more; 2 leaves out messages that nobody answers.", HelpName = "N" }.IsPositive();
        var command = new Command("threads", "List who answered whom, by date of the first message, with what was recovered and what is missing.") { least };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = options.OpenRecord(parsed);
            ItemFilter filter = options.FilterOf(parsed, connection);
            int atLeast = parsed.GetValue(least) ?? 1;
            return Listing.Write(
                parsed, options, () => ThreadList.Count(connection, filter, atLeast), page => ThreadList.Read(connection, filter, page, least: atLeast),
                (sheet, thread) => Show(sheet, thread, ThreadList.Members(connection, thread.Id)));
        });
        return command;
    }

    private static void Show(Sheet sheet, ThreadShape thread, IReadOnlyList<ThreadMember> members)
    {
        IReadOnlyList<GapShape> gaps = ThreadList.Unknown(thread, members);
        sheet.Line($"{sheet.Title(thread.Subject, "(no subject)", 90)}  ({Plain.Count(members.Count, "message")}{(gaps.Count > 0 ? $", {gaps.Count} referred to and not held" : "")})  {thread.Id}");
        HashSet<string> ids = [.. members.Select(static member => member.Id)];
        ILookup<string, ThreadMember> answers = members.ToLookup(member => member.Parent is not null && ids.Contains(member.Parent) ? member.Parent : "", StringComparer.Ordinal);
        var due = new Stack<(ThreadMember Member, int Depth)>(answers[""].Reverse().Select(static member => (member, 0)));
        while (due.TryPop(out (ThreadMember Member, int Depth) next))
        {
            ShowMember(sheet, next.Member, next.Depth, thread.Judged);
            foreach (ThreadMember answer in answers[next.Member.Id].Reverse())
            {
                due.Push((answer, next.Depth + 1));
            }
        }

        foreach (GapShape gap in gaps)
        {
            sheet.Line($"    not held: <{sheet.Cut(gap.MessageId, 120)}>, referred to by {sheet.List(gap.KnownFrom, 4)}");
        }

        sheet.Line();
    }

    private static void ShowMember(Sheet sheet, ThreadMember member, int depth, IReadOnlyList<AnswerShape> judged)
    {
        string step = new(' ', Math.Min(depth, DeepestStep) * 2);
        string how = member.Recovered is { } recovered ? $"  [not held; {recovered}{(member.MessageId is { } id ? $"; <{sheet.Cut(id, 120)}>" : "")}]" : "";
        sheet.Row([("  " + (member.Date ?? "no date"), 27)], $"{step}{sheet.Cut(member.From ?? "no sender", 40)}  {member.Id}{how}{(member.IsBeforeAnswered ? "  [dated before what it answers]" : "")}");
        foreach (AnswerShape answer in judged.Where(answer => answer.Message == member.Id))
        {
            if (answer.Verdict is { } verdict)
            {
                sheet.Line($"      {step}answers {answer.Parent}{ReviewView.Mark(verdict)}");
            }

            ReviewView.WriteNotes(sheet, answer.Notes);
        }
    }
}
