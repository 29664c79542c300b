using System.IO.Compression;
using System.Text.Json;
using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

/// <summary>A citation says whether the file it leads to is still as it was read.</summary>
public sealed class CiteSourceTests : IDisposable
{
    private static readonly DateTime Later = new(2031, 3, 5, 0, 0, 0, DateTimeKind.Utc);

    private readonly TempCase _case = new();
    private readonly string _path;
    private readonly string _id;

    public CiteSourceTests()
    {
        _path = _case.Write("a.txt", "The lanterns are lit.");
        _case.Build();
        _id = Assert.Single(_case.Find("lanterns")).Item;
    }

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_file_that_is_as_it_was_says_so_and_nothing_else()
    {
        Assert.Equal(("unchanged", ""), Cite());
        File.SetLastWriteTimeUtc(_path, Later);
        Assert.Equal(("unchanged", ""), Cite());
        Assert.Equal("", CliProcess.Run("cite", _id, "--case", _case.CasePath).Error);
    }

    [Theory]
    [InlineData("The lanterns are out.")] // as long as before
    [InlineData("Nothing.")]
    public void A_file_that_changed_since_the_last_build_says_so(string now)
    {
        File.WriteAllText(_path, now);
        File.SetLastWriteTimeUtc(_path, Later);
        (string? source, string error) = Cite();
        Assert.Equal("changed", source);
        Assert.StartsWith("release/a.txt has changed since it was read", error, StringComparison.Ordinal);
        Assert.Contains($"run onrecord build --case {_case.CasePath}", error, StringComparison.Ordinal);
        Assert.Equal(error, CliProcess.Run("cite", _id, "--case", _case.CasePath).Error);
    }

    [Fact]
    public void A_file_that_is_gone_is_told_from_a_folder_that_is_not_there()
    {
        File.Delete(_path);
        Assert.Equal("gone", Cite().Source);
        Directory.Move(_case.Release, _case.Release + "2");
        (string? source, string error) = Cite();
        Assert.Equal("unreachable", source);
        Assert.Contains("--root 'release=PATH'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_build_has_noted_is_not_told_twice()
    {
        File.WriteAllText(_path, "Nothing.");
        _case.Build();
        Assert.Equal(("changed", ""), Cite());
    }

    [Fact]
    public void Of_a_member_the_archive_is_looked_at()
    {
        string archive = Path.Combine(_case.Release, "notes.zip");
        Pack(archive, "The ropes are new.");
        _case.Build();
        string id = Assert.Single(_case.Find("ropes")).Item;
        Assert.Equal("unchanged", Cite(id).Source);
        File.Delete(archive);
        Pack(archive, "The ropes are old and grey.");
        (string? source, string error) = Cite(id);
        Assert.Equal("changed", source);
        Assert.StartsWith("release/notes.zip has changed", error, StringComparison.Ordinal);
    }

    private static void Pack(string archive, string words)
    {
        using ZipArchive zip = ZipFile.Open(archive, ZipArchiveMode.Create);
        using var writer = new StreamWriter(zip.CreateEntry("inner/ropes.txt").Open());
        writer.Write(words);
    }

    private (string? Source, string Error) Cite(string? id = null)
    {
        CliAnswer answer = CliProcess.Run("cite", id ?? _id, "--json", "--case", _case.CasePath);
        Assert.Equal(0, answer.Code);
        return (JsonDocument.Parse(answer.Output).RootElement[0].GetProperty("source").GetString(), answer.Error);
    }
}
