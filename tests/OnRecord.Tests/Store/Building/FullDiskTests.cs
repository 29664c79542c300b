using OnRecord.Store;
using OnRecord.Store.Building;
using Xunit;

namespace OnRecord.Tests.Store.Building;

public sealed class FullDiskTests
{
    [Theory]
    [InlineData(true, "The case opens as it was at the last commit; make room")]
    [InlineData(false, "No case was made; make room")]
    public void A_full_disk_promises_a_case_only_where_there_is_one(bool isThere, string words)
    {
        using var made = new TempCase();
        if (isThere)
        {
            made.Build();
        }

        OnRecordException refusal = CaseBuilder.NoRoom(made.CasePath, new IOException("no space"));
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }
}
