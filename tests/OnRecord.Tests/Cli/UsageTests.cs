using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Theory]
    [InlineData("messages --json --from yesterday", "yesterday is not a date")]
    [InlineData("contacts --before message-0123456789abcdef --within soon", "--within takes a number")]
    [InlineData("contacts --before message-0123456789abcdef --within 99999999d", "at most 36500d")]
    [InlineData("contacts --before message-0123456789abcdef --within 9999999999999999999m", "at most 36500d")]
    [InlineData("contacts --within 24h", "--within goes with --before")]
    [InlineData("contacts --before message-0123456789abcdef --from 2018", "--before stands instead of")]
    [InlineData("search lantern --to 2018-13", "2018-13 is not a date")]
    [InlineData("cite msg-1 --span 9", "START:END")]
    [InlineData("build . --published soon", "soon is not a date")]
    [InlineData("build . --zone Nowhere", "Nowhere is not a time zone")]
    [InlineData("build . --root release", "NAME=PATH")]
    [InlineData("build . --limit-depth 0", "--limit-depth takes a number from 1")]
    [InlineData("people --json --limit x", "--limit takes a number from 0, not x.")]
    [InlineData("messages --offset -1", "--offset takes a number from 0, not -1.")]
    [InlineData("build . --limit-members many", "--limit-members takes a number from 1, not many.")]
    [InlineData("search inspect --limt 3", "search has no option --limt. Did you mean --limit?")]
    [InlineData("statements --cuont", "statements has no option --cuont. Did you mean --count?")]
    [InlineData("trail --lanterns", "Words that begin with -- stand behind a lone --.")]
    [InlineData("people --why", "--why needs the id of a party")]
    [InlineData("ledger --from soon", "soon is not a date")]
    [InlineData("messages --from 2019 --to 2018", "--from 2019 comes after --to 2018: nothing lies between them.")]
    [InlineData("search lantern --from 2019-03-02 --to 2019-03-01", "comes after")]
    [InlineData("log --from 2019-03-02T10:00 --to 2019-03-02T09:59", "comes after")]
    [InlineData("decide list --from 2019-04 --to 2019-03-31", "comes after")]
    [InlineData("problems --to 2018-02-30", "2018-02-30 is not a date")]
    [InlineData("ledger --state lost", "--state takes kept, copy, container, failed, not-read, superseded or missing, not lost.")]
    [InlineData("search lantern --sort newst", "--sort takes relevance, oldest or newest, not newst. Did you mean newest?")]
    [InlineData("export --out x --format xml", "--format takes csv, jsonl, ftm, timelinejs or html, not xml.")]
    [InlineData("statements --kind quoted", "--kind takes direct, indirect or mixed, not quoted.")]
    [InlineData("ledger --code nosuch", "There is no Problem nosuch.")]
    [InlineData("problems --code date-mising", "Did you mean date-missing?")]
    [InlineData("decide list --from soon", "soon is not a date")]
    [InlineData("decide confirm lantern-0123456789abcdef", "ID takes the id of a statement, contact,")]
    [InlineData("decide reject statement-12", "such as statement-0123456789abcdef, not statement-12")]
    [InlineData("decide note party-0123456789abcdef ...", "TEXT needs words")]
    [InlineData("decide confirm party-0123456789abcdef --by -", "--by needs words")]
    [InlineData("decide join party-0123456789abcdef roe", "OTHER takes the id of a party")]
    [InlineData("decide split statement-0123456789abcdef roe", "PARTY takes the id of a party")]
    [InlineData("decide undo party-0123456789abcdef", "DECISION takes the id of a decision")]
    public void A_wrong_value_is_a_usage_error_in_one_sentence_on_the_error_stream(string line, string says) =>
        AssertUsage([.. line.Split(' '), "--case", _case.CasePath], says);

    [Theory]
    [InlineData("annotate note.txt --published soon", "soon is not a date")]
    [InlineData("annotate note.txt --format xml", "--format takes json or brat, not xml.")]
    [InlineData("completion tcsh", "SHELL takes bash, zsh or fish, not tcsh.")]
    [InlineData("messages", "Which case? Name its file with --case, such as --case harbour.onrecord")]
    [InlineData("messages --case", "--case stands without its FILE: The case file")]
    [InlineData("messages --case a --case b", "--case takes one value, and stands there with more.")]
    [InlineData("messages --case x.onrecord --limt 3", "messages has no option --limt. Did you mean --limit?")]
    [InlineData("messages -c x.onrecord", "messages has no option -c.")]
    [InlineData("messages --case x.onrecord --limit", "--limit stands without its N: The most rows")]
    [InlineData("messages --case x.onrecord pell", "messages takes options only, and pell is none.")]
    [InlineData("cite --case x.onrecord", "cite needs ID: Id of anything that a listing shows.")]
    [InlineData("cite a b --case x.onrecord", "b is one word too many: cite takes ID. Words that belong together stand in quotes.")]
    [InlineData("search --case x.onrecord", "search needs QUERY: Words (all forms)")]
    [InlineData("search --case x.onrecord", "Without it --party, --from or --to tells what to find.")]
    [InlineData("decide join --case x.onrecord", "join needs OTHER:")]
    [InlineData("export --case x.onrecord", "export needs --out DIR: Folder to write into; made when absent.")]
    [InlineData("verify --case x.onrecord --seed abc", "--seed takes a number from 0, not abc.")]
    [InlineData("--frobnicate", "onrecord has no option --frobnicate.")]
    [InlineData("frobnicate", "There is no command frobnicate.")]
    [InlineData("mesages --case x.onrecord", "There is no command mesages. Did you mean messages?")]
    [InlineData("decide reyect party-0123456789abcdef", "Did you mean reject?")]
    public void So_is_a_wrong_command(string line, string says) => AssertUsage(line.Split(' '), says);

    [Fact]
    public void A_case_that_lies_in_the_folder_is_named()
    {
        _case.Build();
        CliAnswer answer = CliProcess.RunInShell($"cd '{_case.Folder}' && exec \"$@\"", "messages");
        Assert.Equal(2, answer.Code);
        Assert.StartsWith("Which case? Name its file with --case, such as --case harbour.onrecord\n", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_case_without_a_name_is_told_so(string path) => AssertUsage(["messages", "--case", path], "--case is empty: it takes the path of a case file");

    [Theory]
    [InlineData("2019-03-02T00:30+03:00", "2019-03-01")]
    [InlineData("2019-03-01", "2019-03-01")]
    [InlineData("2019-03-31", "2019-03")]
    public void Dates_that_may_have_something_between_them_are_taken(string from, string to)
    {
        _case.Build();
        Assert.Equal(0, CliProcess.Run("messages", "--from", from, "--to", to, "--case", _case.CasePath).Code);
    }

    [Fact]
    public void No_command_is_answered_with_an_overview()
    {
        CliAnswer answer = CliProcess.Run();
        Assert.Equal((2, ""), (answer.Code, answer.Output));
        foreach (string words in (string[])["who told whom what, when, and on whose word", "onrecord demo", "onrecord build FOLDER --case", "onrecord search \"WORDS\" --case", "onrecord --help"])
        {
            Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        }

        Assert.InRange(answer.Error.Split('\n').Max(static line => line.Length), 40, 80);
    }

    [Fact]
    public void Nobody_decides_nothing() => AssertUsage(["decide", "confirm", "party-0123456789abcdef", "--by", "", "--case", _case.CasePath], "--by needs words");

    [Fact]
    public void A_domain_is_an_argument_and_not_a_file_of_arguments()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        _case.Build();
        CliAnswer answer = CliProcess.Run("messages", "--party", "@docks.example", "--count", "--case", _case.CasePath);
        Assert.Equal((0, "{\"total\":1}", ""), (answer.Code, answer.Output.Trim(), answer.Error));
    }

    [Fact]
    public void Words_behind_a_lone_double_hyphen_are_words_and_a_value_may_begin_with_hyphens()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The switch is --quayside."));
        _case.Build();
        Assert.Equal("{\"total\":1}", CliProcess.Run("search", "--count", "--case", _case.CasePath, "--", "--quayside").Output.Trim());
        Assert.Contains("no party --nobody", CliProcess.Run("messages", "--count", "--party=--nobody", "--case", _case.CasePath).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decide")]
    [InlineData("decide --case x.onrecord")]
    public void A_group_without_a_command_shows_its_help(string line)
    {
        CliAnswer answer = CliProcess.Run(line.Split(' '));
        Assert.Equal((2, ""), (answer.Code, answer.Output));
        Assert.Contains("  reject <ID>", answer.Error, StringComparison.Ordinal);
        Assert.Contains("Say that a line of the record is wrong.", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Required command", answer.Error, StringComparison.Ordinal);
    }

    private static void AssertUsage(string[] arguments, string says)
    {
        CliAnswer answer = CliProcess.Run(arguments);
        Assert.Equal((2, ""), (answer.Code, answer.Output));
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
        Assert.EndsWith("--help", answer.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.InRange(answer.Error.Trim().Split('\n').Length, 2, 4);
        Assert.DoesNotContain("Option '", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch("Required (argument|command)|Unrecognized|Cannot parse", answer.Error);
    }
}
