using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

/// <summary>What a command refuses is told in a sentence and leaves everything as it was.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void The_sample_release_is_never_read_into_a_case_that_is_there()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        _case.Build();
        byte[] before = File.ReadAllBytes(_case.CasePath);

        CliAnswer answer = CliProcess.Run("demo", "--case", _case.CasePath);

        Assert.Equal(1, answer.Code);
        Assert.Contains("is there already", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_case.CasePath));
    }

    [Fact]
    public void A_place_where_nothing_may_be_written_is_told_in_plain_words()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        _case.Build();
        Directory.CreateDirectory(_case.CasePath + ".lock");
        CliAnswer build = CliProcess.Run("build", _case.Release, "--case", _case.CasePath);
        Assert.Equal(1, build.Code);
        Assert.Contains("cannot be written, or nothing can be written beside it (permission is missing). A build writes the case", build.Error, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(_case.Folder, "taken"), "a file");
        CliAnswer export = CliProcess.Run("export", "--format", "csv", "--out", Path.Combine(_case.Folder, "taken", "out"), "--case", _case.CasePath);
        Assert.Equal(1, export.Code);
        Assert.StartsWith("Nothing can be written to ", export.Error, StringComparison.Ordinal);
        Assert.Contains("with --out", export.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_text_is_refused_by_annotate_in_a_sentence()
    {
        string file = _case.Write("crane.bin", "\0\u0001\u0002\0\0\u0003");

        CliAnswer answer = CliProcess.Run("annotate", file);

        Assert.Equal(1, answer.Code);
        Assert.Contains("holds no text that can be annotated by itself", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_counts_the_sources_that_are_no_longer_there()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        string gone = _case.Write("b.eml", TempCase.Mail("2", "Tides", "High water is at ten."));
        _case.Build();
        File.Delete(gone);
        _case.Build();

        CliAnswer answer = CliProcess.Run("verify", "--case", _case.CasePath);

        Assert.Equal(0, answer.Code);
        Assert.Contains("1 source is no longer there as read", answer.Output, StringComparison.Ordinal);
        Assert.Contains("\"gone\":1", CliProcess.Run("verify", "--json", "--case", _case.CasePath).Output, StringComparison.Ordinal);
    }
}
