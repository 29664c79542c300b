using CsCheck;
using OnRecord.Ingest;
using OnRecord.Ingest.Mail;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Mail;

public sealed class AddressReaderTests
{
    private static List<Participant> Read(string value)
    {
        var people = new List<Participant>();
        AddressReader.Read("to", value, people);
        return people;
    }

    [Theory]
    [InlineData("ana@example.org", null, "ana@example.org")]
    [InlineData("<ana@example.org>", null, "ana@example.org")]
    [InlineData("Ana Lund <ana@example.org>", "Ana Lund", "ana@example.org")]
    [InlineData("\"Lund, Ana\" <ana@example.org>", "Lund, Ana", "ana@example.org")]
    [InlineData("\"Ana \\\"Dock\\\" Lund\" <ana@example.org>", "Ana \"Dock\" Lund", "ana@example.org")]
    [InlineData("ana@example.org (Ana Lund)", "Ana Lund", "ana@example.org")]
    [InlineData("ana at example.org (Ana Lund)", "Ana Lund", "ana@example.org")]
    [InlineData("ana at example.org", null, "ana@example.org")]
    [InlineData("Ana at the Harbor Office", "Ana at the Harbor Office", null)]
    [InlineData("jenn|@u00 @end|ng |rom ex@mp|e", null, "jenn|@u00 @end|ng |rom ex@mp|e")] // scrambled beyond repair: as written
    [InlineData("=?utf-8?Q?Zo=C3=AB_Lund?= <zoe@example.org>", "Zoë Lund", "zoe@example.org")]
    [InlineData("=?utf-8?Q?Lund=2C_Zo=C3=AB?= <zoe@example.org>", "Lund, Zoë", "zoe@example.org")]
    [InlineData("=?utf-8?Q?Lund,_Zo=C3=AB?= <zoe@example.org>", "Lund, Zoë", "zoe@example.org")]
    [InlineData("=?utf-8?Q?Quay:_Harbor;_Office?= <quay@example.org>", "Quay: Harbor; Office", "quay@example.org")]
    [InlineData("=?utf-8?Q?Lund_(Quay?= <ana@example.org> (pier)", "Lund (Quay", "ana@example.org")]
    [InlineData("ana@example.org (=?utf-8?Q?Lund,_Ana?=)", "Lund, Ana", "ana@example.org")]
    [InlineData("=?utf-8?Q?Lund,_Ana?=", "Lund, Ana", null)]
    [InlineData("=?utf-8?Q?ana@example.org?=", "ana@example.org", null)]
    [InlineData("Ana Lund [mailto:ana@example.org]", "Ana Lund", "ana@example.org")]
    [InlineData("Lund [SMTP:ana@example.org]", "Lund", "ana@example.org")]
    [InlineData("Ana Lund [ana@example.org]", "Ana Lund", "ana@example.org")]
    [InlineData("Ana Lund [quay office]", "Ana Lund [quay office]", null)]
    [InlineData("ana@[IPv6:2001:db8::1]", null, "ana@[IPv6:2001:db8::1]")]
    [InlineData("ana@example.org>", null, "ana@example.org")]
    [InlineData("ana@example.org]", null, "ana@example.org")]
    [InlineData("'Ana Lund' <mailto:ana@example.org>", "Ana Lund", "ana@example.org")]
    [InlineData("Ana Lund", "Ana Lund", null)]
    [InlineData("postmaster", null, "postmaster")]
    [InlineData("Ana Lund <ana@example.org", "Ana Lund", "ana@example.org")]
    [InlineData("Harbor/City/Test@Test", null, "Harbor/City/Test@Test")]
    [InlineData("Ana <>", "Ana", null)]
    [InlineData("<@relay.example,@b.example:ana@example.org>", null, "ana@example.org")]
    public void One_participant_is_read(string value, string? name, string? address) =>
        Assert.Equal(new Participant("to", name, address), Assert.Single(Read(value)));

    [Fact]
    public void Lists_and_groups_give_everybody_in_order()
    {
        List<Participant> people = Read("Ana <ana@example.org>, crew: bo@example.org, \"C, D\" <cd@example.org>;, , eve@example.org");
        Assert.Equal(["ana@example.org", "bo@example.org", "cd@example.org", "eve@example.org"], people.Select(person => person.Address));
    }

    [Fact]
    public void Brackets_that_an_export_escaped_are_brackets() =>
        Assert.Equal([("Ana Lund", "ana@example.org"), ("Bo", "bo@example.org")], Read("Ana Lund &lt;ana@example.org&gt;, &quot;Bo&quot; &lt;bo@example.org&gt;").Select(static person => (person.Name, person.Address)));

    [Fact]
    public void Separators_inside_encoded_words_and_brackets_part_nobody() =>
        Assert.Equal(
            [("Lund, Ana", "ana@example.org"), ("Dock, Bo", "bo@example.org"), ("Eve", "eve@example.org")],
            Read("=?utf-8?Q?Lund,_Ana?= <ana@example.org>, =?us-ascii?b?RG9jaywgQm8=?= <bo@example.org>; Eve [mailto:eve@example.org]").Select(static person => (person.Name, person.Address)));

    [Fact]
    public void Names_of_groups_are_told_apart_from_people()
    {
        var groups = new List<string>();
        AddressReader.Read("to", "ana@example.org, =?utf-8?Q?Pier:_watch?=: bo@example.org; =?utf-8?Q?Office:_quay?= <q@example.org>", [], groups);
        Assert.Equal(["Pier: watch"], groups);
    }

    [Fact]
    public void Empty_brackets_name_nobody() => Assert.Empty(Read("<>, \"\" < >"));

    [Fact]
    public void An_empty_group_names_nobody() => Assert.Empty(Read("undisclosed-recipients:;"));

    [Theory]
    [InlineData('(')]
    [InlineData('"')]
    [InlineData('<')]
    [InlineData(',')]
    [InlineData(':')]
    public void A_million_signs_cost_little_time(char sign)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Read(new string(sign, 1_000_000));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void Any_text_is_read_without_exception()
    {
        Gen<string> text = Pick.From("a@example.org", "\"", "(", ")", "<", ">", ",", ";", ":", "\\", " at ", "=?utf-8?Q?=C3?=", "Ana", " ", "\0", "ë")
            .Array[0, 30].Select(pieces => string.Concat(pieces));
        text.Sample(value => Assert.All(Read(value), person => Assert.True(person.Name is not null || person.Address is not null)));
    }
}
