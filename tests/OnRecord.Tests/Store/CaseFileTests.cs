using Microsoft.Data.Sqlite;
using OnRecord.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Store;

public sealed class CaseFileTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_case_whose_newest_part_cannot_be_read_is_refused()
    {
        string stuck = CopyWithoutSharedMemory();
        Assert.Contains("-wal", Assert.Throws<OnRecordException>(() => CaseFile.OpenRead(stuck)).Message, StringComparison.Ordinal);
        File.Delete(stuck + "-wal");
        using SqliteConnection connection = CaseFile.OpenRead(stuck);
        Assert.Equal(1, OnRecord.Query.MessageList.Count(connection, new OnRecord.Query.ItemFilter()));
    }

    [Fact]
    public void A_damaged_case_is_told_in_a_sentence_with_what_to_do()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        _case.Build();
        using (FileStream file = File.OpenWrite(_case.CasePath))
        {
            file.Position = 8192;
            file.Write(new byte[file.Length - 8192]);
        }

        CliAnswer answer = CliProcess.Run("messages", "--case", _case.CasePath);
        Assert.Equal(1, answer.Code);
        Assert.Contains("onrecord build FOLDER", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", answer.Error, StringComparison.Ordinal);
    }

    /// <summary>A case in WAL mode with a log beside it, where the file that SQLite shares between readers cannot be made.</summary>
    private string CopyWithoutSharedMemory()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        _case.Build();
        using SqliteConnection writing = CaseFile.OpenWrite(_case.CasePath);
        CaseFile.Execute(writing, "INSERT INTO meta(name, value) VALUES('note', 'newest')");
        string copy = Path.Combine(_case.Folder, "copy.onrecord");
        File.Copy(_case.CasePath, copy);
        File.Copy(_case.CasePath + "-wal", copy + "-wal");
        File.CreateSymbolicLink(copy + "-shm", Path.Combine(_case.Folder, "nowhere", "shm"));
        return copy;
    }
}
