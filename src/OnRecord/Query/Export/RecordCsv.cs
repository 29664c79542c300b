using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Decisions;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Query.Trails;

namespace OnRecord.Query.Export;

/// <summary>
/// Tables of the record, as comma-separated values. Columns of times hold calendar dates and clock times only; the words and the days between which a time lies stand
/// beside them. The last columns of each say where the words stand, and whether that place is still there.
/// </summary>
internal static class RecordCsv
{
    private static readonly string[] Place = ["item", "field", "start", "end", "bytes", "page", "sha256", "container_sha256"];

    /// <summary>Writes people, statements, contacts, requests, disputes and chronology.</summary>
    public static void Write(SqliteConnection connection, string folder)
    {
        Csv.Write(
            Path.Combine(folder, "people.csv"), ["id", "name", "type", "names", "addresses", "roles", "sightings", "verdict", "notes"],
            PartyList.Read(connection, party: null, withAll: true, Page.All).Select(static p => (string?[])[
                p.Id, p.Name, p.Type, string.Join("; ", p.Names), string.Join("; ", p.Addresses), string.Join("; ", p.Roles.Select(static r => r.Text)), p.Sightings.ToString(CultureInfo.InvariantCulture), p.Verdict, Notes(p.Notes)]));
        Csv.Write(
            Path.Combine(folder, "statements.csv"),
            ["id", "said", "published", "speaker", "addressee", "cue", "content", "kind", "negated", "chain", "medium", "group", "path", "verdict", "notes", "said_words", "said_from", "said_to", "said_relative_to", "published_by", .. Place, "state", "said_clock", "published_clock"],
            StatementList.Read(connection, new ItemFilter(), Page.All).Select(static s => (string?[])[
                s.Id, CalendarTime.Of(s.Said), CalendarTime.Of(s.Published), Who(s.Speaker), Who(s.Addressee), s.Cue, s.Content, s.Kind, s.Negated ? "yes" : "no", string.Join(" > ", s.Chain.Select(Who)), s.Medium,
                s.Group, s.Citation.Path, s.Verdict, Notes(s.Notes), s.Said?.Text, s.Said?.From, s.Said?.To, Against(s.Said), CalendarTime.Latest(s.Published), .. PlaceOf(s.Citation), s.State, s.Said?.Clock, s.Published?.Clock]));
        Csv.Write(
            Path.Combine(folder, "contacts.csv"), ["id", "when", "from", "to", "mutual", "medium", "according_to", "path", "text", "verdict", "notes", "when_words", "when_from", "when_to", "when_relative_to", .. Place, "state", "in_copies", "logged", "clock", "kept", "also"],
            ContactList.Read(connection, new ItemFilter(), Page.All).Select(static c => (string?[])[
                c.Id, CalendarTime.Of(c.When), Who(c.From), string.Join("; ", c.To.Select(Who)), c.Mutual ? "yes" : "no", c.Medium, Who(c.AccordingTo), c.Citation.Path, c.Citation.Text, c.Verdict, Notes(c.Notes),
                c.When?.Text, c.When?.From, c.When?.To, Against(c.When), .. PlaceOf(c.Citation), c.State, string.Join("; ", c.InCopies.Select(static one => $"{one.Text}: {one.Copy}")), c.Logged, c.When?.Clock, ContactLine.IsArranged(c) ? "not told" : null, string.Join("; ", c.Also.Select(static other => $"{other.Id}: {Who(other.AccordingTo)}"))]));
        Csv.Write(
            Path.Combine(folder, "requests.csv"),
            ["id", "when", "asked", "by", "about", "outcome", "known", "answered_by", "path", "text", "answer", "verdict", "notes", "when_words", "when_from", "when_to", "when_relative_to", .. Place, "state", "clock"],
            RequestList.Read(connection, new ItemFilter(), Page.All).Select(static r => (string?[])[
                r.Id, CalendarTime.Of(r.When), Who(r.Asked), Who(r.By), r.About, r.Outcome, r.Known, r.AnsweredBy, r.Citation.Path, r.Citation.Text, r.Answer?.Text, r.Verdict, Notes(r.Notes),
                r.When?.Text, r.When?.From, r.When?.To, Against(r.When), .. PlaceOf(r.Citation), r.State, r.When?.Clock]));
        Csv.Write(
            Path.Combine(folder, "disputes.csv"), ["id", "kind", "score", "why", "left", "left_words", "right", "right_words", "verdict", .. SideColumns("left"), .. SideColumns("right"), "notes", "left_clock", "right_clock"],
            DisputeList.Read(connection, new ItemFilter(), Page.All).Select(static d => Dispute(d, DisputeSide.Of(d.Left), DisputeSide.Of(d.Right))));
        Csv.Write(
            Path.Combine(folder, "chronology.csv"), ["id", "kind", "when", "words", "text", "parties", "path", "verdict", "notes", "when_from", "when_to", "when_relative_to", .. Place, "who_to_whom", "clock"],
            ChronologyList.Read(connection, new ItemFilter(), Page.All).Select(static e => (string?[])[
                e.Id, e.Kind, CalendarTime.Of(e.When), e.When.Text, e.Text, string.Join("; ", e.Parties.Select(static one => Who(one.Who))), e.Citation.Path, e.Verdict, Notes(e.Notes), e.When.From, e.When.To, Against(e.When), .. PlaceOf(e.Citation), InvolvedWords.Of(e, static one => one.Name ?? one.Text), e.When.Clock]));
    }

    /// <summary>What reviewers decided, so that it can be read, and made anew, away from the case.</summary>
    public static void WriteDecisions(SqliteConnection connection, string folder) => Csv.Write(
        Path.Combine(folder, "decisions.csv"), ["id", "action", "subject", "words", "by", "at", "undone_by", "orphaned"],
        DecisionList.Read(connection, Page.All).Select(static d => (string?[])[d.Id, d.Action, d.Subject, d.Words, d.By, d.At, d.UndoneBy, d.Orphaned ? "yes" : "no"]));

    /// <summary>How wordings travelled: a row for each step, numbered from 1.</summary>
    public static void WriteTrails(SqliteConnection connection, string folder) => Csv.Write(
        Path.Combine(folder, "trails.csv"), ["id", "wording", "step", "when", "who", "relation", "from_step", "way", "differences", "path", "text", "verdict", "notes", .. Place, "to"],
        TrailList.Read(connection, new ItemFilter(), Page.All).SelectMany(static trail => trail.Steps.Select((step, at) => (string?[])[
            trail.Id, trail.Text, Number(at + 1), step.When, CaseExport.Name(step.Party), step.Relation, Number(step.FromStep + 1), step.Path,
            string.Join("; ", step.Difference.Select(static change => $"{change.Kind.Replace('_', ' ')}: {change.Original} > {change.Quoted}")), step.Citation.Path, step.Citation.Text, step.Verdict, Notes(step.Notes), .. PlaceOf(step.Citation), string.Join("; ", step.To.Select(CaseExport.Name))])));

    private static string?[] Dispute(DisputeShape dispute, DisputeSide left, DisputeSide right) =>
    [
        dispute.Id, dispute.Kind, Number(dispute.Score), dispute.Why, left.Id, left.Citation.Text, right.Id, right.Citation.Text, dispute.Verdict, .. SideOf(left, dispute.Left), .. SideOf(right, dispute.Right), Notes(dispute.Notes), left.Clock, right.Clock,
    ];

    private static IEnumerable<string> SideColumns(string side) => Place.Prepend("path").Prepend("when").Prepend("who").Select(column => $"{side}_{column}");

    private static string?[] SideOf(DisputeSide side, object one) => [side.Who, DisputeEntry.When(one) is { } when ? CalendarTime.Range(when) : null, side.Citation.Path, .. PlaceOf(side.Citation)];

    /// <summary>The columns that say where words stand.</summary>
    internal static string?[] PlaceOf(Citation citation) =>
    [
        citation.Item, citation.Field, Number(citation.Start), Number(citation.End), BytesOf(citation),
        PagesOf(citation), HashOf(citation), citation.ContainerSha256,
    ];

    /// <summary>The bytes; where words stand in several inner files, each with its name.</summary>
    private static string BytesOf(Citation citation) => string.Join("; ", citation.Parts.Count == 0
        ? citation.Bytes.Select(Stretch)
        : citation.Parts.SelectMany(static part => part.Bytes.Select(stretch => InPart(part, Stretch(stretch)))));

    /// <summary>The page; all where words stand on several.</summary>
    private static string? PagesOf(Citation citation) => citation.Parts.Count == 0
        ? Number(citation.Page)
        : string.Join("; ", citation.Parts.Select(static part => part.Page).OfType<int>().Distinct().Select(static page => Number(page)));

    /// <summary>The hash of what the bytes count in; of several inner files each with its name.</summary>
    private static string HashOf(Citation citation) => citation.Parts.DistinctBy(static part => part.Sha256).ToList() is { Count: > 1 } files
        ? string.Join("; ", files.Select(static part => InPart(part, part.Sha256)))
        : citation.Sha256;

    private static string InPart(CitedPart part, string words) => part.Part is null ? words : $"{part.Part} {words}";

    private static string Stretch(long[] stretch) => FormattableString.Invariant($"{stretch[0]} to {stretch[1]}");

    private static string? Against(WhenShape? when) => when?.Against is { } words ? $"{words.Text} ({words.Item})" : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    internal static string Notes(IReadOnlyList<string> notes) => string.Join("; ", notes);

    private static string? Who(WhoShape? who) => who is null ? null : who.Name ?? who.Text;
}
