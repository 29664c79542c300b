using System.Text.Json;
using CsCheck;
using OnRecord.Ingest.Text;
using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Query;
using OnRecord.Query.Annotations;
using Xunit;

namespace OnRecord.Tests.Query.Annotations;

/// <summary>The shape of <c>annotate</c>.</summary>
public sealed class AnnotationShapesTests
{
    [Fact]
    public void Positions_count_code_points()
    {
        AnnotationShape shape = ShapeOf("\U0001F6A2\U0001F6A2 Odile Garrow is here.", TextKind.Text);
        Assert.Equal(3, Assert.Single(shape.Mentions).Start);
        Assert.Equal(24, shape.Length);
    }

    [Fact]
    public void The_map_of_code_points_agrees_with_counting() => Gen.String[Gen.OneOf(Gen.Char["ab"], Gen.Char["\ud83d\ude00"]), 0, 40].Sample(static text =>
    {
        var map = new CodePointMap(text);
        for (int at = 0; at <= text.Length; at++)
        {
            bool isInside = at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
            Assert.Equal(CodePoints.FromUnits(text, isInside ? at + 1 : at), map.At(at));
        }
    });

    [Fact]
    public void One_party_in_two_parts_of_a_message_has_one_id()
    {
        AnnotationShape shape = ShapeOf("Odile Garrow was here.\n\nOn Fri, Mar 9, 2018 at 9:30 AM, Lucan Brandt wrote:\n> Odile Garrow is the director of the Tide Board.\n", TextKind.Message);
        TextPartyShape garrow = Assert.Single(shape.Parties, static party => party.Name == "Odile Garrow");
        Assert.Equal(2, shape.Mentions.Count(mention => mention.Party?.Party == garrow.Id && mention.Form == "name"));
        Assert.Equal("director of the Tide Board", Assert.Single(garrow.Roles).Text);
    }

    [Fact]
    public void Every_field_is_written_and_absent_is_null()
    {
        JsonElement json = JsonSerializer.SerializeToElement(ShapeOf("Nothing.", TextKind.Text), ContractJson.Options);
        foreach (string name in new[] { "source", "length", "published", "language", "sentences", "mentions", "parties", "times", "statements", "contacts", "requests", "proceedings", "segments", "problems" })
        {
            Assert.True(json.TryGetProperty(name, out _), name);
        }

        Assert.Equal(JsonValueKind.Null, json.GetProperty("published").ValueKind);
    }

    [Fact]
    public void A_chain_names_who_tells_and_a_contact_says_on_whose_word()
    {
        AnnotationShape shape = ShapeOf("Lena Soko reported that Lucan Brandt said the quay was safe. Odile Garrow met with Brandt on Monday, according to Ann Roe.", TextKind.Text);
        TextStatementShape inner = Assert.Single(shape.Statements, static statement => statement.Outer is not null);
        Assert.Equal("Lucan Brandt", inner.Speaker?.Name);
        Assert.Equal(["Lena Soko"], inner.Chain.Select(static teller => teller.Name));
        TextContactShape contact = Assert.Single(shape.Contacts);
        Assert.Equal(("Odile Garrow", "Lucan Brandt", "Ann Roe"), (contact.From?.Name, contact.To[0].Name, contact.AccordingTo?.Name));
    }

    [Fact]
    public void What_is_said_within_a_report_is_not_dated_by_the_report()
    {
        AnnotationShape shape = ShapeOf("Ann Roe told the Ledger on Tuesday that Lucan Brandt said the quay was safe.", TextKind.Text);
        Assert.Equal("Tuesday", Assert.Single(shape.Statements, static statement => statement.Outer is null).Said?.Text);
        Assert.Null(Assert.Single(shape.Statements, static statement => statement.Outer is not null).Said);
    }

    [Theory]
    [InlineData("Ann Roe said on Tuesday that the quay was safe.", "Tuesday")]
    [InlineData("On Tuesday, Ann Roe said that the quay was safe.", "Tuesday")]
    [InlineData("\"The quay is safe,\" Ann Roe said on Tuesday.", "Tuesday")]
    [InlineData("A driver told them that he has been booked for Monday from four in the morning.", null)]
    public void The_time_of_saying_is_beside_the_cue(string text, string? said) => Assert.Equal(said, ShapeOf(text, TextKind.Text).Statements[0].Said?.Text);

    private static AnnotationShape ShapeOf(string text, TextKind kind) => AnnotationShapes.Of(Annotator.Annotate(text, kind, TimeAnchor.Parse(null)), "quay");
}
