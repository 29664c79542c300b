using Microsoft.Data.Sqlite;
using OnRecord.Tools.Eval.Sample;
using Xunit;

namespace OnRecord.Tests.Samples;

/// <summary>The record of the sample release beside its answer key. The bounds are what was reached; raise them with the program, never bend the key.</summary>
public sealed class SampleRecordTests(SampleCase sample)
{
    [Fact]
    public void The_record_of_the_sample_says_what_the_key_says()
    {
        using SqliteConnection connection = sample.Open();
        var comparison = new SampleComparison(new AnswerKey(Path.Combine(SampleFolder.Find(), "answers")), connection);
        string all = string.Join('\n', comparison.Totals.Concat(comparison.Mismatches));
        Explained(comparison.Mismatches, "request ", SampleMismatches.Requests);
        Explained(comparison.Mismatches, "contact ", SampleMismatches.Contacts);
        Assert.True(comparison.PartiesWhole >= 45, all);
        Assert.True(comparison.StatementsFound >= 59, all);
        Assert.True(comparison.SpeakersRight >= 46, all);
        Assert.True(comparison.SpeakersWrong <= 4, all);
        Assert.True(comparison.RequestsFound >= 19 && comparison.OutcomesRight == comparison.RequestsFound, all);
        Assert.True(comparison.ContactsFound >= 19, all);
        Explained(comparison.Mismatches, "dispute ", SampleMismatches.Disputes);
        Assert.True(comparison.DisputesFound >= 4 && comparison.DisputesInRecord <= 6, all);
    }

    /// <summary>Every mismatch has its reason, and no reason stays behind when its mismatch is mended.</summary>
    private static void Explained(IEnumerable<string> mismatches, string kind, IReadOnlyDictionary<string, string> reasons) =>
        Assert.Equal(
            reasons.Keys.Order(StringComparer.Ordinal),
            mismatches.Where(line => line.StartsWith(kind, StringComparison.Ordinal)).Select(line => line[kind.Length..line.IndexOf(':', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal));
}
