using OnRecord.Store;
using Xunit;

namespace OnRecord.Tests.Store;

public sealed class WriterLockTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void The_lock_is_private_and_leaves_nothing()
    {
        using (WriterLock.Take(_case.CasePath))
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
            string[] files = Directory.GetFiles(_case.Folder, "*.lock*");
            Assert.Equal(2, files.Length);
            Assert.All(files, static file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file)));
        }

        Assert.Empty(Directory.GetFiles(_case.Folder));
    }

    [Fact]
    public void Many_that_take_and_leave_it_never_hold_it_together()
    {
        int holders = 0;
        int most = 0;
        int taken = 0;
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            for (int i = 0; i < 300; i++)
            {
                try
                {
                    using WriterLock theLock = WriterLock.Take(_case.CasePath);
                    InterlockedMax(ref most, Interlocked.Increment(ref holders));
                    Interlocked.Increment(ref taken);
                    Thread.SpinWait(2000);
                    Interlocked.Decrement(ref holders);
                }
                catch (OnRecordException)
                {
                    // Another has it.
                }
            }
        });
        Assert.True(taken > 0);
        Assert.Equal(1, most);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while (value > (seen = most) && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }
}
