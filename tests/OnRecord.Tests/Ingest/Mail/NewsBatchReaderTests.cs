using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Mail;
using Xunit;

namespace OnRecord.Tests.Ingest.Mail;

public sealed class NewsBatchReaderTests
{
    private const string One = "From: ana@example.org\nNewsgroups: harbour.talk\nSubject: Berths\n\nAll are taken.\n";
    private const string Two = "From: bo@example.org\nNewsgroups: harbour.talk\nSubject: Tide\n\nIt turns at nine.\n";

    [Fact]
    public void Each_article_of_a_batch_is_a_message()
    {
        using ReaderRun run = Chosen($"#! rnews {One.Length}\n{One}#! rnews {Two.Length}\n{Two}");
        Assert.Equal([One, Two], [run.TextOf(0), run.TextOf(1)]);
        Assert.Equal(["1", "2"], run.Names);
        Assert.Empty(run.Codes);
        byte[] article = Encoding.UTF8.GetBytes(One);
        Assert.IsType<MessageReader>(Readers.Choose(Probes.ProbeOf(article, "1") with { DeclaredType = run.Members[0].DeclaredType }));
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Where_a_length_is_wrong_the_next_line_counts_and_it_is_told(int wrong)
    {
        using ReaderRun run = Chosen($"#! rnews {One.Length + wrong}\n{One}#! rnews {Two.Length}\n{Two}");
        Assert.Equal([One, Two], [run.TextOf(0), run.TextOf(1)]);
        Assert.Equal([ProblemCodes.Damaged], run.Codes);
    }

    private static ReaderRun Chosen(string batch)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(batch);
        IReader reader = Readers.Choose(Probes.ProbeOf(bytes, "batch"))!;
        Assert.IsType<NewsBatchReader>(reader);
        return ReaderRun.Of(reader, bytes, "batch");
    }
}
