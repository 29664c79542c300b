using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Disputes;
using OnRecord.Query.Events;

namespace OnRecord.Tools.Eval.Sample;

/// <summary>The record of the sample release beside its answer key.</summary>
internal sealed class SampleComparison
{
    /// <summary>Statements whose contents share fewer of their words are different ones.</summary>
    private const double LeastOverlap = 0.3;

    private readonly AnswerKey key;
    private readonly SampleParties parties;
    private readonly List<string> mismatches = [];
    private readonly List<string> totals = [];

    /// <summary>Compares.</summary>
    /// <param name="key">The answers.</param>
    /// <param name="connection">The case that was built of the release.</param>
    public SampleComparison(AnswerKey key, SqliteConnection connection)
    {
        this.key = key;
        parties = new SampleParties(key, [.. PartyList.Read(connection, party: null, withAll: true, Page.All)]);
        Parties();
        Times(new SampleTimes(connection));
        Statements([.. StatementList.Read(connection, new ItemFilter(), Page.All)]);
        Requests([.. RequestList.Read(connection, new ItemFilter(), Page.All)]);
        Contacts(connection, [.. ContactList.Read(connection, new ItemFilter(), Page.All).SelectMany(static contact => contact.Also.Prepend(contact))]);
        Disputes(connection, [.. DisputeList.Read(connection, new ItemFilter(), Page.All)]);
    }

    /// <summary>Every mismatch, a line each.</summary>
    public IReadOnlyList<string> Mismatches => mismatches;

    /// <summary>A line of figures for each file of the key.</summary>
    public IReadOnlyList<string> Totals => totals;

    /// <summary>Parties of the key that are one party of the case.</summary>
    public int PartiesWhole { get; private set; }

    /// <summary>Times of the key with the right value, or rightly with none.</summary>
    public int TimesRight { get; private set; }

    /// <summary>Statements of the key that are in the record.</summary>
    public int StatementsFound { get; private set; }

    /// <summary>Of these, those with the right speaker, or rightly with none.</summary>
    public int SpeakersRight { get; private set; }

    /// <summary>Of these, those that name a wrong party.</summary>
    public int SpeakersWrong { get; private set; }

    /// <summary>Requests of the key that are in the record.</summary>
    public int RequestsFound { get; private set; }

    /// <summary>Of these, those with the right outcome.</summary>
    public int OutcomesRight { get; private set; }

    /// <summary>Contacts of the key that are in the record.</summary>
    public int ContactsFound { get; private set; }

    /// <summary>Disputes of the key that are in the record.</summary>
    public int DisputesFound { get; private set; }

    /// <summary>All disputes in the record.</summary>
    public int DisputesInRecord { get; private set; }

    private void Parties()
    {
        int whole = 0, apart = 0, typed = 0;
        foreach (AnswerKey.PartyEntry entry in key.Parties)
        {
            IReadOnlyList<PartyShape> found = parties.Of(entry.Key);
            whole += found.Count == 1 ? 1 : 0;
            apart += found.Count > 1 ? 1 : 0;
            typed += found.Count > 0 && found.All(party => party.Type == entry.Type) ? 1 : 0;
            if (found.Count != 1 || found[0].Type != entry.Type)
            {
                Line($"party {entry.Key} pieces: {(found.Count == 0 ? "not found" : string.Join(", ", found.Select(static party => $"{party.Name} ({party.Type})")))}, wanted one {entry.Type}");
            }
        }

        PartiesWhole = whole;
        Total($"parties: {whole} of {key.Parties.Count} are one party, {apart} in pieces, {key.Parties.Count - whole - apart} not found; type right {typed}");
    }

    private void Times(SampleTimes times)
    {
        int met = 0, right = 0;
        for (int at = 0; at < key.Times.Count; at++)
        {
            AnswerKey.TimeEntry entry = key.Times[at];
            string name = $"{at + 1} \"{SampleWords.Plain(entry.Words)}\"";
            if (times.Find(entry) is not { } found)
            {
                right += entry.Value is null ? 1 : 0;
                Mismatch(entry.Value is not null, $"time {name} found: not, wanted {entry.Value}");
                continue;
            }

            met++;
            right += found.Value == entry.Value ? 1 : 0;
            Mismatch(found.Words != SampleWords.Plain(entry.Words), $"time {name} words: {found.Words}");
            Mismatch(found.Value != entry.Value, $"time {name} value: {found.Value ?? "none"}, wanted {entry.Value ?? "none"}");
        }

        TimesRight = right;
        Total($"times: {met} of {key.Times.Count} found; value right, or rightly left open, {right}");
    }

    private void Statements(List<StatementShape> found)
    {
        int met = 0, speaker = 0, content = 0, chain = 0, unresolved = 0;
        foreach (AnswerKey.StatementEntry entry in key.Statements)
        {
            string wanted = string.Join(' ', entry.Content);
            StatementShape? best = found.Where(statement => statement.Citation.Path == entry.At.Path).MaxBy(statement => SampleWords.Overlap(wanted, statement.Content));
            if (best is null || SampleWords.Overlap(wanted, best.Content) < LeastOverlap)
            {
                Line($"statement {entry.Key} found: not: {entry.Speaker?.Text} {entry.Cue}: {Short(wanted)}");
                continue;
            }

            met++;
            bool isSpeaker = parties.Agree(entry.Speaker?.Party, best.Speaker?.Party), isContent = SampleWords.Same(wanted, best.Content);
            bool isChain = best.Chain.Count == entry.Chain.Count;
            speaker += isSpeaker ? 1 : 0;
            unresolved += !isSpeaker && best.Speaker?.Party is null ? 1 : 0;
            content += isContent ? 1 : 0;
            chain += isChain ? 1 : 0;
            Mismatch(!isSpeaker, $"statement {entry.Key} speaker: {Who(best.Speaker?.Text, best.Speaker?.Party is null ? null : best.Speaker.Name)}, wanted {Who(entry.Speaker?.Text, entry.Speaker?.Party)}");
            Mismatch(!isContent, $"statement {entry.Key} content: {Short(best.Content)}, wanted {Short(wanted)}");
            Mismatch(!isChain, $"statement {entry.Key} chain: of {best.Chain.Count}, wanted {entry.Chain.Count}");
        }

        (StatementsFound, SpeakersRight, SpeakersWrong) = (met, speaker, met - speaker - unresolved);
        Total($"statements: {met} of {key.Statements.Count} found; of these speaker right {speaker}, left open {unresolved}; content exact {content}; chain as long {chain}");
    }

    private void Requests(List<RequestShape> found)
    {
        int met = 0, outcome = 0, asked = 0;
        foreach (AnswerKey.RequestEntry entry in key.Requests)
        {
            RequestShape? best = found.FirstOrDefault(request => request.Evidence.Prepend(request.Citation).Any(words => words.Path == entry.At.Path && SampleWords.Touch(entry.At.Words, words.Text)));
            if (best is null)
            {
                Line($"request {entry.Key} found: not: {Short(entry.At.Words)}");
                continue;
            }

            met++;
            outcome += best.Outcome == entry.Outcome ? 1 : 0;
            asked += parties.Agree(entry.Asked, best.Asked.Party) ? 1 : 0;
            Mismatch(!parties.Agree(entry.Asked, best.Asked.Party), $"request {entry.Key} asked: {best.Asked.Name ?? best.Asked.Text}, wanted {entry.Asked}");
            Mismatch(!parties.Agree(entry.By, best.By?.Party), $"request {entry.Key} by: {best.By?.Name ?? best.By?.Text ?? "nobody"}, wanted {entry.By ?? "nobody"}");
            Mismatch(best.Outcome != entry.Outcome, $"request {entry.Key} outcome: {best.Outcome}, wanted {entry.Outcome}");
        }

        (RequestsFound, OutcomesRight) = (met, outcome);
        Total($"requests: {met} of {key.Requests.Count} found; of these outcome right {outcome}, asked right {asked}; {found.Count} in the record");
    }

    private void Contacts(SqliteConnection connection, List<ContactShape> found)
    {
        int met = 0, dated = 0;
        foreach (AnswerKey.ContactEntry entry in key.Contacts)
        {
            bool isMail = entry.AccordingTo is null;
            string? path = KeptPath(connection, entry.At.Path);
            ContactShape[] fitting = [.. found.Where(contact => parties.Agree(entry.From, contact.From?.Party) && entry.To.Any(to => contact.To.Any(other => parties.Agree(to, other.Party)))
                && (isMail ? contact.AccordingTo is null && (entry.When is null || (contact.When?.Value ?? "").StartsWith(entry.When, StringComparison.Ordinal)) : contact.Citation.Path == path && contact.AccordingTo is not null))];
            bool isDated = fitting.Any(contact => entry.When is null ? isMail || contact.When?.Value is null : contact.When?.Value?.StartsWith(entry.When, StringComparison.Ordinal) == true);
            met += fitting.Length > 0 ? 1 : 0;
            dated += isDated ? 1 : 0;
            Mismatch(fitting.Length == 0, $"contact {entry.Key} found: not: {Short(entry.At.Words)}");
            Mismatch(fitting.Length > 0 && !isDated, $"contact {entry.Key} when: {string.Join(" or ", fitting.Select(static contact => contact.When?.Value ?? "none").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}, wanted {entry.When ?? "none"}");
        }

        ContactsFound = met;
        Total($"contacts: {met} of {key.Contacts.Count} found, of these time right {dated}; {found.Count(static contact => contact.AccordingTo is not null)} told in texts are in the record");
    }

    /// <summary>Both sides in the same two items; which is left and which right is no matter.</summary>
    private void Disputes(SqliteConnection connection, List<DisputeShape> found)
    {
        HashSet<(string?, string?)> places = [.. found.Select(static dispute => (DisputeSide.Of(dispute.Left).Citation.Path, DisputeSide.Of(dispute.Right).Citation.Path))];
        foreach (AnswerKey.DisputeEntry entry in key.Disputes)
        {
            string? left = KeptPath(connection, entry.Left.Path), right = KeptPath(connection, entry.Right.Path);
            bool isFound = places.Contains((left, right)) || places.Contains((right, left));
            DisputesFound += isFound ? 1 : 0;
            if (!isFound)
            {
                Line($"dispute {entry.Key} found: not: {Short(entry.Why)}");
            }
        }

        DisputesInRecord = found.Count;
        Total($"disputes: {DisputesFound} of {key.Disputes.Count} found; {found.Count} in the record");
    }

    /// <summary>The path under which the item at a path is kept: that of the first of its copies.</summary>
    internal static string? KeptPath(SqliteConnection connection, string path)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT first.path FROM entry JOIN item USING (item_id) JOIN item AS first ON first.item_id = coalesce(item.copy_of, item.item_id) WHERE entry.path = $path";
        select.Parameters.AddWithValue("$path", path);
        return select.ExecuteScalar() as string;
    }

    private static string Who(string? text, string? party) => text is null ? "nobody" : $"{SampleWords.Plain(text)} ({party ?? "no party"})";

    private static string Short(string words) => SampleWords.Plain(words) is var plain && plain.Length > 90 ? $"\"{plain[..90]}…\"" : $"\"{plain}\"";

    private void Mismatch(bool isOne, FormattableString line)
    {
        if (isOne)
        {
            Line(line);
        }
    }

    private void Line(FormattableString line) => mismatches.Add(line.ToString(CultureInfo.InvariantCulture));

    private void Total(FormattableString line) => totals.Add(line.ToString(CultureInfo.InvariantCulture));
}
