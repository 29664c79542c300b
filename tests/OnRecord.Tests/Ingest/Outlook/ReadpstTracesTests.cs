using System.Text;
using CsCheck;
using OnRecord.Ingest.Outlook;
using Xunit;

namespace OnRecord.Tests.Ingest.Outlook;

public sealed class ReadpstTracesTests
{
    [Theory]
    [InlineData("--boundary-LibPST-iamunique-77_-_- and boundary-LibPST-iamunique-5_ and boundary-LibPST-iamunique-77_", "--boundary-LibPST-iamunique-1_-_- and boundary-LibPST-iamunique-2_ and boundary-LibPST-iamunique-1_")]
    [InlineData("BEGIN:VEVENT\nDTSTAMP:20261126T204928Z\nDTSTART:20100101T080000Z\n", "BEGIN:VEVENT\nDTSTAMP:19700101T000000Z\nDTSTART:20100101T080000Z\n")]
    [InlineData("The DTSTAMP:1 of it", "The DTSTAMP:1 of it")]
    [InlineData("boundary-LibPST-iamunique-", "boundary-LibPST-iamunique-1")]
    [InlineData("", "")]
    public void What_tells_of_the_run_is_the_same_for_every_run(string written, string kept) => Assert.Equal(kept, Settled(written));

    [Fact]
    public void Wherever_a_trace_stands_in_a_long_file_it_is_found() => Gen.Int[65_000, 66_200].Sample(
        static length =>
        {
            string before = new('x', length);
            Assert.Equal($"{before}boundary-LibPST-iamunique-1_{before}boundary-LibPST-iamunique-1_", Settled($"{before}boundary-LibPST-iamunique-123456789_{before}boundary-LibPST-iamunique-123456789_"));
        },
        iter: 100);

    private static string Settled(string written)
    {
        var to = new MemoryStream();
        ReadpstTraces.Remove(new MemoryStream(Encoding.UTF8.GetBytes(written)), to);
        return Encoding.UTF8.GetString(to.ToArray());
    }
}
