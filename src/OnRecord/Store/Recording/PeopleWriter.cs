using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Names;
using OnRecord.Record.Occasions;
using OnRecord.Record.Parties;
using OnRecord.Record.Statements;
using OnRecord.Store.Analysis;
using OnRecord.Store.Recording.Occasions;
using OnRecord.Store.Recording.Requests;
using OnRecord.Store.Recording.Statements;

namespace OnRecord.Store.Recording;

/// <summary>Writes parties and events in place of those before; the caller holds a transaction.</summary>
internal sealed class PeopleWriter(SqliteConnection connection, PartyResult result, ToldPeople told, FullNames full, ItemGuard guard)
{
    private const string Clear = "DELETE FROM party; DELETE FROM party_key; DELETE FROM address_party; DELETE FROM item_party; DELETE FROM event; DELETE FROM event_party; DELETE FROM placed; DELETE FROM asked; DELETE FROM asked_evidence; DELETE FROM dispute; DELETE FROM dispute_party;";

    /// <summary>Writes everything but what follows from statements beside one another.</summary>
    /// <returns>The statements as they are compared.</returns>
    public List<Claim> Write(FindingsList findings, CancellationToken cancel)
    {
        CaseFile.Execute(connection, Clear);
        WriteAddresses();
        var roles = new RoleTally();
        var claims = new ClaimCollector(connection);
        var resolver = new ItemPartyResolver(connection, result, told, full);
        WriteItems(findings, resolver, roles, claims, cancel);
        WriteParties(roles, resolver.Links);
        return claims.Claims;
    }

    private void WriteAddresses()
    {
        using var insert = new SqlStatement(connection, "INSERT INTO address_party(address_id, party_id) VALUES(?,?)");
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT address_id, address, name FROM address ORDER BY address_id";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            string? address = rows.IsDBNull(1) ? null : rows.GetString(1), name = rows.IsDBNull(2) ? null : rows.GetString(2);
            if (result.OfHeader(name, address) is { } party)
            {
                insert.Bind(1, rows.GetInt64(0)).Bind(2, party + 1L).Run();
            }
        }
    }

    private void WriteItems(FindingsList findings, ItemPartyResolver resolver, RoleTally roles, ClaimCollector claims, CancellationToken cancel)
    {
        using var insert = new SqlStatement(connection, "INSERT INTO item_party(item_id, parties) VALUES(?,?)");
        var offsets = new UsualOffsets(connection);
        using var events = new EventWriter(connection, offsets);
        var asks = new AskCollector();
        var occasions = new List<DatedOccasion>();
        var unread = new List<(long Item, string Text)>();
        foreach (FoundItem item in findings.Read(guard))
        {
            cancel.ThrowIfCancellationRequested();
            long before = events.Last;
            if (!guard.Run(AnalysisStep.People, item.Item, Write))
            {
                events.TakeBack(before);
            }

            void Write()
            {
                var text = new FoundText(connection, item);
                int[] parties = resolver.Resolve(item, text);
                List<Claim> said = claims.Read(item, text, parties, number => resolver.WriterOf(item, number));
                List<AskPlace> asked = AskCollector.Read(item, text, number => resolver.MessageOf(item, number));
                events.Write(item, text, parties, number => resolver.WriterOf(item, number), number => resolver.AddresseeOf(item, number));
                IReadOnlyList<DatedOccasion> dated = OccasionCollector.Read(item, parties, resolver.ThreadOf);
                unread.AddRange(item.Findings.Unread.Select(text => (item.Item, text)));
                roles.Add(item, parties);
                occasions.AddRange(dated);
                claims.Claims.AddRange(said);
                asks.Asks.AddRange(asked);
                if (parties.Any(static party => party > 0))
                {
                    insert.Bind(1, item.Item).Bind(2, PartyNumbers.Pack(parties)).Run();
                }
            }
        }

        LogProblems.Write(connection, unread);
        events.Contacts.Write(connection);
        events.Contacts.PlaceRough(connection, findings);
        PlacedWriter.Write(connection, offsets, occasions, events.Open);
        using var writer = new AskedWriter(connection, guard);
        writer.Write(asks, events.Told, events, cancel);
    }

    private void WriteParties(RoleTally roles, WordLinks links)
    {
        ILookup<int, LinkData> byWord = links.ByParty();
        using var insert = new SqlStatement(connection, "INSERT INTO party(party_id, hash, type, name, sightings, data) VALUES(?,?,?,?,?,?)");
        using var keys = new SqlStatement(connection, "INSERT OR IGNORE INTO party_key(hash, party_id, rank, key) VALUES(?,?,?,?)");
        for (int number = 0; number < result.Parties.Count; number++)
        {
            CaseParty party = result.Parties[number];
            string data = JsonSerializer.Serialize(PartyData.Of(party, roles.Of(number + 1), byWord[number + 1]), PartyData.Options);
            insert.Bind(1, number + 1L).Bind(2, party.Id.Hash).Bind(3, (long)party.Type).Bind(4, party.Name).Bind(5, (long)party.Sightings).Bind(6, data).Run();
            for (int rank = 0; rank < party.Keys.Count; rank++)
            {
                keys.Bind(1, party.Keys[rank].Id.Hash).Bind(2, number + 1L).Bind(3, (long)rank).Bind(4, party.Keys[rank].Written).Run();
            }
        }
    }
}
