using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

public sealed class TitleTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Messages_without_subject_are_named_so_in_every_listing_and_by_their_words_in_the_chronology()
    {
        _case.Write("none.eml", TempCase.Mail("1", "", "The lanterns stay lit until Tuesday.").Replace("Subject: \r\n", "", StringComparison.Ordinal));
        _case.Write("blank.eml", TempCase.Mail("2", "", "The gate is shut.", date: "Tue, 6 Mar 2018 09:30:00 -0800"));
        _case.Build();
        foreach (string[] command in (string[][])[["messages"], ["threads"], ["search", "lanterns OR gate"]])
        {
            Assert.Equal(2, CliProcess.Run([.. command, "--case", _case.CasePath]).Output.Split("(no subject)").Length - 1);
        }

        string chronology = CliProcess.Run("chronology", "--case", _case.CasePath).Output;
        Assert.Contains("    The lanterns stay lit until Tuesday.", chronology, StringComparison.Ordinal);
        Assert.Contains("    The gate is shut.", chronology, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_subject_of_one_word_can_be_exported_as_a_headline()
    {
        _case.Write("a.eml", TempCase.Mail("1", new string('x', 130), "The gate is shut."));
        _case.Build();
        CliAnswer answer = CliProcess.Run("export", "--format", "timelinejs", "--out", Path.Combine(_case.Folder, "out"), "--case", _case.CasePath);
        Assert.Equal((0, ""), (answer.Code, answer.Code == 0 ? "" : answer.Error));
    }
}
