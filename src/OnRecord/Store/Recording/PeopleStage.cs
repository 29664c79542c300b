using Microsoft.Data.Sqlite;
using OnRecord.Language.Names;
using OnRecord.Record.Findings;
using OnRecord.Record.Parties;
using OnRecord.Record.Statements;
using OnRecord.Store.Analysis;
using OnRecord.Store.Building;
using OnRecord.Store.Decisions;
using OnRecord.Store.Recording.Disputes;
using OnRecord.Store.Recording.Statements;

namespace OnRecord.Store.Recording;

/// <summary>
/// Analyses texts and makes who is who over the whole case, with what is told of them: a pure function of headers and findings, made anew whenever the case has changed
/// and written in one transaction. The case can be searched meanwhile, and an interrupted build goes on here.
/// </summary>
internal sealed class PeopleStage(SqliteConnection connection, string casePath, int workers, BuildProgress progress, ItemGuard guard)
{
    /// <summary>Version of what makes parties and events from findings. Raise it when they or their tables change.</summary>
    public const int Rules = 22;

    /// <summary>Brings parties and events up to date; does nothing when they are.</summary>
    /// <returns>True when there was something to do.</returns>
    /// <exception cref="OperationCanceledException">Asked to stop; what was analysed is kept.</exception>
    public bool Run(CancellationToken cancel)
    {
        if (CaseMeta.Get(connection, CaseMeta.People) == Versions.People.ToString())
        {
            return false;
        }

        BuildMemory.Release();
        new FindingsStage(connection, new CaseReaders(casePath, workers), progress, guard).Run(cancel);
        BuildMemory.Release();
        progress.Enter("people");
        CaseFile.InTransaction(connection, () =>
        {
            ToldIds.Note(connection);
            FindingsStage.Release(connection);
            List<Claim> claims = WritePeople(cancel);
            BuildMemory.Release();
            Dictionary<long, long> groups = GroupWriter.Write(connection, claims, cancel);
            DisputeWriter.Write(connection, new DisputeCollector(connection, claims, groups, guard).Find(cancel));
            ToldIds.Replace(connection);
            FailureTable.Replace(connection, guard.Take(), [AnalysisStep.People, AnalysisStep.Requests, AnalysisStep.Disputes]);
            FailureTable.WriteProblems(connection);
            CaseMeta.Set(connection, CaseMeta.People, Versions.People.ToString());
            cancel.ThrowIfCancellationRequested();
        });
        return true;
    }

    /// <summary>Writes parties and events; of all that it takes only the claims are kept.</summary>
    private List<Claim> WritePeople(CancellationToken cancel)
    {
        var findings = new FindingsList(connection);
        var told = new ToldPeople();
        var full = new FullNames();
        PartyResult parties = Link(findings, told, full, cancel);
        BuildMemory.Release();
        return new PeopleWriter(connection, parties, told, full, guard).Write(findings, cancel);
    }

    private PartyResult Link(FindingsList findings, ToldPeople told, FullNames full, CancellationToken cancel)
    {
        var linker = new PartyLinker();
        AddHeaders(linker);
        var namesakes = new NamesakeHeaders(connection);
        namesakes.AddTo(linker);
        ExportedHeaders.AddTo(linker, connection, guard, cancel);
        new DocumentHeads(connection, guard).AddTo(linker, cancel);
        foreach (FoundItem item in findings.Read(guard))
        {
            cancel.ThrowIfCancellationRequested();
            guard.Run(AnalysisStep.People, item.Item, () =>
            {
                AddText(linker, told, full, item);
                namesakes.Add(item);
            });
        }

        namesakes.Finish(linker);

        return linker.Link(DecisionTable.Rulings(connection));
    }

    private static void AddText(PartyLinker linker, ToldPeople told, FullNames full, FoundItem item)
    {
        full.Add(item.Item, item.Findings.Parties);
        foreach (FoundParty party in item.Findings.Parties.Where(party => item.Standing.Contains(party.Writer)))
        {
            told.Add(party, item.Date);
            var place = new PartySighting(item.Hash, item.Field, party.Place.Start, party.Place.End);
            if (party.Address is { } address)
            {
                linker.AddHeader(party.Name == address ? null : party.Name, address, place);
            }
            else
            {
                linker.AddText(new TextParty(party.Type, party.Names, party.Aliases, place));
            }
        }

        foreach (IGrouping<int, FoundParty> writer in item.Findings.Parties.Where(party => party.Type == MentionType.Person && item.Standing.Contains(party.Writer)).GroupBy(static party => party.Writer))
        {
            linker.AddApart(writer.Select(static party => (party.Names, party.Place.Start)));
        }
    }

    /// <summary>Everybody in a header, held or embedded; copies count once, and beside the message with what it does not say itself.</summary>
    private void AddHeaders(PartyLinker linker)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT coalesce(copy.hash, item.hash), role, name, address FROM participant JOIN address USING (address_id) JOIN item USING (item_id) LEFT JOIN item AS copy ON copy.item_id = from_copy
              WHERE item.copy_of IS NULL
            UNION ALL SELECT min(item.hash), min(role), name, address FROM participant JOIN address USING (address_id) JOIN item USING (item_id)
              WHERE item.copy_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM participant AS own WHERE own.item_id = item.copy_of AND own.address_id = participant.address_id) GROUP BY item.copy_of, address_id
            UNION ALL SELECT hash, role, name, address FROM participant JOIN address USING (address_id) JOIN recovered ON recovered_id = -item_id
            """;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            linker.AddHeader(
                rows.IsDBNull(2) ? null : rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetString(3), new PartySighting(rows.GetInt64(0), Roles.Name(rows.GetInt32(1)), 0, 0));
        }
    }
}
