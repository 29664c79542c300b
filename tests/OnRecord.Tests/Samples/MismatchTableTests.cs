using OnRecord.Tools.Eval.Sample;
using Xunit;

namespace OnRecord.Tests.Samples;

public sealed class MismatchTableTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_mismatch_that_reads_otherwise_has_its_old_reason_to_look_at()
    {
        File.WriteAllLines(path, ["time 1 \"noon\" value: none, wanted 12:00\tnot read", "time 2 \"dusk\" value: none, wanted 18:00\tno hour", "time 3 \"dawn\" value: none, wanted 06:00\t? was: no hour"]);
        MismatchTable.Write(path, ["time 1 \"noon\" value: 11:00, wanted 12:00", "time 2 \"dusk\" value: none, wanted 18:00", "time 3 \"dawn\" value: 05:00, wanted 06:00", "time 4 \"tea\" found: not"]);

        Assert.Equal(["? was: not read", "no hour", "? was: no hour", "?"], MismatchTable.Read(path).Values);
    }
}
