using OnRecord.Language.Learning;
using Xunit;

namespace OnRecord.Tests.Language.Learning;

/// <summary>Three invented tables, one of each layout, and a place that keeps them in memory.</summary>
public sealed class ReadyTablesTests
{
    private static readonly Guid Own = new("5f0c4a1e-0000-0000-0000-000000000001"), Other = new("5f0c4a1e-0000-0000-0000-000000000002");

    /// <summary>Crowded at the end, with the greatest key, by which free places are known.</summary>
    private static readonly uint[] Keys = [1, 2, 3, 900, 1 << 20, 3_000_000_000, .. Enumerable.Range(0, 30).Select(static step => uint.MaxValue - 58 + (uint)(2 * step))];

    private readonly MemoryPlace _place = new();

    [Fact]
    public void Tables_that_were_kept_are_there_again_without_being_made()
    {
        Answers made = Ask(Own);
        Answers ready = Ask(Own);
        Assert.Equal((3, 0), (made.Made, ready.Made));
        Assert.Equal(made.Rows, ready.Rows);
    }

    [Fact]
    public void Tables_of_another_identity_are_not_taken_but_replaced()
    {
        Answers own = Ask(Own);
        Answers other = Ask(Other);
        Assert.Equal((3, 3), (own.Made, other.Made));
        Assert.Equal(own.Rows, other.Rows);
        Assert.Equal(0, Ask(Other).Made);
    }

    [Fact]
    public void A_flipped_byte_anywhere_is_noticed_and_changes_no_answer()
    {
        Answers made = Ask(Own);
        byte[] whole = _place.Kept;
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= (byte)(1 << (at % 8));
            _place.Kept = damaged;
            Answers answers = Ask(Own);
            Assert.InRange(answers.Made, 1, 3);
            Assert.Equal(made.Rows, answers.Rows);
            Assert.Equal(whole, _place.Kept);
        }
    }

    [Fact]
    public void What_is_cut_short_anywhere_is_noticed_and_changes_no_answer()
    {
        Answers made = Ask(Own);
        byte[] whole = _place.Kept;
        for (int length = 0; length < whole.Length; length++)
        {
            _place.Kept = whole[..length];
            Answers answers = Ask(Own);
            Assert.InRange(answers.Made, 1, 3);
            Assert.Equal(made.Rows, answers.Rows);
        }
    }

    [Fact]
    public void A_place_that_takes_nothing_changes_no_answer_and_is_asked_once()
    {
        var full = new MemoryPlace { IsFull = true };
        var ready = new ReadyTables(full, Own);
        Answers first = Ask(ready), second = Ask(ready);
        Assert.Equal(Ask(Own).Rows, second.Rows);
        Assert.Equal((3, 3, 2), (first.Made, second.Made, full.Asked));
        ready.Keep();
        Assert.Equal(2, full.Asked);
    }

    [Fact]
    public void Equal_tables_are_kept_as_equal_bytes()
    {
        Ask(Own);
        byte[] first = _place.Kept;
        _place.Kept = [];
        Ask(Own);
        Assert.Equal(first, _place.Kept);
    }

    [Fact]
    public void Pieces_that_do_not_fit_together_make_no_table()
    {
        TableParts wide = FeatureTable.Read(Weights()["wide"].AsSpan()).Parts, narrow = NarrowTable.Read(Weights()["narrow"].AsSpan()).Parts;
        foreach (TableParts wrong in (TableParts[])
            [
                wide with { Labels = 0 }, wide with { Labels = 3 }, wide with { Labels = 70 }, wide with { Count = -1 }, wide with { Count = wide.Count + 1 }, wide with { Lines = [wide.Lines[0]] },
                wide with { Lines = [wide.Lines[0] with { Count = wide.Lines[0].Count - 3 }, wide.Lines[1]] }, wide with { Lines = [wide.Lines[1], wide.Lines[1]] },
            ])
        {
            Assert.Throws<InvalidDataException>(() => FeatureTable.Of(wrong));
        }

        Assert.Throws<InvalidDataException>(() => NarrowTable.Of(narrow with { Labels = 3 }));
        Assert.Throws<InvalidDataException>(() => NarrowTable.Of(narrow with { Count = 10_000 }));
    }

    [Fact]
    public void Weights_in_training_pass_kept_tables_by()
    {
        Assert.Null(ShippedWeights.Trained);
        try
        {
            ShippedWeights.Ready = new ReadyTables(_place, Own);
            Assert.Same(ShippedWeights.Ready, ShippedWeights.Open("pronouns").Ready);
            ShippedWeights.Trained = static _ => null;
            Assert.Null(ShippedWeights.Open("pronouns").Ready);
        }
        finally
        {
            (ShippedWeights.Ready, ShippedWeights.Trained) = (null, null);
        }
    }

    /// <summary>What another run of the program, with tables of this identity, answers.</summary>
    private Answers Ask(Guid identity) => Ask(new ReadyTables(_place, identity));

    private static Answers Ask(ReadyTables ready)
    {
        WeightsFile weights = Weights();
        int made = 0;
        T Get<T>(string name)
            where T : class, IPlacedTable<T> => ready.Get(name, () =>
            {
                made++;
                return weights.Table<T>(name);
            });

        FeatureTable wide = Get<FeatureTable>("wide"), small = Get<FeatureTable>("small");
        NarrowTable narrow = Get<NarrowTable>("narrow");
        ready.Keep();
        var rows = new List<int>();
        var scores = new int[NarrowTable.Labels];
        foreach (ulong feature in Keys.SelectMany(static key => new[] { (ulong)key << 32, (ulong)(key ^ 1) << 32, (ulong)(key / 2) << 32 }))
        {
            narrow.Score([feature], scores);
            rows.AddRange([.. Row(wide, feature), .. Row(small, feature), .. scores]);
        }

        return new Answers(made, rows);
    }

    private static IEnumerable<int> Row(FeatureTable table, ulong feature)
    {
        var sum = new short[table.Stride];
        table.AddTo(feature, sum);
        return [.. sum.Take(table.Labels).Select(static score => (int)score), .. table.Row(feature).ToArray().Select(static weight => (int)weight)];
    }

    private static WeightsFile Weights()
    {
        sbyte[] Rows(int labels) => [.. Enumerable.Range(0, Keys.Length * labels).Select(static number => (sbyte)((number * 37 % 255) - 127))];
        return new WeightsFile
        {
            ["wide"] = FeatureTable.Write(Keys, Rows(20), 20),
            ["small"] = FeatureTable.Write(Keys, Rows(3), 3),
            ["narrow"] = NarrowTable.Write(Keys, [.. Enumerable.Range(1, Keys.Length * 2).Select(static number => (short)(number * 411))]),
        };
    }

    private readonly record struct Answers(int Made, List<int> Rows);

    private sealed class MemoryPlace : ITablePlace
    {
        public byte[] Kept { get; set; } = [];

        public bool IsFull { get; init; }

        public int Asked { get; private set; }

        public bool TryRead(long at, Span<byte> into)
        {
            bool has = at + into.Length <= Kept.Length;
            if (has)
            {
                Kept.AsSpan((int)at, into.Length).CopyTo(into);
            }

            return has;
        }

        public bool TryReplace(long length, Action<Stream> write)
        {
            Asked++;
            if (!IsFull)
            {
                var stream = new MemoryStream();
                write(stream);
                Assert.Equal(length, stream.Length);
                Kept = stream.ToArray();
            }

            return !IsFull;
        }
    }
}
