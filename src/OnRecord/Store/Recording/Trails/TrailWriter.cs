using Microsoft.Data.Sqlite;
using OnRecord.Record.Recovered;
using OnRecord.Record.Threads;
using OnRecord.Record.Trails;
using OnRecord.Sources;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording.Trails;

/// <summary>Makes the trails of the most travelled wordings and writes them; the caller holds the transaction in which the rest of the record was written.</summary>
/// <param name="connection">The case.</param>
/// <param name="order">Numbers of items and recovered messages.</param>
/// <param name="quotes">What held messages quote.</param>
/// <param name="items">Row numbers by id.</param>
/// <param name="guard">Notes items whose wordings cannot be followed.</param>
internal sealed class TrailWriter(SqliteConnection connection, PassageOrder order, IReadOnlyList<PlacedLink> quotes, IReadOnlyDictionary<string, long> items, ItemGuard guard)
{
    /// <summary>Trails that a case keeps; any other is made when somebody asks for it.</summary>
    public const int Most = 500;

    /// <summary>Items that are looked at for one trail.</summary>
    private const int MostLooked = 400;

    private readonly TrailPlaceReader _places = new(connection);
    private readonly CutReader _cuts = new(connection);
    private readonly HashSet<long> _written = [];

    /// <summary>Writes the trails in place of those before.</summary>
    /// <param name="groups">The passages.</param>
    /// <param name="forwards">Which embedded headers of which numbers are of messages that are passed on.</param>
    /// <param name="cancel">Stops it.</param>
    public void Write(PassageGroups groups, IReadOnlyList<(int Holder, int Header)> forwards, CancellationToken cancel)
    {
        CaseFile.Execute(connection, "DELETE FROM trail; DELETE FROM trail_step");
        using var trail = new SqlStatement(connection, "INSERT INTO trail(trail_id, hash, spread) VALUES(?,?,?)");
        using var step = new SqlStatement(connection, "INSERT INTO trail_step(trail_id, place, item, holder, field, start, length, relation, from_step, compared) VALUES(?,?,?,?,?,?,?,?,?,?)");
        ILookup<string, string> quoters = quotes.SelectMany(static link => link.Quotes.OfType<string>().Distinct(StringComparer.Ordinal).Select(quoted => (quoted, link.Id))).ToLookup(static pair => pair.quoted, static pair => pair.Id, StringComparer.Ordinal);
        CarrierFacts[] facts = CarrierTable.Load(connection, order);
        var made = new List<MadeTrail>();
        foreach (ChosenWording chosen in TrailChooser.Choose(groups.Find(), facts, Most))
        {
            cancel.ThrowIfCancellationRequested();
            guard.Run(AnalysisStep.Trails, order.Holders[chosen.First.Item], () => Make(made, chosen, facts, quoters));
        }

        HashSet<string> offered = [.. made.SelectMany(static one => one.Places).Select(static place => place.Place.Item)];
        foreach (ChosenWording chosen in Forwarded(groups, forwards, facts).Where(chosen => !offered.Contains(order.Ids[chosen.First.Item])))
        {
            guard.Run(AnalysisStep.Trails, order.Holders[chosen.First.Item], () => Make(made, chosen, facts, quoters));
        }

        long number = 0;
        foreach (MadeTrail one in made.OrderBy(static one => one.IsStock).ThenByDescending(static one => one.Spread).ThenBy(static one => one.Hash))
        {
            trail.Bind(1, ++number).Bind(2, one.Hash).Bind(3, one.Spread).Run();
            Write(step, number, one.Steps, one.Places);
        }
    }

    /// <summary>The longest passage of each message that travelled by being passed on.</summary>
    private IEnumerable<ChosenWording> Forwarded(PassageGroups groups, IReadOnlyList<(int Holder, int Header)> forwards, CarrierFacts[] facts)
    {
        IReadOnlyList<(int Message, int People)> chosen = new ForwardChooser(connection, order, facts).Choose(quotes, forwards);
        Dictionary<int, PassageKey> passages = groups.LongestOf(chosen.Select(static one => one.Message).ToHashSet());
        return chosen.Where(one => passages.ContainsKey(one.Message)).Select(one => new ChosenWording([passages[one.Message]], passages[one.Message], one.People + 1, IsForwarded: true));
    }

    /// <summary>
    /// Passages of a group may be like one another without all being like the first: what is left after its trail is a wording of its own.
    /// </summary>
    private void Make(List<MadeTrail> made, ChosenWording chosen, CarrierFacts[] facts, ILookup<string, string> quoters)
    {
        List<PassageKey> left = [.. chosen.Passages];
        for (PassageKey first = chosen.First; left.Count > (chosen.IsForwarded ? 0 : 1); first = left.Count > 0 ? TrailChooser.Earliest(left, facts) : first)
        {
            string text = TextOf(first);
            List<LocatedPlace> places = Boilerplate.IsOne(text) || ReportHead.IsOne(text) ? [] : [.. Holders(left, quoters).Take(MostLooked).SelectMany(holder => _places.Find(holder, new Wording(text)))];
            HashSet<string> placed = [order.Ids[first.Item], .. places.Where(static place => place.Place.Manner <= TrailManner.Marked).Select(static place => place.Place.Item)];
            IReadOnlyList<TrailStep> steps = TrailMaker.Make(places.Select(static place => place.Place));
            TrailStep[] others = [.. TrailWording.Others(steps)];
            HashSet<string> apart = [.. others.SelectMany(step => new[] { step.Place.Item, steps[step.ComparedTo!.Value].Place.Item })];
            if (others.Length > 0)
            {
                TrailPlace origin = steps[0].Place;
                HashSet<string> leaving = [.. others.Select(static step => step.Place.Item)];
                places.RemoveAll(place => leaving.Contains(place.Place.Item) && !TrailWording.Has(origin, place.Place));
                steps = TrailMaker.Make(places.Select(static place => place.Place));
            }

            left.RemoveAll(passage => passage.Item == first.Item || (placed.Contains(order.Ids[passage.Item]) && !apart.Contains(order.Ids[passage.Item])));
            if (steps.Count > 1 && Travels(steps) && !PostFooter.IsOne([.. steps.Select(static step => step.Place)]) && RecordId.TryParse(TrailIds.Of(steps[0].Place.Text), out RecordId id) && _written.Add(id.Hash))
            {
                CarrierFacts[] carriers = CarriersOf(chosen.IsForwarded ? [.. steps.Where(static step => step.Place.Manner < TrailManner.Quoted).Select(static step => step.Place.Item)] : placed, facts);
                made.Add(new MadeTrail(id.Hash, chosen.IsForwarded ? chosen.Spread : SpreadOf(carriers), StockWording.IsOne(text) || IsOfOneWriter(carriers), steps, places));
            }
        }
    }

    private CarrierFacts[] CarriersOf(HashSet<string> placed, CarrierFacts[] facts) => [.. placed.Select(id => facts[Array.BinarySearch(order.Ids, id, StringComparer.Ordinal)])];

    /// <summary>More than half of several items are of one writer: what somebody sends again and again, a newsletter or a notice.</summary>
    private static bool IsOfOneWriter(CarrierFacts[] carriers) => carriers.Length > 2 && carriers.GroupBy(static carrier => carrier.Sender).Max(static writer => writer.Count()) * 2 > carriers.Length;

    private static int SpreadOf(CarrierFacts[] carriers)
    {
        int writers = TrailChooser.Writers(carriers);
        return writers + Math.Min(writers, carriers.Select(static carrier => carrier.Thread).Distinct().Count());
    }

    /// <summary>Whether anything but answers has the words after the first.</summary>
    private static bool Travels(IReadOnlyList<TrailStep> steps) => steps.Skip(1).Any(static step => step.Place.Manner < TrailManner.Quoted && step.Relation != TrailRelation.Same);

    private static void Write(SqlStatement insert, long trail, IReadOnlyList<TrailStep> steps, List<LocatedPlace> places)
    {
        for (int at = 0; at < steps.Count; at++)
        {
            LocatedPlace place = places.First(place => ReferenceEquals(place.Place, steps[at].Place));
            insert.Bind(1, trail).Bind(2, at).Bind(3, place.Number).Bind(4, place.Holder).Bind(5, place.Field == "html" ? 1L : 0L).Bind(6, place.Span.Start).Bind(7, place.Span.Length)
                .Bind(8, (long)steps[at].Relation).Bind(9, (long?)steps[at].FromStep).Bind(10, (long?)steps[at].ComparedTo).Run();
        }
    }

    /// <summary>The items that have the wording, and those that quote them.</summary>
    private IEnumerable<long> Holders(List<PassageKey> passages, ILookup<string, string> quoters) => passages
        .Select(passage => order.Holders[passage.Item])
        .Concat(passages.SelectMany(passage => quoters[order.Ids[passage.Item]]).Order(StringComparer.Ordinal).Select(id => items[id]))
        .Distinct();

    private string TextOf(PassageKey passage)
    {
        long holder = order.Holders[passage.Item];
        string text = _cuts.WithText(holder) is { } found ? found.Text : StoredText.WordsOf(connection, holder, "body");
        return QuotedWords.TextOf(text, [new TextSpan(passage.Start, passage.End)]);
    }

    /// <summary>A trail before it is written: those in somebody's own words stand first.</summary>
    private sealed record MadeTrail(long Hash, int Spread, bool IsStock, IReadOnlyList<TrailStep> Steps, List<LocatedPlace> Places);
}
