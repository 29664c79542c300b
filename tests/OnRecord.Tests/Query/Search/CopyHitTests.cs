using OnRecord.Query.Search;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

public sealed class CopyHitTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_hit_names_its_other_paths_and_its_variants()
    {
        foreach (string folder in (string[])["a", "b", "c"])
        {
            _case.Write($"{folder}/quay.eml", TempCase.Mail("1", "Quay", "The lanterns are lit."));
        }

        _case.Write("d/quay.eml", TempCase.Mail("1", "Quay", "The lanterns are out."));
        _case.Build();
        SearchRow[] rows = [.. _case.Find("lanterns").OrderBy(static row => row.Citation.Path, StringComparer.Ordinal)];
        Assert.Equal(["release/b/quay.eml", "release/c/quay.eml"], rows[0].Copies);
        Assert.Equal([rows[1].Item], rows[0].Variants);
        Assert.Empty(rows[1].Copies);
        Assert.Equal([rows[0].Item], rows[1].Variants);
    }
}
