using CsCheck;
using OnRecord.Language.Names;
using OnRecord.Record.Parties;
using Xunit;

namespace OnRecord.Tests.Record.Parties;

/// <summary>Who is the same as whom across the items of a case, and why.</summary>
public sealed class PartyLinkerTests
{
    public static TheoryData<string, string> Examples()
    {
        var rows = new TheoryData<string, string>();
        foreach ((string input, string expected) in PersonNameReader.Examples)
        {
            rows.Add(input, expected);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_of_names_in_headers_hold(string display, string expected) =>
        Assert.Equal(expected, PersonNameReader.InHeader(display) is { } key ? "person " + key.Text : "none");

    [Fact]
    public void One_person_writes_from_two_addresses_under_one_full_name()
    {
        CaseParty roe = Assert.Single(Linked(linker =>
        {
            linker.AddHeader("Bettany Roe", "bettany@docks.example", At(1));
            linker.AddHeader("Roe, Bettany M.", "broe@home.example", At(2));
        }));
        Assert.Equal(["bettany@docks.example", "broe@home.example"], roe.Addresses);
        Assert.Equal(2, roe.Links.Count);
        Assert.All(roe.Links, static link => Assert.Equal(PartyLinkReason.HeaderNameAndAddress, link.Reason));
    }

    [Fact]
    public void An_address_of_several_people_belongs_to_none_of_them()
    {
        IReadOnlyList<CaseParty> parties = Linked(linker =>
        {
            linker.AddHeader("Bettany Roe", "desk@docks.example", At(1));
            linker.AddHeader("Lucan Brandt", "desk@docks.example", At(2));
        });
        Assert.Equal(["Bettany Roe", "Lucan Brandt", "desk@docks.example"], parties.Select(static party => party.Name).Order(StringComparer.Ordinal));
        Assert.Equal(MentionType.Group, parties.Single(static party => party.Addresses.Count == 1).Type);
    }

    [Fact]
    public void A_short_form_of_the_given_name_at_one_address_is_the_same_person() => Assert.Single(Linked(linker =>
    {
        linker.AddHeader("Robert Lund", "lund@docks.example", At(1));
        linker.AddHeader("Bob Lund", "lund@docks.example", At(2));
    }));

    [Fact]
    public void A_name_in_a_text_is_the_writers_who_has_it() => Assert.Single(Linked(linker =>
    {
        linker.AddHeader("Odile Garrow", "garrow@docks.example", At(1));
        linker.AddText(Text(MentionType.Person, 2, false, "Odile Garrow", "Garrow"));
    }));

    [Fact]
    public void Names_that_share_a_family_name_alone_stay_apart() => Assert.Equal(2, Linked(linker =>
    {
        linker.AddHeader("Ann Roe", "a@docks.example", At(1));
        linker.AddHeader("Bettany Roe", "b@docks.example", At(2));
        linker.AddText(Text(MentionType.Person, 3, false, "Roe"));
    }).Count);

    [Fact]
    public void What_a_text_calls_the_same_is_joined_and_says_so()
    {
        CaseParty party = Assert.Single(Linked(linker => linker.AddText(Text(MentionType.Person, 1, true, "Odile Tarrant", "Odile Garrow"))));
        Assert.Equal(PartyLinkReason.SaidToBeTheSame, Assert.Single(party.Links).Reason);
    }

    [Fact]
    public void A_short_name_joins_only_where_it_is_explained_in_one_way()
    {
        Assert.Single(Linked(linker => linker.AddText(Text(MentionType.Organization, 1, false, "Averil Chandlers Association", "ACA"))));
        Assert.Equal(3, Linked(linker =>
        {
            linker.AddText(Text(MentionType.Organization, 1, false, "Averil Chandlers Association", "ACA"));
            linker.AddText(Text(MentionType.Organization, 2, false, "Association of Canneries Averil", "ACA"));
        }).Count);
    }

    [Fact]
    public void An_organisation_is_no_person_of_that_name() => Assert.Equal(2, Linked(linker =>
    {
        linker.AddText(Text(MentionType.Organization, 1, false, "Ann Roe"));
        linker.AddText(Text(MentionType.Person, 2, false, "Ann Roe"));
    }).Count);

    [Fact]
    public void The_order_of_adding_changes_nothing()
    {
        (string? Name, string? Address)[] people =
        [
            ("Ann Roe", "a@docks.example"), ("Roe, Ann", "ann@home.example"), ("Bo Lund", "desk@docks.example"), ("Ann Roe", "desk@docks.example"),
            (null, "a@docks.example"), ("Press Office", "press@docks.example"), ("Bob Lund", "bo@docks.example"), ("Robert Lund", "bo@docks.example"),
        ];
        Gen.Shuffle(people).Sample(shuffled =>
        {
            string Parties(IEnumerable<(string? Name, string? Address)> order) => string.Join('\n', Linked(linker =>
            {
                foreach ((string? name, string? address) in order)
                {
                    linker.AddHeader(name, address, At(1 + Array.IndexOf(people, (name, address))));
                }
            }).Select(static party => $"{party.Id} {party.Name} {party.Type} {string.Join(',', party.Names)} {string.Join(',', party.Addresses)} {party.First} {party.Sightings} {string.Join(';', party.Links)}"));
            Assert.Equal(Parties(people), Parties(shuffled));
        });
    }

    private static PartySighting At(long item) => new(item, "from", 0, 0);

    private static TextParty Text(MentionType type, long item, bool aliases, params string[] names) => new(type, names, aliases, new PartySighting(item, "body", 3, 9));

    private static IReadOnlyList<CaseParty> Linked(Action<PartyLinker> add)
    {
        var linker = new PartyLinker();
        add(linker);
        return linker.Link().Parties;
    }
}
