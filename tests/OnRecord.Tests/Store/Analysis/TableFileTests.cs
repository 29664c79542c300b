using OnRecord.Store.Analysis;
using Xunit;

namespace OnRecord.Tests.Store.Analysis;

public sealed class TableFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-tables-");

    private string Unfinished => PathOf("kept") + ".new";

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_kept_last_is_read_and_nothing_else_is_left()
    {
        var file = new TableFile(PathOf("kept"));
        Assert.False(file.TryRead(0, new byte[1]));
        Assert.True(Keep(file, 1, 2, 3, 4));
        Assert.True(Keep(file, 5, 6, 7));
        var read = new byte[2];
        Assert.True(file.TryRead(1, read));
        Assert.Equal([6, 7], read);
        Assert.False(file.TryRead(2, read));
        Assert.False(file.TryRead(900, read));
        Assert.Equal(["kept"], _folder.GetFiles().Select(static found => found.Name));
    }

    [Fact]
    public void Writing_that_fails_leaves_what_was_kept_before_and_no_rest()
    {
        var file = new TableFile(PathOf("kept"));
        Keep(file, 1, 2, 3);
        Assert.False(file.TryReplace(3, static stream =>
        {
            stream.WriteByte(9);
            throw new IOException("The disk is full.");
        }));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(PathOf("kept")));
        Assert.Equal(["kept"], _folder.GetFiles().Select(static found => found.Name));
    }

    [Fact]
    public void What_a_crash_left_half_written_is_in_nobodys_way()
    {
        File.WriteAllBytes(Unfinished, new byte[100]);
        Assert.True(Keep(new TableFile(PathOf("kept")), 1, 2));
        Assert.Equal([1, 2], File.ReadAllBytes(PathOf("kept")));
        Assert.False(File.Exists(Unfinished));
    }

    [Fact]
    public void While_somebody_writes_nobody_else_does()
    {
        var file = new TableFile(PathOf("kept"));
        Assert.True(file.TryReplace(2, stream =>
        {
            stream.WriteByte(1);
            Assert.False(Keep(file, 9, 9, 9));
            stream.WriteByte(2);
        }));
        Assert.Equal([1, 2], File.ReadAllBytes(PathOf("kept")));
    }

    [Fact]
    public void Many_at_once_never_read_or_leave_half_of_it()
    {
        const int Length = 100_000;
        var file = new TableFile(PathOf("kept"));
        Keep(file, new byte[Length]);
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, turn =>
        {
            if (turn % 2 == 0)
            {
                Keep(file, [.. Enumerable.Repeat((byte)turn, Length)]);
            }

            var read = new byte[Length];
            file.TryRead(0, read); // nothing in the moment in which the file takes its place
            Assert.Equal(-1, read.AsSpan().IndexOfAnyExcept(read[0]));
        });
        Assert.True(file.TryRead(0, new byte[Length]));
        Assert.Equal(["kept"], _folder.GetFiles().Select(static found => found.Name));
    }

    [Fact]
    public void A_place_where_no_file_can_be_is_no_error()
    {
        File.WriteAllText(PathOf("harbour"), "A file, and no folder.");
        foreach (string path in (string[])[PathOf("harbour/kept"), PathOf("nowhere/kept"), _folder.FullName])
        {
            var file = new TableFile(path);
            Assert.False(Keep(file, 1));
            Assert.False(file.TryRead(0, new byte[1]));
        }
    }

    private static bool Keep(TableFile file, params byte[] bytes) => file.TryReplace(bytes.Length, stream => stream.Write(bytes));

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
