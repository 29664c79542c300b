using Microsoft.Data.Sqlite;
using OnRecord.Store;
using OnRecord.Store.Analysis;
using Xunit;

namespace OnRecord.Tests.Store.Analysis;

/// <summary>What a guard keeps from the build, and what it lets through.</summary>
public sealed class ItemGuardTests
{
    [Fact]
    public void A_step_that_throws_is_noted_once_for_an_item_and_the_work_goes_on()
    {
        var guard = new ItemGuard();
        Assert.True(guard.Run(AnalysisStep.People, 7, static () => { }));
        Assert.False(guard.Run(AnalysisStep.People, 9, static () => throw new InvalidOperationException()));
        Assert.False(guard.Run(AnalysisStep.People, 9, static () => throw new FormatException()));
        Assert.Null(guard.Find<string>(AnalysisStep.Cutting, 8, static () => throw new FormatException()));
        Assert.Equal([new ItemFailure(8, AnalysisStep.Cutting, "System.FormatException"), new ItemFailure(9, AnalysisStep.People, "System.FormatException")], guard.Take());
        Assert.Empty(guard.Take());
    }

    [Fact]
    public void What_is_no_defect_in_the_work_is_thrown_on()
    {
        var guard = new ItemGuard();
        foreach (Exception error in (Exception[])[new OperationCanceledException(), new TaskCanceledException(), new SqliteException("full", 13), new OnRecordException("Say this.")])
        {
            Assert.Same(error, Assert.ThrowsAny<Exception>(() => guard.Run(AnalysisStep.Analysing, 1, () => throw error)));
        }

        Assert.Empty(guard.Take());
    }
}
