using OnRecord.Language.Syntax;
using Xunit;

namespace OnRecord.Tests.Language.Syntax;

public sealed class LemmasTests
{
    private static readonly string[] Bases = ["stop", "hope", "hop", "call", "visit", "agree", "big", "large", "warn", "note"];
    private static readonly string[] Exceptions = ["said VBD say", "n't RB not"];

    [Theory]
    [InlineData("mayors", PosTag.NNS, "mayor")]
    [InlineData("parties", PosTag.NNS, "party")]
    [InlineData("churches", PosTag.NNS, "church")]
    [InlineData("bus", PosTag.NNS, "bus")]
    [InlineData("Firemen", PosTag.NNS, "fireman")]
    [InlineData("Stopped", PosTag.VBD, "stop")]
    [InlineData("hoping", PosTag.VBG, "hope")]
    [InlineData("hopping", PosTag.VBG, "hop")]
    [InlineData("calling", PosTag.VBG, "call")]
    [InlineData("visited", PosTag.VBN, "visit")]
    [InlineData("denied", PosTag.VBD, "deny")]
    [InlineData("said", PosTag.VBD, "say")]
    [InlineData("n't", PosTag.RB, "not")]
    [InlineData("bigger", PosTag.JJR, "big")]
    [InlineData("largest", PosTag.JJS, "large")]
    [InlineData("easier", PosTag.JJR, "easy")]
    [InlineData("vexed", PosTag.VBD, "vex")]
    [InlineData("created", PosTag.VBD, "create")]
    [InlineData("Harbour", PosTag.NNP, "harbour")]
    public void Endings_are_taken_off_by_part_of_speech(string word, PosTag tag, string lemma) => Assert.Equal(lemma, new Lemmas(Exceptions, Bases).Of(word, tag));
}
