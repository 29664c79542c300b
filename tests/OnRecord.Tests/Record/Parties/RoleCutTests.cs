using OnRecord.Language.Names;
using OnRecord.Record.Findings;
using OnRecord.Record.Parties;
using Xunit;

namespace OnRecord.Tests.Record.Parties;

public sealed class RoleCutTests
{
    public static TheoryData<string, string> Examples() => new(RoleCut.Examples);

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_role_is_without_what_is_no_part_of_it(string text, string expected) => Assert.Equal(expected, RoleCut.Of(new FoundRole(text, default, -1), null)?.Text ?? "none");

    [Theory]
    [InlineData("Chairman & CEO Lee Roe", "Lee Roe", null)]
    [InlineData("lawyer for the activist Lee Roe", "Lee Roe", "lawyer for the activist Lee Roe")]
    [InlineData("Lee Roe's friend", "Lee Roe", "Lee Roe's friend")]
    public void A_role_ends_where_its_words_do(string text, string? person, string? expected) =>
        Assert.Equal(expected, RoleCut.Of(new FoundRole(text, default, -1), person is null ? null : Party(MentionType.Person, person))?.Text);

    [Theory]
    [InlineData("manager at Averil-based Lantern Works", "Averil", -1)]
    [InlineData("manager at Averil-based Lantern Works", "Lantern Works", 3)]
    [InlineData("mayor of Averil", "Averil", 3)]
    public void Where_an_organisation_is_based_has_no_role(string text, string of, int expected) =>
        Assert.Equal(expected, RoleCut.Of(new FoundRole(text, default, 3), Party(MentionType.Place, of))?.Of);

    private static FoundParty Party(MentionType type, string name) => new(0, type, name, [name], Aliases: false, default, []);
}
