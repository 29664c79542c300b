using CsCheck;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Record.Parties;
using Xunit;

namespace OnRecord.Tests.Record.Parties;

/// <summary>Who is the same as whom across the items of a case, and why.</summary>
public sealed class PartyLinkerTests
{
    public static TheoryData<string, string> Examples() => new(PersonNameReader.Examples);

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_of_names_in_headers_hold(string display, string expected) =>
        Assert.Equal(expected, PersonNameReader.InHeader(display) is { } key ? "person " + key.Text : "none");

    public static TheoryData<string, string> Organizations() => new(OrganizationNames.Examples);

    [Theory]
    [MemberData(nameof(Organizations))]
    public void The_examples_of_organisations_in_headers_hold(string display, string expected) =>
        Assert.Equal(expected, HeaderNames.KeyOf(display) is { } key ? key.Kind.ToString().ToLowerInvariant() + " " + key.Text : "none");

    [Theory]
    [InlineData("ACTA members", "acta")]
    [InlineData("Harbour Watch volunteers", "harbour watch")]
    [InlineData("Mayor's Office Staff", "mayor's office")]
    [InlineData("NLI Press Office", "nli")]
    [InlineData("Press Office", "")]
    [InlineData("Records Office", "")]
    [InlineData("Ann Roe", "")]
    public void A_mailbox_of_people_or_an_office_names_its_organisation(string display, string expected) => Assert.Equal(expected, HeaderNames.OfficeOf(display)?.Text ?? "");

    [Fact]
    public void A_mailbox_of_an_organisations_people_is_the_organisations_where_that_is_named_elsewhere()
    {
        void Mailbox(PartyLinker linker) => linker.AddHeader("Harbour Watch volunteers", "volunteers@watch.example", At(1));
        Assert.Equal((MentionType.Group, 0), Linked(Mailbox) is [var alone] ? (alone.Type, alone.Links.Count) : default);
        CaseParty watch = Assert.Single(Linked(linker =>
        {
            Mailbox(linker);
            linker.AddText(Text(MentionType.Person, 2, false, "Harbour Watch"));
        }));
        Assert.Equal((MentionType.Organization, "Harbour Watch"), (watch.Type, watch.Name));
        Assert.Contains("Harbour Watch volunteers", watch.Names);
        Assert.Contains(PartyLinkReason.MailboxOfOrganization, watch.Links.Select(static link => link.Reason));
    }

    [Theory]
    [InlineData("HWL", 5, 0)]
    [InlineData("HWL", 4, 4)]
    [InlineData("Susan", 5, 5)]
    public void The_label_of_a_list_names_none_of_those_it_stands_at(string label, int organizations, int named) =>
        Assert.Equal(named, Linked(linker =>
        {
            for (int number = 0; number < organizations; number++)
            {
                linker.AddHeader(label, $"desk{number}@quay{number}.example", At(number + 1));
            }
        }).Count(party => party.Names.Contains(label)));

    [Fact]
    public void A_date_behind_a_name_is_none_of_it() => Assert.Equal("Ann Roe", Assert.Single(Linked(linker => linker.AddHeader("Ann Roe, June 2, 2000", null, At(1)))).Name);

    [Fact]
    public void The_letters_of_a_mailbox_are_those_of_the_one_organisation_that_has_them()
    {
        void Add(PartyLinker linker)
        {
            linker.AddHeader("ACA members", "members@aca.example", At(1));
            linker.AddText(Text(MentionType.Organization, 2, false, "Averil Chandlers Association"));
        }

        Assert.Single(Linked(Add));
        Assert.Equal(3, Linked(linker =>
        {
            Add(linker);
            linker.AddText(Text(MentionType.Organization, 3, false, "Association of Canneries Averil"));
        }).Count);
    }

    [Fact]
    public void The_publisher_in_a_documents_head_is_an_organisation_whatever_a_text_takes_it_for()
    {
        CaseParty outlet = Assert.Single(Linked(linker =>
        {
            linker.AddOutlet("Quayline", At(1));
            linker.AddText(Text(MentionType.Place, 2, false, "Quayline"));
            linker.AddText(Text(MentionType.Place, 3, false, "Quayline"));
        }));
        Assert.Equal(MentionType.Organization, outlet.Type);
        Assert.Equal(PartyLinkReason.SameWords, Assert.Single(outlet.Links).Reason);
    }

    [Fact]
    public void Equal_names_of_two_words_are_one_thing_of_the_kind_that_most_texts_say()
    {
        CaseParty roe = Assert.Single(Linked(linker =>
        {
            linker.AddHeader("Yusra Roe", null, At(1));
            linker.AddText(Text(MentionType.Place, 2, false, "Yusra Roe"));
        }));
        Assert.Equal(MentionType.Person, roe.Type);
        Assert.Equal(2, Linked(linker =>
        {
            linker.AddText(Text(MentionType.Place, 1, false, "Averil"));
            linker.AddText(Text(MentionType.Organization, 2, false, "Averil"));
        }).Count);
    }

    [Theory]
    [InlineData("Quay & Docks", "Quay and Docks Co.", 1)]
    [InlineData("Quay&Docks", "Quay & Docks", 1)]
    [InlineData("Quay-Docks", "Quay Docks", 1)]
    [InlineData("Quayline!", "Quayline", 1)]
    [InlineData("Q.D.B.", "QDB", 1)]
    [InlineData("Quay/Docks", "Quay Docks", 2)]
    [InlineData("Q/D", "QD", 2)]
    public void Equal_names_are_one_with_whatever_marks(string one, string other, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddText(Text(MentionType.Organization, 1, false, one));
        linker.AddText(Text(MentionType.Organization, 2, false, other));
    }).Count);

    [Theory]
    [InlineData("California", "Oregon", 2)]
    [InlineData("California", "Old", 3)]
    public void A_body_that_two_places_have_is_nobody_without_the_place(string one, string other, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddText(Text(MentionType.Organization, 1, false, "Senate"));
        linker.AddText(Text(MentionType.Organization, 2, false, one + " Senate"));
        linker.AddText(Text(MentionType.Organization, 3, false, other + " Senate"));
    }).Count);

    [Theory]
    [InlineData("m..roe@quay.example", 1)]
    [InlineData("roe@tollmark.example", 2)] // made up by the export
    public void A_name_that_an_export_keeps_is_that_of_the_address_unless_headers_give_it_to_other_organisations(string address, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddExported("Roe, Yusra", address, At(1));
        linker.AddHeader(null, address, At(1));
        linker.AddHeader("Yusra Roe", "yusra.roe@quay.example", At(2));
    }).Count);

    [Fact]
    public void An_occasion_is_no_organisation() => Assert.Empty(Linked(linker => linker.AddText(Text(MentionType.Organization, 1, false, "QUAY REUNION"))));

    [Theory]
    [InlineData(3, 1)]
    [InlineData(2, 2)]
    public void What_few_texts_take_for_something_else_is_the_organisation_of_that_word(int texts, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        for (int text = 1; text <= texts; text++)
        {
            linker.AddText(Text(MentionType.Organization, text, false, "Tollmark"));
        }

        linker.AddText(Text(MentionType.Other, 9, false, "Tollmark"));
    }).Count);

    [Theory]
    [InlineData(MentionType.Place)]
    [InlineData(MentionType.Person)]
    [InlineData(MentionType.Organization)]
    public void A_third_kind_is_of_the_person_or_the_organisation_of_its_name_never_of_both(MentionType most)
    {
        (int Number, MentionType Type)[] kinds = [(10, MentionType.Place), (20, MentionType.Person), (30, MentionType.Organization)];
        IReadOnlyList<CaseParty> parties = Linked(linker =>
        {
            foreach ((int number, MentionType type) in kinds)
            {
                for (int more = 0; more < (type == most ? 3 : type == MentionType.Person ? 2 : 1); more++)
                {
                    linker.AddText(Text(type, number + more, false, "Yusra Roe"));
                }
            }
        });
        Assert.Equal([1, 2], parties.Select(static party => party.Keys.Count).Order());
        PartyKeyKind side = most == MentionType.Organization ? PartyKeyKind.Organization : PartyKeyKind.Person;
        Assert.Equivalent(new[] { side, PartyKeyKind.Place }, parties.Single(static party => party.Keys.Count == 2).Keys.Select(static key => key.Kind), strict: true);
    }

    [Theory]
    [InlineData("Kenneth Quill", "Ken Quill", null, 1, "a short form")]
    [InlineData("Marguerite Quill", "Daisy Quill", null, 1, "a pet name")]
    [InlineData("Kenneth Quill", "Ken Quill", "Kent Quill", 2, "a third who fits neither")]
    [InlineData("Robert Quill", "Bob Quill", "Bobby Quill", 1, "three forms of one")]
    [InlineData("Terence Quill", "Terry Quill", "Theresa Quill", 3, "a short form of both")]
    [InlineData("Patrick Quill", "Pat Quill", null, 2, "men and women have it")]
    [InlineData("Kenneth Smith", "Ken Smith", null, 2, "a common family name")]
    [InlineData("Ann Quill", "Bo Quill", null, 2, "others")]
    public void Short_forms_across_items_are_of_one_person_where_nobody_else_fits(string one, string two, string? three, int parties, string why)
    {
        IReadOnlyList<CaseParty> found = Linked(linker =>
        {
            linker.AddHeader(one, null, At(1));
            linker.AddText(Text(MentionType.Person, 2, false, two));
            if (three is not null)
            {
                linker.AddHeader(three, null, At(3));
            }
        });
        Assert.True(parties == found.Count, $"{why}: {string.Join(" | ", found.Select(static party => string.Join(", ", party.Names)))}");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Headers_of_two_mailboxes_of_one_name_are_counted_for_them_and_not_for_the_name_alone(bool isInText, int expected)
    {
        IReadOnlyList<CaseParty> found = Linked(linker =>
        {
            linker.AddHeader("Ann Smith", "asmith@docks.example", At(1));
            linker.AddHeader("Ann Smith", "asmith@docks.example", At(2));
            linker.AddHeader("Ann Smith", "ann@lawyers.example", At(3));
            if (isInText)
            {
                linker.AddText(Text(MentionType.Person, 4, false, "Ann Smith"));
            }
        });
        CaseParty alone = Assert.Single(found, static party => party.Addresses.Count == 0);
        Assert.Equal((expected, isInText ? 4 : 1), (alone.Sightings, alone.First.Item));
        Assert.Equal([1, 2], found.Where(static party => party.Addresses.Count == 1).Select(static party => party.Sightings).Order());
    }

    [Theory]
    [InlineData("L. Quill", "Lucan Quill", null, 1)]
    [InlineData("Quill, L.", "Lucan Quill", null, 1)]
    [InlineData("Mr L. Quill", "Lucan Quill", null, 1)]
    [InlineData("L. Quill", "Bo Quill", null, 2)]
    [InlineData("L. Quill", "Lucan Quill", "Bo Quill", 3)]
    [InlineData("L. Smith", "Lucan Smith", null, 2)]
    public void An_initial_stands_for_the_one_person_of_a_rare_family_name(string display, string one, string? two, int parties)
    {
        IReadOnlyList<CaseParty> found = Linked(linker =>
        {
            linker.AddHeader(display, "skiff@home.example", At(1));
            linker.AddHeader(one, "a@docks.example", At(2));
            if (two is not null)
            {
                linker.AddHeader(two, "b@docks.example", At(3));
            }
        });
        Assert.Equal(parties, found.Count);
        Assert.Equal(parties == 1, found.SelectMany(static party => party.Links).Any(static link => link.Reason == PartyLinkReason.InitialAndFamilyName));
    }

    [Theory]
    [InlineData("ann.quill@docks.example", "Ann Quill", 1)]
    [InlineData("ann_m_quill@docks.example", "Ann Quill", 1)]
    [InlineData("ann.quill@docks.example", "Ann Rook", 2)]
    [InlineData("ann.smith@docks.example", "Ann Smith", 2)]
    [InlineData("aquill@docks.example", "Ann Quill", 2)]
    [InlineData("quay.print@docks.example", "Quay Print", 2)]
    public void A_bare_address_is_the_persons_whose_full_rare_name_it_spells(string address, string name, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddHeader(null, address, At(1));
        linker.AddText(Text(MentionType.Person, 2, false, name));
    }).Count);

    [Fact]
    public void An_address_that_spells_one_person_and_is_called_by_another_is_neithers() => Assert.Equal(3, Linked(linker =>
    {
        linker.AddHeader("Lucan Brandt", "ann.quill@docks.example", At(1));
        linker.AddHeader("Ann Quill", null, At(2));
    }).Count);

    [Theory]
    [InlineData("Boeing 747SP", "Boeing", false)]
    [InlineData("AIDS Foundation Averil", "AIDS", false)]
    [InlineData("Golden Quay", "Golden", false)]
    [InlineData("Tollmark Systems", "Tollmark", true)]
    [InlineData("Averil Tide Board South", "ATBS", true)]
    [InlineData("Averil Tide", "AT", false)]
    [InlineData("Federal Harbour Safety Act", "FHSA", false)]
    [InlineData("Averil Tide Leadership Program", "ATLP", false)]
    public void A_short_name_is_that_of_the_long_one_only_by_its_letters_or_without_words_that_say_nothing(string full, string brief, bool isOne) =>
        Assert.Equal(isOne ? 1 : 2, Linked(linker => linker.AddText(Text(MentionType.Organization, 1, false, full, brief))).Count);

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

    [Theory]
    [InlineData("skiff@docks.example", 40, 1, true)]
    [InlineData("skiff@docks.example", 38, 2, true)]
    [InlineData("skiff@docks.example", 37, 3, false)]
    [InlineData("skiff@docks.example", 18, 1, false)]
    [InlineData("bettany.roe@docks.example", 2, 1, true)]
    [InlineData("bettany.m.roe@docks.example", 2, 1, true)]
    [InlineData("broe@docks.example", 2, 1, true)]
    [InlineData("bettanyr@docks.example", 2, 1, true)]
    [InlineData("bettany@docks.example", 2, 1, true)]
    [InlineData("bettany.roe@docks.example", 1, 1, false)]
    [InlineData("l.roe@docks.example", 2, 1, false)]
    public void A_stray_name_at_an_address_that_spells_its_owner_or_has_hundreds_of_headers_does_not_make_it_shared_and_stays_apart(string address, int own, int stray, bool isOnes)
    {
        IReadOnlyList<CaseParty> parties = Linked(linker =>
        {
            for (int at = 0; at < own; at++)
            {
                linker.AddHeader("Bettany Roe", address, At(at));
            }

            for (int at = 0; at < stray; at++)
            {
                linker.AddHeader("Lucan Brandt", address, At(100 + at));
            }
        });
        Assert.Equal(isOnes ? ["Bettany Roe", "Lucan Brandt"] : ["Bettany Roe", "Lucan Brandt", address], parties.Select(static party => party.Name).Order(StringComparer.Ordinal));
        Assert.Empty(parties.Single(static party => party.Name == "Lucan Brandt").Addresses);
    }

    [Fact]
    public void An_address_that_spells_two_of_its_names_is_neithers() => Assert.Equal(3, Linked(linker =>
    {
        linker.AddHeader("Bettany Roe", "broe@docks.example", At(1));
        linker.AddHeader("Bettany Roe", "broe@docks.example", At(2));
        linker.AddHeader("Bo Roe", "broe@docks.example", At(3));
    }).Count);

    [Theory]
    [InlineData("anglers@yahoogroups.com", MentionType.Group)]
    [InlineData("anglers@lists.docks.example", MentionType.Group)]
    [InlineData("docks@docks.example", MentionType.Group)]
    [InlineData("40docks@docks.example", MentionType.Group)]
    [InlineData("anglers@docks.example", MentionType.Person)]
    [InlineData("bpellhurst@bpellhurst.example", MentionType.Person)]
    [InlineData("ann@yahoo.com", MentionType.Person)]
    public void An_address_on_a_host_of_lists_or_of_the_organisations_own_name_is_nobodys_own(string address, MentionType type) =>
        Assert.Equal(type, Linked(linker =>
        {
            linker.AddHeader(null, address, At(1));
            foreach (string person in (string[])["ann", "bo", "kit", "lena"])
            {
                linker.AddHeader(null, person + "@docks.example", At(2));
            }
        }).Single(party => party.Addresses.Contains(address)).Type);

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
        Assert.Single(Linked(linker => linker.AddText(Text(MentionType.Organization, 1, true, "Averil Chandlers Association", "ACA"))));
        Assert.Equal(3, Linked(linker =>
        {
            linker.AddText(Text(MentionType.Organization, 1, true, "Averil Chandlers Association", "ACA"));
            linker.AddText(Text(MentionType.Organization, 2, true, "Association of Canneries Averil", "ACA"));
        }).Count);
    }

    [Theory]
    [InlineData("Southern Harbour Light", 3)]
    [InlineData("Harbour Works", 3)]
    [InlineData("Harbour Energy North", 2)]
    [InlineData("Quay Bakery", 2)]
    public void A_word_that_stands_in_another_organisations_name_is_short_for_none(string another, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddText(Text(MentionType.Organization, 1, false, "Harbour Energy", "Harbour"));
        linker.AddText(Text(MentionType.Organization, 2, false, another));
    }).Count);

    [Theory]
    [InlineData("Bettany", null, 1)]
    [InlineData("Roe", null, 2)]
    [InlineData("Bettany", "Bettany Lights", 3)]
    [InlineData("Kevin", "Kevin Lights", 2)]
    [InlineData("Bettany Inc.", null, 2)]
    [InlineData("BETTANY", null, 2)]
    [InlineData("B.R.", null, 1)]
    [InlineData("BR", null, 2)]
    [InlineData("B.R. Ltd.", null, 2)]
    [InlineData("B.T.", null, 2)]
    public void A_given_name_of_somebody_in_a_header_is_no_organisation(string name, string? other, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddHeader(name == "Kevin" ? "Kevin Roe" : "Bettany Roe", "roe@docks.example", At(1));
        linker.AddText(Text(MentionType.Organization, 2, false, name));
        if (other is not null)
        {
            linker.AddText(Text(MentionType.Organization, 3, false, other));
        }
    }).Count);

    [Theory]
    [InlineData("Kevin", MentionType.Group, 1)]
    [InlineData("Republican", MentionType.Group, 1)]
    [InlineData("European", MentionType.Group, 1)]
    [InlineData("Republicans", MentionType.Group, 2)]
    [InlineData("Best Regards", MentionType.Organization, 1)]
    public void A_given_name_a_word_for_a_kind_of_people_and_a_greeting_are_no_parties(string name, MentionType type, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddHeader("Kevin Roe", "roe@docks.example", At(1));
        linker.AddText(Text(type, 2, false, name));
    }).Count);

    [Theory]
    [InlineData("Tollmark", 6, 2, MentionType.Organization)]
    [InlineData("Tollmark", 3, 2, null)]
    [InlineData("London", 6, 2, null)]
    public void A_place_of_the_name_of_an_organisation_that_texts_name_far_more_is_that_organisation(string name, int often, int place, MentionType? type)
    {
        IReadOnlyList<CaseParty> parties = Linked(linker =>
        {
            for (int at = 0; at < often + place; at++)
            {
                linker.AddText(Text(at < often ? MentionType.Organization : MentionType.Place, at, false, name));
            }
        });
        Assert.Equal(type is null ? 2 : 1, parties.Count);
        Assert.Contains(type ?? MentionType.Place, parties.Select(static party => party.Type));
    }

    [Fact]
    public void Letters_that_are_a_company_and_are_explained_as_another_are_of_several()
    {
        var linker = new PartyLinker();
        linker.AddText(Text(MentionType.Organization, 1, false, "ATB Corp."));
        linker.AddText(Text(MentionType.Organization, 2, true, "Averil Tide Board", "ATB"));
        linker.AddText(Text(MentionType.Organization, 3, true, "Harbour Light Board", "HLB"));
        linker.AddText(Text(MentionType.Organization, 4, false, "QEL Corp."));
        linker.AddText(Text(MentionType.Organization, 5, false, "Quay Energy Lights", "QEL"));
        Assert.Equal("atb", Assert.Single(linker.Link().Shared).Text);
    }

    [Theory]
    [InlineData("Mike D. Smith", "Smith, Mike M.", 2)]
    [InlineData("Mike D Smith/QUAY/DOCKS", "Mike M Smith/QUAY/DOCKS", 2)]
    [InlineData("Mike D. Smith", "Mike D Smith", 1)]
    [InlineData("Mike D. Smith", "Mike Smith", 1)]
    public void Different_middle_initials_at_different_addresses_are_different_people(string one, string other, int parties)
    {
        IReadOnlyList<CaseParty> people = Linked(linker =>
        {
            linker.AddHeader(one, "msmith@docks.example", At(1));
            linker.AddHeader(other, "msmith2@docks.example", At(2));
        });
        Assert.Equal(parties, people.Count);
        Assert.All(people, static person => Assert.DoesNotContain('@', person.Name));
    }

    [Fact]
    public void Another_initial_without_an_address_is_another_person_too() => Assert.Equal(2, Linked(linker =>
    {
        linker.AddHeader("Mike D. Smith", "msmith@docks.example", At(1));
        linker.AddHeader("Mike M Smith/QUAY/DOCKS", null, At(2));
    }).Count);

    [Theory]
    [InlineData("Ann Smith", "ann@docks.example", "asmith@quay.example", 3)]
    [InlineData("Ann Smith", "ann@docks.example", "asmith@mail.docks.example", 1)]
    [InlineData("Ann Smith", "ann@docks.example", "ann.smith@gmail.com", 3)]
    [InlineData("Ann Smith", "asmith@hotmail.com", "ann.smith@yahoo.com", 3)]
    [InlineData("Ann Smith", "asmith@yahoo.com", "ann.smith@yahoo.com", 3)]
    [InlineData("Ann Smith", "asmith@yahoo.com", "asmith@yahoo.com", 1)]
    [InlineData("Ann Quill", "aquill@hotmail.com", "ann.quill@yahoo.com", 1)]
    [InlineData("Ann Quill", "ann@docks.example", "aquill@quay.example", 1)]
    public void One_name_at_two_organisations_or_public_mail_hosts_is_one_persons_only_where_the_family_name_is_rare(string name, string one, string other, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddHeader(name, one, At(1));
        linker.AddHeader(name, other, At(2));
    }).Count);

    [Theory]
    [InlineData("Ken Smith", "Kenneth Smith", 2)]
    [InlineData("Ken Quill", "Kenneth Quill", 1)]
    public void A_short_given_name_in_one_text_joins_only_a_rare_family_name(string one, string other, int parties) =>
        Assert.Equal(parties, Linked(linker => linker.AddText(Text(MentionType.Person, 1, false, one, other))).Count);

    [Theory]
    [InlineData("Averil Tide Board", "ATB", false, 1, 2)]
    [InlineData("Averil Tide Board", "ATB", false, 2, 1)]
    [InlineData("Averil Tide Board", "ATB", true, 1, 1)]
    [InlineData("Averil Tide Board South", "ATBS", false, 1, 1)]
    public void Three_letters_join_where_a_text_says_so_or_two_texts_have_both(string full, string brief, bool isSaid, int texts, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        for (int text = 1; text <= texts; text++)
        {
            linker.AddText(Text(MentionType.Organization, text, isSaid, full, brief));
        }
    }).Count);

    [Theory]
    [InlineData("Averil Tide Water Board", "Quay Tide Water Board", 4)]
    [InlineData("Averil Tide Water Board", "Quay Lights", 3)]
    public void Letters_of_a_kind_of_organisation_are_no_ones(string one, string other, int parties) => Assert.Equal(parties, Linked(linker =>
    {
        linker.AddText(Text(MentionType.Organization, 1, true, "Tide Water Board", "TWB"));
        linker.AddText(Text(MentionType.Organization, 2, false, one));
        linker.AddText(Text(MentionType.Organization, 3, false, other));
    }).Count);

    [Fact]
    public void Initials_that_one_address_has_both_of_are_slips() => Assert.Single(Linked(linker =>
    {
        linker.AddHeader("Mike D. Smith", "msmith@docks.example", At(1));
        linker.AddHeader("Mike B. Smith", "msmith@docks.example", At(2));
    }));

    [Fact]
    public void Names_that_differ_inside_are_not_one_for_their_ends() => Assert.Equal(2, Linked(linker =>
        linker.AddText(Text(MentionType.Person, 1, false, "Quay Bancorp Ann Roe", "Quay Bancshares Ann Roe"))).Count);

    [Fact]
    public void An_organisation_is_no_person_of_that_name() => Assert.Equal(2, Linked(linker =>
    {
        linker.AddText(Text(MentionType.Organization, 1, false, "Ann Roe"));
        linker.AddText(Text(MentionType.Person, 2, false, "Ann Roe"));
    }).Count);

    [Fact]
    public void A_text_that_takes_a_writer_for_an_organisation_means_the_writer()
    {
        CaseParty roe = Assert.Single(Linked(linker =>
        {
            linker.AddHeader("Ann Roe", "ann@docks.example", At(1));
            linker.AddText(Text(MentionType.Organization, 2, false, "Ann Roe"));
            linker.AddText(Text(MentionType.Organization, 3, false, "Ann Roe"));
        }));
        Assert.Equal(MentionType.Person, roe.Type);
    }

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

    internal static PartySighting At(long item) => new(item, "from", 0, 0);

    internal static TextParty Text(MentionType type, long item, bool aliases, params string[] names) => new(type, names, aliases, new PartySighting(item, "body", 3, 9));

    internal static IReadOnlyList<CaseParty> Linked(Action<PartyLinker> add)
    {
        var linker = new PartyLinker();
        add(linker);
        return linker.Link().Parties;
    }
}
