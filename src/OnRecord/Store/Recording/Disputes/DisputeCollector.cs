using Microsoft.Data.Sqlite;
using OnRecord.Record.Disputes;
using OnRecord.Record.Statements;
using OnRecord.Sources;
using OnRecord.Store.Analysis;
using OnRecord.Store.Terms;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Finds what does not fit together among the statements of a case, and between them and its messages and contacts.</summary>
/// <param name="connection">The case, with parties and events written.</param>
/// <param name="claims">All its statements.</param>
/// <param name="groups">For each statement that several items report the smallest id among them.</param>
/// <param name="guard">Notes items whose statements cannot be compared.</param>
internal sealed class DisputeCollector(SqliteConnection connection, IReadOnlyCollection<Claim> claims, IReadOnlyDictionary<long, long> groups, ItemGuard guard)
{
    private readonly PartyNames names = new(connection);

    private static readonly HashSet<uint> ContactStems = [.. ContactWords.All.Select(static word => ClaimReader.Hash(EnglishStemmer.Stem(word)))];

    private static readonly HashSet<uint> LearnStems = [.. ContactWords.Learn.Append("heard").Select(static word => ClaimReader.Hash(EnglishStemmer.Stem(word)))];

    /// <summary>Whether somebody may be said to have come to know of something.</summary>
    internal static bool IsOfLearning(Claim claim) => claim is { Times.Length: > 0, IsUnsaid: false } && claim.Words.Any(LearnStems.Contains);

    /// <summary>The disputes: for two statements that several items report, or one repeats, and for one message, the surest alone; in an order that only their ids tell.</summary>
    public List<FoundDispute> Find(CancellationToken cancel)
    {
        List<(Claim One, Claim Other)> pairs = [.. DisputeCandidates.Of(claims, EnglishStemmer.Stem)];
        Claim[] denials = [.. claims.Where(static claim => claim is { HasNo: true, IsUnsaid: false } && claim.Words.Any(ContactStems.Contains))];
        var reader = new SaidReader(connection, names, guard);
        Dictionary<long, long> items = claims.DistinctBy(static claim => claim.Id).ToDictionary(static claim => claim.Id, static claim => claim.Item);
        IEnumerable<FoundDispute> found = Clashes(pairs, reader, cancel).Concat(Contacts(denials, reader, cancel)).Concat(new RetortCollector(reader, claims, guard).Find(cancel));
        return [.. found.GroupBy(dispute => (First(dispute.Left), First(dispute.Right)))
            .Select(static same => same.OrderByDescending(static dispute => dispute.Score).ThenBy(static dispute => dispute.Left.ToString(), StringComparer.Ordinal).ThenBy(static dispute => dispute.Right.ToString(), StringComparer.Ordinal).First())
            .GroupBy(dispute => (dispute.Kind, dispute.Why, items.GetValueOrDefault(dispute.Left.Hash), items.GetValueOrDefault(dispute.Right.Hash, dispute.Right.Hash))).Select(static same => same.OrderBy(static dispute => dispute.Left.ToString(), StringComparer.Ordinal).ThenBy(static dispute => dispute.Right.ToString(), StringComparer.Ordinal).First())
            .OrderBy(static dispute => dispute.Left.ToString(), StringComparer.Ordinal).ThenBy(static dispute => dispute.Right.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Clashes; where a statement lies in another's content the same two clauses are met twice, and the shorter statements are taken, of equal ones the first.</summary>
    private IEnumerable<FoundDispute> Clashes(List<(Claim One, Claim Other)> pairs, SaidReader reader, CancellationToken cancel)
    {
        var byPlace = new Dictionary<(long, int, long, int), (FoundDispute Dispute, int Length, int Pair)>();
        foreach (List<int> batch in PairBatches.Of(pairs))
        {
            Dictionary<long, SaidStatement> said = reader.Read(batch.SelectMany(pair => new[] { pairs[pair].One, pairs[pair].Other }), cancel).ToDictionary(static said => said.Claim.Id);
            foreach (int pair in batch)
            {
                (Claim one, Claim other) = pairs[pair];
                if (said.TryGetValue(one.Id, out SaidStatement? a) && said.TryGetValue(other.Id, out SaidStatement? b) && guard.Find(AnalysisStep.Disputes, reader.ItemOf(a), () => ClashFinder.Find(a, b)) is { } clash)
                {
                    (long, int, long, int) place = (one.Item, clash.One.Place.End, other.Item, clash.Other.Place.End);
                    int length = a.Content.Length + b.Content.Length;
                    if (!byPlace.TryGetValue(place, out (FoundDispute, int Length, int Pair) known) || (length, pair).CompareTo((known.Length, known.Pair)) < 0)
                    {
                        byPlace[place] = (Dispute(a, b, clash), length, pair);
                    }
                }
            }
        }

        return byPlace.Values.Select(static found => found.Dispute);
    }

    /// <summary>Who denies stands left, else whoever spoke first.</summary>
    private static FoundDispute Dispute(SaidStatement one, SaidStatement other, FoundClash clash)
    {
        bool isTurned = clash.Denier != 0 ? clash.Denier == other.Claim.Id : one.Claim.Day > other.Claim.Day;
        (SaidStatement left, SaidStatement right) = isTurned ? (other, one) : (one, other);
        return new FoundDispute(clash.Kind, new RecordId("statement", left.Claim.Id), new RecordId("statement", right.Claim.Id), clash.Score, clash.Why);
    }

    /// <summary>The contacts that messages deny in their own words: each message stands for itself.</summary>
    private IEnumerable<FoundDispute> OwnContacts(ContactEvidence contacts, CancellationToken cancel) =>
        new OwnDenials(connection, names, guard).Find(cancel).SelectMany(denial => contacts.Find(denial.Said, denial.Denied)).Select(static found => found with { Left = ItemKind.Message.Id(found.Left.Hash) });

    private IEnumerable<FoundDispute> Contacts(Claim[] denials, SaidReader reader, CancellationToken cancel)
    {
        var messages = new MessageIndex(connection);
        var rare = new RareWords(claims);
        var evidence = new MessageEvidence(connection, names, messages, rare);
        var learned = new LearnedEvidence(names, messages, rare);
        var contacts = new ContactEvidence(connection, names, messages);
        return reader.Read(denials.Union(claims.Where(IsOfLearning)), cancel).SelectMany(said => guard.Find(AnalysisStep.Disputes, reader.ItemOf(said), () => Against(said).ToList()) ?? []).Concat(OwnContacts(contacts, cancel));

        IEnumerable<FoundDispute> Against(SaidStatement said) =>
            (said.Claim.HasNo ? DeniedContactReader.Read(said).SelectMany(denied => (denied.IsSpoken ? [] : evidence.Find(said, denied)).Concat(contacts.Find(said, denied))) : []).Concat(LearnedTimeReader.Read(said).SelectMany(time => learned.Find(said, time)));
    }

    private long First(RecordId id) => groups.GetValueOrDefault(id.Hash, id.Hash);
}
