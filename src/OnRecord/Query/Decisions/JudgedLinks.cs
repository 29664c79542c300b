using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Query.Trails;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Decisions;

namespace OnRecord.Query.Decisions;

/// <summary>What is between two items and can be judged: that a message answers another one, and that a wording came to an item from another one.</summary>
public static class JudgedLinks
{
    /// <summary>The kind of id of a step of a trail.</summary>
    internal const string Step = "step";

    private const string Nothing = "-";

    /// <summary>That a message answers another one.</summary>
    /// <exception cref="OnRecordException">The record does not say so, and nobody judged it before.</exception>
    public static JudgedLine Answer(SqliteConnection connection, string answer, string answered)
    {
        var lines = new JudgedLines(connection);
        (string one, string other) = (Known(lines, answer), Known(lines, answered));
        string id = RejectedAnswers.IdOf(one, other).ToString();
        return ParentOf(connection, one) == other || DecisionTable.Read(connection).Exists(decision => decision.Subject == id)
            ? new JudgedLine(id, $"{lines.WordsOf(one)} | {lines.WordsOf(other)}") { Keys = [one, other] }
            : throw new OnRecordException($"The record does not say that {one} answers {other}. onrecord threads shows what answers what.");
    }

    /// <summary>That a wording came to an item as its trail says.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="item">The id of the message or document.</param>
    /// <param name="trail">The id of a trail that the case keeps, or the words whose trail it is.</param>
    /// <exception cref="OnRecordException">There is no such trail, or the item is no step of it.</exception>
    public static JudgedLine StepOf(SqliteConnection connection, string item, string trail)
    {
        string known = Known(new JudgedLines(connection), item);
        TrailShape found = (RecordId.TryParse(trail, out RecordId id) && id.Kind == "trail" ? TrailList.Find(connection, id) : new TrailSearch(connection).Of(trail))
            ?? throw new OnRecordException($"The case has no trail of {trail}.");
        TrailStepShape step = found.Steps.FirstOrDefault(step => step.Item == known) ?? throw new OnRecordException($"{item} is no step of that trail.");
        return new JudgedLine(step.Id, OneLine(step.Citation.Text)) { Keys = [known, From(found, step) ?? Nothing, OneLine(step.Citation.Text)] };
    }

    /// <summary>The id of a step.</summary>
    internal static string StepId(string item, string? from, string words) => RecordId.Of(Step, item, from ?? Nothing, OneLine(words)).ToString();

    /// <summary>The id of today of what a decision on one of these is about; null when the case has its items or words no more.</summary>
    internal static string? IdOf(SqliteConnection connection, JudgedLines lines, Decision decision)
    {
        if (lines.IdOf(decision.Keys[0]) is not { } item || (decision.Keys[1] == Nothing ? Nothing : lines.IdOf(decision.Keys[1])) is not { } other)
        {
            return null;
        }

        return IsStep(decision.Subject) ? Stands(connection, item, decision.Keys[2]) ? RecordId.Of(Step, item, other, decision.Keys[2]).ToString() : null : RejectedAnswers.IdOf(item, other).ToString();
    }

    /// <summary>The words behind one of these: of an answer those of the message that answers and of the one that it answers, of a step its own. None where the record and its decisions have no such id.</summary>
    internal static IReadOnlyList<Citation> Cited(SqliteConnection connection, string id)
    {
        Decision? decided = DecisionTable.Read(connection).FirstOrDefault(decision => decision.Subject == id);
        if (IsStep(id))
        {
            return TrailList.Read(connection, new ItemFilter(), Page.All).SelectMany(static trail => trail.Steps).FirstOrDefault(step => step.Id == id) is { } step ? [step.Citation]
                : decided is null ? [] : [ItemCitation.Whole(connection, decided.Keys[0])];
        }

        return (Pair(connection, id) ?? (decided is null ? null : (decided.Keys[0], decided.Keys[1]))) is var (one, other) ? [ItemCitation.Whole(connection, one), ItemCitation.Whole(connection, other)] : [];
    }

    /// <summary>The answer and the answered of the record whose id it is; ids are made of both, so all are looked at.</summary>
    private static (string Answer, string Answered)? Pair(SqliteConnection connection, string id)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, parent FROM link WHERE parent IS NOT NULL UNION ALL SELECT -recovered_id, parent FROM recovered WHERE parent IS NOT NULL";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            if (MessageNames.Of(connection, rows.GetInt64(0)) is { } answer && MessageNames.Of(connection, rows.GetInt64(1)) is { } answered && RejectedAnswers.IdOf(answer, answered).ToString() == id)
            {
                return (answer, answered);
            }
        }

        return null;
    }

    /// <summary>Whether an id is of one of these.</summary>
    internal static bool IsOne(string id) => IsStep(id) || id.StartsWith(RejectedAnswers.Kind + "-", StringComparison.Ordinal);

    /// <summary>The item of the step that another one came from.</summary>
    private static string? From(TrailShape trail, TrailStepShape step) => step.FromStep is { } from ? trail.Steps[from].Item : null;

    private static bool IsStep(string id) => id.StartsWith(Step + "-", StringComparison.Ordinal);

    /// <summary>Whether an item has the words still, marks of quotation aside.</summary>
    private static bool Stands(SqliteConnection connection, string item, string words)
    {
        IEnumerable<string> texts = MessageNames.FindRecovered(connection, item) is { } recovered ? [new QuotationList(connection).TextOf(recovered)]
            : ItemPlace.Find(connection, item) is { } held ? TextFields.Names.Select(field => StoredText.WordsOf(connection, held, field)) : [];
        string letters = Letters(words);
        return texts.Any(text => Letters(text).Contains(letters, StringComparison.Ordinal));
    }

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit));

    private static string Known(JudgedLines lines, string id) => lines.IdOf(id) ?? throw new OnRecordException($"The case has nothing with the id {id}.");

    private static string? ParentOf(SqliteConnection connection, string message)
    {
        using SqliteCommand select = connection.CreateCommand();
        bool isRecovered = MessageNames.FindRecovered(connection, message) is not null;
        select.CommandText = isRecovered ? "SELECT parent FROM recovered WHERE recovered_id = $id" : "SELECT parent FROM link WHERE item_id = $id";
        select.Parameters.AddWithValue("$id", MessageNames.FindRecovered(connection, message) ?? ItemPlace.Find(connection, message) ?? 0);
        return MessageNames.Of(connection, select.ExecuteScalar() as long?);
    }

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
