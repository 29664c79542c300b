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
    private const string Beginnings = "\"i never\" OR \"i have never\" OR \"i ve never\" OR \"ive never\" OR \"i did not\" OR \"i didn t\" OR \"i didnt\" OR \"i did never\"";

    /// <summary>UTF-16 units behind the sentence in which a smile is of it.</summary>
    private const int Behind = 20;

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
            string text = found.Text[own.Start..own.End];
            foreach (Match match in Denial().Matches(text))
            {
                var words = new TextSpan(own.Start + match.Index, own.Start + match.Index + match.Length);
                if (IsOwn(item, words) && !Narrowing().IsMatch(match.Value) && !Joke().IsMatch(text.AsSpan(match.Index, Math.Min(match.Length + Behind, text.Length - match.Index))))
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

    /// <summary>That they met or talked at all, or in a time that is told; and nothing narrower: not "about the pier", "about Roe", "at Quay Works".</summary>
    private static bool IsWhole(DeniedContact denied) => denied.IsSpoken
        && (denied.Clause.Times.Count + denied.Clause.Bounds.Count > 0 || Never().IsMatch(denied.Clause.Words))
        && denied.Clause.Parts.All(part => (part.Party > 0 && (part.Party == denied.From || part.Party == denied.To)) || denied.Clause.Times.Concat(denied.Clause.Bounds).Any(time => part.Words.Contains(time.Words, StringComparison.Ordinal)));

    /// <summary>A sentence of its own from "I" to its stop: not "They want me to say: I never met Roe", "I wish I had never met Roe", "if I never met Roe", and no question. "I had never met Roe" is of a time that is told elsewhere.</summary>
    [GeneratedRegex(@"(?<=(?:^\s*|[.!]\s+|\n\s*\n\s*)(?:(?:No|But|And|Also),?\s+)?)I(?:\s+(?:have|did)|['’]ve)?\s+(?:never|did\s+not|didn['’]t)\s[^.!?;:""“”]*\.(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    /// <summary>What leaves a part of it open, or says it with less than full knowledge.</summary>
    [GeneratedRegex(@"\b(?:again|alone|really|properly|formally|officially|directly|personally|privately|seriously|in\s+person|except|other\s+than|apart|besides|beyond|unless|outside|but|if|when|while|where|though|although|because|as|only|without|just|than|rather|said|says|knowledge|recall|remember|think|believe|guess|suppose|meant?\s+to|before(?=\W*$))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Narrowing();

    /// <summary>A smile in the sentence or right behind it.</summary>
    [GeneratedRegex(@"^[^.!;]*?(?:[.!;][^\w\n]*?)?(?:[:;]-?\)|\b(?:ha(?:\s?ha)+|lol|(?:just\s+|only\s+)?(?:kidding|joking))\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joke();

    [GeneratedRegex(@"\bnever\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Never();
}
