using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Store.Building;

/// <summary>Folders that lie in one another: a file is counted once.</summary>
public sealed class OverlapTests : IDisposable
{
    private readonly TempCase _case = new();
    private readonly string _inner;

    public OverlapTests()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        _inner = Path.GetDirectoryName(_case.Write("mail/b.eml", TempCase.Mail("2", "Ropes", "The ropes are new.")))!;
    }

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_folder_in_another_is_read_with_that_and_the_build_says_so()
    {
        CliAnswer answer = CliProcess.Run("build", _case.Release, _inner, "--case", _case.CasePath);
        Assert.Contains($"{_inner} lies in {_case.Release}, which is read: its files are counted once, there.", answer.Error, StringComparison.Ordinal);
        Assert.Equal(["release/a.eml kept", "release/mail/b.eml kept"], Entries());
    }

    [Fact]
    public void So_is_one_that_is_named_later()
    {
        _case.Build();
        CliAnswer answer = CliProcess.Run("build", _inner, "--case", _case.CasePath);
        Assert.DoesNotContain("further folder", answer.Error, StringComparison.Ordinal);
        Assert.Equal(["release/a.eml kept", "release/mail/b.eml kept"], Entries());
    }

    [Fact]
    public void A_folder_around_one_that_the_case_has_gives_the_rest()
    {
        _case.Build(options => options with { Paths = [_inner] });
        CliAnswer answer = CliProcess.Run("build", _case.Release, "--case", _case.CasePath);
        Assert.Contains($"{_inner} is a folder of this case already", answer.Error, StringComparison.Ordinal);
        Assert.Equal(["mail/b.eml kept", "release/a.eml kept"], Entries());
        _case.Build(static options => options with { Paths = [] });
        Assert.Equal(["mail/b.eml kept", "release/a.eml kept"], Entries());
    }

    [Fact]
    public void Files_that_an_older_build_counted_twice_are_not_called_missing()
    {
        _case.Build();
        _case.Change($"INSERT INTO root(name, path) VALUES('mail', '{_inner}')");
        _case.Build(static options => options with { Paths = [] });
        Assert.Equal(["mail/b.eml kept", "release/a.eml kept", "release/mail/b.eml superseded"], Entries());
        _case.Build(static options => options with { Paths = [] });
        Assert.Equal(["mail/b.eml kept", "release/a.eml kept", "release/mail/b.eml superseded"], Entries());
    }

    private string[] Entries() => [.. _case.Ledger().Select(static entry => $"{entry.Path} {entry.State}")];
}
