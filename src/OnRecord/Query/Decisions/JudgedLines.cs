using Microsoft.Data.Sqlite;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;
using OnRecord.Query.Threads;
using OnRecord.Record.Parties;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Decisions;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Decisions;

/// <summary>
/// The one place that says what a decision is about: the line of the record that an id leads to today, its words, and whether a decision still stands. Not thread-safe.
/// </summary>
public sealed class JudgedLines(SqliteConnection connection)
{
    private readonly EventItems items = new(connection);

    /// <summary>The line with an id, which may be one that was replaced, or that of a copy; null when the case has none.</summary>
    public static JudgedLine? Find(SqliteConnection connection, string id)
    {
        var lines = new JudgedLines(connection);
        return lines.IdOf(id) is { } now ? new JudgedLine(now, lines.WordsOf(now)) : null;
    }

    /// <summary>
    /// True while the case has what a decision is about, and a verdict's words are those that were judged. A note stays with its line, a join or split while all its names and addresses are
    /// in the case.
    /// </summary>
    public bool Stands(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return JudgedLinks.IsOne(decision.Subject) ? IdOf(decision) is not null : decision.IsOfParties
            ? decision.Keys.Select(PartyKey.Read).OfType<PartyKey>().All(key => PartyBook.Find(connection, key.Id.ToString()) is not null)
            : IdOf(decision) is { } id && (decision.Action == DecisionAction.Note || AreSame(id, decision.Words, WordsOf(id)));
    }

    /// <summary>The id of today of what a decision is about; a note on a party goes to whoever has the name that it was made about. Null when the case has none.</summary>
    public string? IdOf(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (JudgedLinks.IsOne(decision.Subject))
        {
            return JudgedLinks.IdOf(connection, this, decision);
        }

        PartyKey[] noted = decision.Action == DecisionAction.Note ? [.. decision.Keys.Select(PartyKey.Read).OfType<PartyKey>()] : [];
        return noted.Length > 0 && PartyTable.WithMost(connection, noted) is { } party ? items.Book.Of(party)!.Value.Id : IdOf(decision.Subject);
    }

    /// <summary>The id of today of a line of the record; null when the case has none.</summary>
    public string? IdOf(string id)
    {
        if (!RecordId.TryParse(id, out RecordId parsed))
        {
            return null;
        }

        return parsed.Kind switch
        {
            "dispute" => DisputeList.FindId(connection, parsed),
            "party" => PartyBook.Find(connection, id) is { } party ? items.Book.Of(party)!.Value.Id : null,
            "message" when MessageNames.FindRecovered(connection, id) is { } recovered => MessageNames.Of(connection, -recovered),
            "message" or "document" => MessageNames.Of(connection, ItemPlace.FindKept(connection, id)),
            _ => EventRows.Find(connection, id) is { } told ? new RecordId(parsed.Kind, told.Hash).ToString() : null,
        };
    }

    /// <summary>The words of a line by its id of today.</summary>
    internal string WordsOf(string id)
    {
        if (DisputeList.Find(connection, id) is { } sides)
        {
            return $"{WordsOf(sides.Left)} | {WordsOf(sides.Right)}";
        }

        if (EventRows.Find(connection, id) is { } told)
        {
            return items.Find(told.Item) is { } holder && holder.Has(told.Kind, told.Number) ? holder.WordsOf(told.Kind, told.Number) : "";
        }

        return PartyBook.Find(connection, id) is { } party ? items.Book.Of(party)!.Value.Name
            : MessageNames.FindRecovered(connection, id) is { } recovered ? items.Opening(-recovered).Text
            : ItemPlace.Find(connection, id) is { } item ? items.Opening(item).Text : "";
    }

    /// <summary>White space aside. Of an item only its beginning is quoted, and copies differ in where that ends.</summary>
    private static bool AreSame(string id, string then, string now)
    {
        (string a, string b) = (OneLine(then), OneLine(now));
        bool isItem = id.StartsWith("message-", StringComparison.Ordinal) || id.StartsWith("document-", StringComparison.Ordinal);
        return a == b || (isItem && a.Length > 0 && b.Length > 0 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)));
    }

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
