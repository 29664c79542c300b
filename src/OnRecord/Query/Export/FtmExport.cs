using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;

namespace OnRecord.Query.Export;

/// <summary>
/// Writes a case as FollowTheMoney entities, one to a line: parties (Person, Organization, LegalEntity), messages (Email), documents (Document, HyperText, PlainText), and
/// statements, contacts that texts tell of, requests and disputes as Events that name whom they involve and the items that prove them. Ids are those of the record; notes say where the words stand.
/// </summary>
internal static class FtmExport
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int DayLength = 10;

    /// <summary>Writes the file.</summary>
    public static void Write(SqliteConnection connection, string path)
    {
        using StreamWriter writer = ExportFile.Open(path);
        List<FtmEntity> parties = [.. Parties(connection)];
        HashSet<string> known = [.. parties.Select(static party => party.Id)];
        foreach (FtmEntity entity in parties.Concat(Messages(connection)).Concat(Documents(connection)).Concat(Events(connection, known)))
        {
            writer.WriteLine(JsonSerializer.Serialize(entity, Options));
        }
    }

    private static IEnumerable<FtmEntity> Parties(SqliteConnection connection)
    {
        foreach (PartyShape party in PartyList.Read(connection, party: null, withAll: false, Page.All, byId: true))
        {
            string schema = party.Type switch { "person" => "Person", "organization" => "Organization", _ => "LegalEntity" };
            FtmEntity entity = FtmEntity.Of(party.Id, schema).With("name", party.Name).With("alias", party.Names.Where(name => name != party.Name)).With("email", party.Addresses).With("notes", PlaceOf(party.Citation)).Reviewed(null, party.Verdict, party.Notes);
            string roles = string.Join("; ", party.Roles.Select(static role => role.Of is null ? role.Text : $"{role.Text} ({role.Of})").Distinct(StringComparer.Ordinal));
            yield return schema == "Person" ? entity.With("position", party.Roles.Select(static role => role.Text)) : entity.With("summary", roles);
        }
    }

    private static IEnumerable<FtmEntity> Messages(SqliteConnection connection)
    {
        foreach (MessageShape message in MessageList.Read(connection, new ItemFilter(), Page.All, byId: true).OrderBy(static message => message.Id, StringComparer.Ordinal))
        {
            yield return FtmEntity.Of(message.Id, "Email")
                .With("name", string.IsNullOrWhiteSpace(message.Subject) ? message.Id : message.Subject).With("subject", message.Subject).With("date", DateOf(message.Date)).With("messageId", message.MessageId)
                .With("from", CaseExport.Name(message.From)).With("to", message.To.Select(CaseExport.Name)).With("cc", message.Cc.Select(CaseExport.Name)).With("bcc", message.Bcc.Select(CaseExport.Name))
                .With("emitters", message.From?.Party).With("recipients", message.To.Concat(message.Cc).Concat(message.Bcc).Select(static party => party.Party))
                .With("inReplyToEmail", message.Parent).With("fileName", FileOf(message.Citation.Path)).With("notes", PlaceOf(message.Citation))
                .With("summary", message.Recovered is { } how ? $"Not held; known from what others {how}." : null).Reviewed(message.State, message.Verdict, message.Notes);
        }
    }

    private static IEnumerable<FtmEntity> Documents(SqliteConnection connection)
    {
        foreach (DocumentShape document in DocumentList.Read(connection, new ItemFilter(), Page.All, byId: true).OrderBy(static document => document.Id, StringComparer.Ordinal))
        {
            string schema = document.Kind switch { "text/html" => "HyperText", "text/plain" => "PlainText", _ => "Document" };
            yield return FtmEntity.Of(document.Id, schema)
                .With("name", document.Title ?? FileOf(document.Citation.Path) ?? document.Id).With("title", document.Title).With("author", document.Authors).With("publishedAt", DateOf(document.Published)).With("fileName", FileOf(document.Citation.Path))
                .With("mimeType", document.Kind).With("language", document.Language == "en" ? "eng" : null).With("notes", PlaceOf(document.Citation)).Reviewed(document.State, document.Verdict, document.Notes);
        }
    }

    private static IEnumerable<FtmEntity> Events(SqliteConnection connection, HashSet<string> known)
    {
        foreach (StatementShape statement in StatementList.Read(connection, new ItemFilter(), Page.All, byId: true))
        {
            yield return Event(known, statement.Id, statement.Citation, statement.Said ?? By(statement.Published), [statement.Speaker, statement.Addressee, .. statement.Chain])
                .With("name", $"{HtmlPage.MarksBefore(statement.State, statement.Verdict)}{Name(statement.Speaker)}{(statement.Addressee is { } to ? $" to {Name(to)}" : "")}{According(statement.Chain)}{(statement.Negated ? " (negated)" : "")}: {statement.Citation.Text}").With("summary", statement.Citation.Text).Reviewed(statement.State, statement.Verdict, statement.Notes);
        }

        foreach (ContactShape contact in ContactList.Read(connection, new ItemFilter(), Page.All, byId: true).Where(static contact => contact.Id.StartsWith("contact-", StringComparison.Ordinal)))
        {
            yield return Event(known, contact.Id, contact.Citation, contact.When, [contact.From, .. contact.To, contact.AccordingTo])
                .With("name", $"{HtmlPage.MarksBefore(contact.State, contact.Verdict)}{Name(contact.From)} – {string.Join(", ", contact.To.Select(Name))} ({contact.Medium.Replace('_', ' ')}){According(contact.AccordingTo is { } teller ? [teller] : [])}").With("summary", contact.Citation.Text).Reviewed(contact.State, contact.Verdict, contact.Notes);
        }

        foreach (RequestShape request in RequestList.Read(connection, new ItemFilter(), Page.All, byId: true))
        {
            yield return Event(known, request.Id, request.Citation, request.When, [request.Asked, request.By])
                .With("name", $"{HtmlPage.MarksBefore(request.State, request.Verdict)}{Name(request.Asked)}: {request.Outcome.Replace('_', ' ')}").With("summary", request.Citation.Text).Reviewed(request.State, request.Verdict, request.Notes);
        }

        foreach (DisputeShape dispute in DisputeList.Read(connection, new ItemFilter(), Page.All, byId: true))
        {
            yield return Dispute(known, dispute);
        }
    }

    /// <summary>Both sides prove it; it has the time of neither, since it is not said which is right.</summary>
    private static FtmEntity Dispute(HashSet<string> known, DisputeShape dispute)
    {
        (object Side, DisputeSide Short)[] sides = [(dispute.Left, DisputeSide.Of(dispute.Left)), (dispute.Right, DisputeSide.Of(dispute.Right))];
        return FtmEntity.Of(dispute.Id, "Event").With("name", HtmlPage.MarksBefore(dispute.Weakened is { } weakness ? $"one side is {weakness}" : null, dispute.Verdict) + dispute.Why).With("summary", sides.Select(static side => side.Short.Citation.Text)).With("proof", sides.Select(static side => DisputeEntry.ItemOf(side.Side)))
            .With("involved", sides.SelectMany(static side => PartiesOf(side.Side)).Where(party => party is not null && known.Contains(party))).With("recordId", dispute.Id)
            .With("notes", sides.Select(static side => PlaceOf(side.Short.Citation))).Reviewed(null, dispute.Verdict, dispute.Notes);
    }

    private static IEnumerable<string?> PartiesOf(object side) => side switch
    {
        MessageShape message => message.To.Prepend(message.From).Select(static one => one?.Party),
        ContactShape contact => contact.To.Prepend(contact.From).Select(static one => one?.Party),
        _ => [((StatementShape)side).Speaker?.Party],
    };

    private static FtmEntity Event(HashSet<string> known, string id, Citation citation, WhenShape? when, IEnumerable<WhoShape?> who) => FtmEntity.Of(id, "Event")
        .With("involved", who.Select(static one => one?.Party).Where(party => party is not null && known.Contains(party))).With("proof", citation.Item)
        .With("startDate", DateOf(when?.From)).With("endDate", DateOf(when?.To)).With("date", when?.From is null || when.From != when.To ? null : DateOf(when.From))
        .With("recordId", id).With("notes", PlaceOf(citation));

    /// <summary>What was said at no known time was said no later than when it was published.</summary>
    private static WhenShape? By(WhenShape? published) => published is null ? null : published with { From = null };

    private static string According(IEnumerable<WhoShape> chain) => string.Concat(chain.Select(static one => $", according to {Name(one)}"));

    private static string Name(WhoShape? who) => who is null ? "somebody" : who.Name ?? who.Text;

    private static string? FileOf(string? path) => path is null ? null : path[(path.LastIndexOf('/') + 1)..];

    /// <summary>
    /// A date as the schema reads it: from a year to a second, always UTC and without an offset to say so. A clock time whose zone nobody knows would name another moment, so its day stands alone.
    /// </summary>
    internal static string? DateOf(string? iso) => iso is null || iso.Length <= DayLength ? iso
        : IsoClock.HasOffset(iso) && DateTime.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime moment) ? moment.ToString("s", CultureInfo.InvariantCulture)
        : iso[..DayLength];

    /// <summary>Where an entity's words stand. The schema's checksum is SHA-1, which we do not have; so ours stands in words.</summary>
    private static string? PlaceOf(Citation? citation) => citation is null ? null : HtmlPage.PlaceOf(citation);
}
