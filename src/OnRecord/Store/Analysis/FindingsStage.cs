using Microsoft.Data.Sqlite;
using OnRecord.Language.Annotating;
using OnRecord.Store.Building;

namespace OnRecord.Store.Analysis;

/// <summary>
/// Analyses the words of items that are not analysed yet, or were by earlier rules or models: several threads analyse, one writes. What is written stays when the
/// build is interrupted. While the case has events of earlier findings, which name these by number, new ones wait: their rules are stored below zero, and nobody reads them before <see cref="Recording.PeopleStage"/>
/// makes events of them.
/// </summary>
internal sealed class FindingsStage(SqliteConnection connection, CaseReaders readers, BuildProgress progress, ItemGuard guard)
{
    /// <summary>Version of the language engine with its weights, as far as answers go. Raise it when it finds other things in the same text.</summary>
    public const int Rules = 33;

    /// <summary>Items that a thread takes at a time.</summary>
    private const int Stretch = 32;

    /// <summary>With fewer texts what follows needs little memory, and the models are kept for the next case.</summary>
    private const int LargeCase = 4096;

    /// <summary>Items written in one transaction.</summary>
    private const int CommitItems = 2048;

    /// <summary>Lets what waits be read; the caller holds a transaction in which it makes all events anew.</summary>
    public static void Release(SqliteConnection connection) => CaseFile.Execute(connection, "UPDATE finding SET rules = -rules WHERE rules < 0");

    /// <summary>Analyses all that is due.</summary>
    /// <returns>False when nothing was.</returns>
    public bool Run(CancellationToken cancel)
    {
        List<DueText> due = new DueTexts(connection).Find();
        progress.Enter("analysing", due.Count);
        if (due.Count > 0)
        {
            FailureTable.Forget(connection, AnalysisStep.Analysing, due.Select(static text => text.Item));
            Annotator.Load();
            BuildMemory.Release();
        }

        long rules = CaseFile.Scalar(connection, "SELECT EXISTS(SELECT 1 FROM event)") > 0 ? -Versions.Findings.Number : Versions.Findings.Number;
        using var insert = new SqlStatement(connection, "INSERT OR REPLACE INTO finding(item_id, rules, writers, findings, left_out, loose) VALUES(?,?,?,?,?,?)");
        using var writes = new KeptWrites(connection, CommitItems);
        readers.ForEach(
            [.. due.Chunk(Stretch)],
            static reader => new ItemAnnotator(reader),
            (annotator, stretch) =>
            {
                foreach (DueText text in stretch)
                {
                    cancel.ThrowIfCancellationRequested();
                    AnalysedItem found = guard.Find(AnalysisStep.Analysing, text.Item, () => annotator.Find(text)) ?? AnalysedItem.NothingOf(text);
                    byte[] packed = TextCodec.Pack(found.Findings);
                    IReadOnlyList<ItemFailure> failures = guard.Take(text.Item, text.Item);
                    writes.Write(() =>
                    {
                        insert.Bind(1, text.Item).Bind(2, rules).Bind(3, DueTexts.NameOf(text.Writers)).Bind(4, packed).Bind(5, found.LeftOut).Bind(6, LooseSpan.NameOf(text.Loose)).Run();
                        FailureTable.Add(connection, failures);
                    });
                    progress.Did(1);
                }
            },
            cancel);
        writes.Commit();
        if (due.Count >= LargeCase)
        {
            Annotator.GiveUp();
        }

        return due.Count > 0;
    }
}
