using OnRecord.Language.Names;
using OnRecord.Record.Parties;
using Xunit;
using static OnRecord.Tests.Record.Parties.PartyLinkerTests;

namespace OnRecord.Tests.Record.Parties;

/// <summary>What a link between names and addresses has to rest on, and what speaks against it.</summary>
public sealed class PartyEvidenceTests
{
    public static TheoryData<string, string> Examples() => new(Placeholders.Examples);

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_of_placeholders_hold(string words, string expected) =>
        Assert.Equal(expected, (words.Contains('@', StringComparison.Ordinal) ? PartyLinker.AddressKey(words) : PartyLinker.KeyOf(MentionType.Organization, words)) is null ? "placeholder" : "name");

    [Fact]
    public void What_stands_in_the_place_of_a_name_or_an_address_is_no_party() => Assert.Equal("Ann Quill", Assert.Single(Linked(linker =>
    {
        linker.AddHeader("Ann Quill", "no.address@docks.example", At(1));
        linker.AddHeader(null, "no.address@docks.example", At(2));
        linker.AddText(Text(MentionType.Organization, 3, false, "N/A"));
        linker.AddText(Text(MentionType.Person, 3, false, "Not Available"));
    })).Name);

    [Theory]
    [InlineData("Tide Skills Indicator", "TSI")]
    [InlineData("Tide-Skills Indicator", "TSI")]
    [InlineData("Averil Tide Answer", "ATA")]
    [InlineData("Harbour Skills Provider", "HSP")]
    [InlineData("Foreign Harbour Dues Act", "FHDA")]
    public void Letters_that_a_text_explains_by_a_thing_are_no_partys_name(string full, string brief) =>
        Assert.Equal(2, Linked(linker => linker.AddText(Text(MentionType.Organization, 1, true, full, brief))).Count);

    [Theory]
    [InlineData("Averil Chandlers Association", "ACA")]
    [InlineData("Association of Quay Pilots", "AQP")]
    [InlineData("Quay Energy North", "QEN")]
    [InlineData("Averil Tide Tables Co.", "ATTC")]
    public void Letters_are_an_organisations_by_a_word_for_one_or_by_its_legal_form(string full, string brief) =>
        Assert.Single(Linked(linker => linker.AddText(Text(MentionType.Organization, 1, true, full, brief))));

    [Fact]
    public void Letters_in_brackets_say_nothing_of_a_third_name_beside_them() => Assert.Equal(2, Linked(linker =>
        linker.AddText(Text(MentionType.Organization, 1, true, "Tollmark", "Tollmark Oil & Ice South Ltd.", "TOISL"))).Count);

    [Fact]
    public void Two_names_with_the_same_letters_are_not_one() => Assert.Equal(["Old Quay", "Oyster Quarter"], Linked(linker =>
        linker.AddText(Text(MentionType.Place, 1, true, "Oyster Quarter", "Old Quay"))).Select(static party => party.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ATE Corp.", 2)]
    [InlineData("ATE", 1)]
    public void Letters_with_a_legal_form_are_a_name_of_their_own(string elsewhere, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddText(Text(MentionType.Organization, 1, true, "Averil Tide Energy", "ATE"));
        linker.AddText(Text(MentionType.Organization, 2, false, elsewhere));
    }).Count);

    [Theory]
    [InlineData("fquill@docks.example")]
    [InlineData("fq@docks.example")]
    [InlineData("skiff@docks.example")]
    [InlineData("office@docks.example")]
    public void A_person_whom_headers_name_may_write_from_any_address_that_spells_nobody_else(string address) => Assert.Single(Linked(linker => linker.AddHeader("Felix Quill", address, At(1))));

    [Theory]
    [InlineData("felix@docks.example", 1)]
    [InlineData("felixquill@docks.example", 1)]
    [InlineData("fqc@docks.example", 1)]
    [InlineData("orders@docks.example", 1)]
    [InlineData("azaremski@docks.example", 2)]
    [InlineData("aquill@docks.example", 2)]
    public void A_firms_name_on_a_mailbox_that_is_not_named_after_it_may_be_one_of_its_peoples(string address, int parties) =>
        Assert.Equal(parties, Linked(linker => linker.AddHeader("Felix Quill Canning Inc.", address, At(1))).Count);

    [Theory]
    [InlineData("bpellhurst@docks.example", "Bo Pellhurst", 3)]
    [InlineData("bpellhurst@docks.example", "Ann Pellhurst", 2)]
    [InlineData("bo.pellhurst@docks.example", "Bo Pellhurst", 3)]
    [InlineData("skiff@docks.example", "Bo Pellhurst", 2)]
    [InlineData("sbishop@docks.example", "Bo Pellhurst", 3)]
    public void A_name_beside_an_address_that_spells_somebody_else_is_not_its_owners(string address, string another, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddHeader("Odile Garrow", address, At(1));
        linker.AddText(Text(MentionType.Person, 2, false, another));
    }).Count);

    [Theory]
    [InlineData("thakkenby@docks.example", "ogarrow@docks.example", 2)]
    [InlineData("thakkenby@docks.example", "ogarrow@quay.example", 1)]
    [InlineData("thakkenby@docks.example", "skiff@docks.example", 1)]
    public void Of_two_addresses_of_one_organisation_the_one_that_spells_the_name_is_its_own(string strange, string own, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddHeader("Odile Garrow", strange, At(1));
        linker.AddHeader("Odile Garrow", own, At(2));
    }).Count);

    [Theory]
    [InlineData("agarrow@quay.example", 2)]
    [InlineData("agarrow@docks.example", 1)]
    [InlineData("agarrow@gmail.com", 1)]
    public void A_bare_address_is_not_that_of_whom_headers_know_at_another_organisation(string named, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddHeader(null, "ann.garrow@docks.example", At(1));
        linker.AddHeader("Ann Garrow", named, At(2));
    }).Count);

    [Theory]
    [InlineData("harrison", 2, 2)]
    [InlineData("harrison", 1, 1)]
    [InlineData("garrow", 2, 1)]
    public void A_family_name_that_quite_a_few_have_needs_an_item_with_both_the_bare_address_and_the_name(string family, long item, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddHeader(null, $"ann.{family}@docks.example", At(1));
        linker.AddText(Text(MentionType.Person, item, false, "Ann " + char.ToUpperInvariant(family[0]) + family[1..]));
    }).Count);

    [Fact]
    public void A_header_that_has_the_name_is_enough_for_such_a_family_name() => Assert.Single(Linked(linker =>
    {
        linker.AddHeader(null, "ann.harrison@docks.example", At(1));
        linker.AddHeader("Harrison, Ann", null, At(2));
    }));

    [Theory]
    [InlineData("Harrison", 2, false, 2)]
    [InlineData("Harrison", 1, false, 1)]
    [InlineData("Harrison", 2, true, 1)]
    [InlineData("Pellhurst", 2, false, 1)]
    public void Short_given_names_in_prose_alone_join_such_a_family_name_only_where_an_item_has_both(string family, long item, bool inHeader, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddText(Text(MentionType.Person, 1, false, "Ken " + family));
        linker.AddText(Text(MentionType.Person, item, false, "Kenneth " + family));
        if (inHeader)
        {
            linker.AddHeader("Ken " + family, null, At(3));
        }
    }).Count);

    [Theory]
    [InlineData("Vincent F. Pellhurst", 2)]
    [InlineData("Vincent J. Pellhurst", 1)]
    [InlineData("Vincent Pellhurst", 1)]
    public void A_short_given_name_with_another_initial_is_another_persons(string other, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddHeader("Vince J. Pellhurst", null, At(1));
        linker.AddText(Text(MentionType.Person, 2, false, other));
    }).Count);

    [Theory]
    [InlineData("Mike T. Smith", 2)]
    [InlineData("Mike D. Smith", 1)]
    public void Initials_in_prose_tell_namesakes_apart_too(string inText, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddHeader("Mike D. Smith", "msmith@docks.example", At(1));
        linker.AddText(Text(MentionType.Person, 2, false, inText));
    }).Count);
}
