using Microsoft.Data.Sqlite;
using OnRecord.Tools.Eval.Sample;
using Xunit;

namespace OnRecord.Tests.Samples;

/// <summary>
/// The record of the sample release beside its answer key. Every mismatch stands in <c>sample-mismatches.tsv</c> with its reason, and nothing else does. The bounds are what was
/// reached; raise them with the program, never bend the key.
/// </summary>
public sealed class SampleRecordTests(SampleCase sample)
{
    [Fact]
    public void The_record_of_the_sample_says_what_the_key_says()
    {
        SampleComparison comparison = Compare();
        string all = string.Join('\n', comparison.Totals.Concat(comparison.Mismatches));
        Assert.True(comparison.PartiesWhole >= 45, all);
        Assert.True(comparison.StatementsFound >= 60, all);
        Assert.True(comparison.SpeakersRight >= 50, all);
        Assert.True(comparison.SpeakersWrong <= 4, all);
        Assert.True(comparison.TimesRight >= LeastTimes, all);
        Assert.True(comparison.RequestsFound >= 19 && comparison.OutcomesRight == comparison.RequestsFound, all);
        Assert.True(comparison.ContactsFound >= 20, all);
        Assert.True(comparison.DisputesFound >= 4 && comparison.DisputesInRecord <= 6, all);
    }

    [Fact]
    public void Every_mismatch_has_its_reason_and_no_reason_stays_when_its_mismatch_is_mended()
    {
        IReadOnlyList<string> found = Compare().Mismatches;
        IReadOnlyDictionary<string, string> reasons = MismatchTable.Read(Path.Combine(SampleFolder.Find(), "..", "tests", "OnRecord.Tests", "Samples", "sample-mismatches.tsv"));
        string[] lines =
        [
            .. found.Where(line => !reasons.ContainsKey(line)).Select(static line => "new: " + line),
            .. reasons.Keys.Except(found).Select(static line => "gone: " + line),
            .. reasons.Where(static pair => pair.Value.Length == 0 || pair.Value.StartsWith(MismatchTable.Unexplained, StringComparison.Ordinal)).Select(static pair => "without a reason: " + pair.Key),
        ];

        Assert.True(lines.Length == 0, "Write the table anew with onrecord-tools eval sample samples --table FILE, and a reason for each ?.\n" + string.Join('\n', lines));
    }

    /// <summary>Times of the key that are read as the key has them.</summary>
    private const int LeastTimes = 28;

    private SampleComparison Compare()
    {
        using SqliteConnection connection = sample.Open();
        return new SampleComparison(new AnswerKey(Path.Combine(SampleFolder.Find(), "answers")), connection);
    }
}
