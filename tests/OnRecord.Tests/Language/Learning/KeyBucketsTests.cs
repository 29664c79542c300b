using CsCheck;
using OnRecord.Language.Learning;
using Xunit;

namespace OnRecord.Tests.Language.Learning;

public sealed class KeyBucketsTests
{
    private const uint Absent = 77;

    /// <summary>Crowded at both ends, where places run out, and anywhere.</summary>
    private static readonly Gen<uint[]> Keys =
        from low in Gen.UInt[1, 60].HashSet[0, 40]
        from high in Gen.UInt[uint.MaxValue - 60, uint.MaxValue].HashSet[0, 40]
        from others in Gen.UInt[1, uint.MaxValue].HashSet[0, 100]
        select low.Concat(high).Concat(others).Distinct().Order().ToArray();

    [Fact]
    public void Every_key_has_its_value_and_no_other_key_has_one() => Keys.Sample(static keys =>
    {
        var buckets = new KeyBuckets(keys, Absent, static number => (uint)number);
        Dictionary<uint, uint> known = keys.Select(static (key, number) => (key, (uint)number)).ToDictionary();
        IEnumerable<uint> asked = keys.SelectMany(static key => new[] { key - 1, key, unchecked(key + 1), ~key }).Concat([1u, uint.MaxValue - 1, uint.MaxValue]);
        foreach (uint key in asked.Where(static key => key != 0))
        {
            Assert.Equal(known.GetValueOrDefault(key, Absent), buckets.Value(key));
        }
    });

    [Theory]
    [InlineData(0u, 1u)]
    [InlineData(4u, 4u)]
    [InlineData(5u, 4u)]
    public void Keys_that_do_not_ascend_are_refused(uint first, uint second) => Assert.Throws<ArgumentException>(() => new KeyBuckets([first, second], Absent, static _ => 0));
}
