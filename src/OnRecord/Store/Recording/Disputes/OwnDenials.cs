using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Segments;
using OnRecord.Language.Statements;
using OnRecord.Record.Disputes;
using OnRecord.Record.Findings;
using OnRecord.Record.Statements;
using OnRecord.Sources;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>
/// Finds where whoever sent a message denies in its own words to have met or talked to somebody: "I did not speak with Roe on March 2", "I have never met Roe". What tells neither a day nor "never"
/// is of an occasion that only its reader knows, and what is narrowed ("about the pier") is of that alone; both are left out.
/// </summary>
/// <param name="connection">The case, with parties and events written.</param>
/// <param name="names">Names of parties.</param>
/// <param name="guard">Notes messages that cannot be read; those are left out.</param>
internal sealed partial class OwnDenials(SqliteConnection connection, PartyNames names, ItemGuard guard)
{
    /// <summary>How such words begin, as the index has them.</summary>
    private const string Beginnings = "\"i never\" OR \"i have never\" OR \"i ve never\" OR \"ive never\" OR \"i had never\" OR \"i did not\" OR \"i didn t\" OR \"i didnt\" OR \"i did never\"";

    private readonly FindingsList findings = new(connection);
    private readonly CutReader cuts = new(connection);
    private readonly Correspondents correspondents = new(connection);
    private readonly NodaTime.DateTimeZone? zone = CaseMeta.ZoneOf(connection);

    /// <summary>The denials, each with the statement that its words are; message by message.</summary>
    public IEnumerable<(SaidStatement Said, DeniedContact Denied)> Find(CancellationToken cancel)
    {
        List<long> messages = SqlRows.Read(
            connection, "SELECT item_id FROM item WHERE kind = 0 AND copy_of IS NULL AND item_id IN (SELECT rowid FROM fts WHERE fts MATCH $match) ORDER BY item_id", static row => row.GetInt64(0), ("$match", $"{{body html}}: ({Beginnings})"));
        foreach (long message in messages)
        {
            cancel.ThrowIfCancellationRequested();
            foreach ((SaidStatement, DeniedContact) denial in guard.Find(AnalysisStep.Disputes, message, () => In(message)) ?? [])
            {
                yield return denial;
            }
        }
    }

    private List<(SaidStatement, DeniedContact)> In(long message)
    {
        var denials = new List<(SaidStatement, DeniedContact)>();
        int writer = correspondents.WriterOf(message, 0);
        if (writer == 0 || findings.Of(message) is not { } item || cuts.WithText(message) is not { } found)
        {
            return denials;
        }

        OpenedItem? opened = null;
        foreach (Segment own in found.Cut.Segments.Segments.Where(static segment => segment is { Header: -1, Kind: SegmentKind.Own }))
        {
            foreach (Match match in Denial().Matches(found.Text[own.Start..own.End]))
            {
                var words = new TextSpan(own.Start + match.Index, own.Start + match.Index + match.Length);
                if (IsOwn(item, words) && !Narrowing().IsMatch(match.Value))
                {
                    SaidStatement said = (opened ??= new OpenedItem(connection, item, names)).Read(ClaimOf(item, writer), Stated(words));
                    denials.AddRange(DeniedContactReader.Read(said).Where(denied => denied.From == writer && IsWhole(denied)).Select(denied => (said, denied)));
                }
            }
        }

        return denials;
    }

    /// <summary>Neither of an article that was pasted into it, nor what somebody is said to have said.</summary>
    private static bool IsOwn(FoundItem item, TextSpan words) =>
        item.ArticleAt(0, words) is null && !item.Findings.Statements.Any(statement => statement.Content.Any(content => content.Start < words.End && words.Start < content.End));

    private Claim ClaimOf(FoundItem item, int writer) => new(item.Hash, item.Hash, writer, null, ClaimPolarity.NotSo, [], [], [], HasNo: true, Since: ItemDate.Point(item.Date, zone));

    private static FoundStatement Stated(TextSpan words) => new(0, [], [], [words], StatementKind.Direct, false, null, null, null, -1, -1);

    /// <summary>That they met or talked at all, or in a time that is told; and nothing narrower.</summary>
    private static bool IsWhole(DeniedContact denied) => denied.IsSpoken
        && (denied.Clause.Times.Count + denied.Clause.Bounds.Count > 0 || Never().IsMatch(denied.Clause.Words))
        && denied.Clause.Parts.All(part => part.Party > 0 || denied.Clause.Times.Concat(denied.Clause.Bounds).Any(time => part.Words.Contains(time.Words, StringComparison.Ordinal)));

    /// <summary>A sentence of its own that begins with "I" and ends with a stop: what stands behind other words ("I would lie if I said I never met Roe", "Had I never") may not be what somebody says, and a question says nothing.</summary>
    [GeneratedRegex(@"(?<=^\s*|[.!]\s+|\n\s*\n\s*)I(?:\s+(?:have|had|did)|['’](?:ve|d))?\s+(?:never|did\s+not|didn['’]t)\s[^.!?;:""“”]*\.(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    /// <summary>Words that leave something open or admit it: "on March 6, only on March 7", "never met him alone".</summary>
    [GeneratedRegex(@"\b(?:only|but|except|alone|unless|if|as|because|without|again|just|since|until|till|than|before|after|other|rather|when|while|although|though|said|says)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Narrowing();

    [GeneratedRegex(@"\bnever\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Never();
}
