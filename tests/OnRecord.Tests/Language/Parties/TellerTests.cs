using Xunit;

namespace OnRecord.Tests.Language.Parties;

/// <summary>Whom a pronoun stands for that says something, where it is known what is said and by which words.</summary>
public sealed class TellerTests
{
    [Theory]
    [InlineData("<s1 [P Bo Lee]> <q1 said> <c1 [P Hugh Roe] was late>.\n\n\"<c2 The quay is shut>,\" <s2 he> <q2 said>.", "Bo Lee; Bo Lee", "whom he speaks of is not he")]
    [InlineData("\"<c1 [P Hugh Roe] was late>,\" <s1 [P Bo Lee]> <q1 said>. \"<c2 [P Roe] is always late>,\" <s2 he> <q2 added>.", "Bo Lee; Bo Lee", "nor in a quotation")]
    [InlineData("[P Bo Lee] walked to the quay with a lamp for [P Hugh Roe]. \"<c1 It is shut>,\" <s1 he> <q1 said>.", "Bo Lee", "whom the sentence before is about")]
    [InlineData("<s1 [P Bo Lee]>, who sat beside [P Hugh Roe], <q1 said> <c1 the quay was shut>. <s2 He> <q2 added> that <c2 it was cold>.", "Bo Lee; Bo Lee", "a name beside him displaces nobody")]
    [InlineData("\"<c1 I saw the lamp>,\" <s1 [P Ann Roe]> <q1 said>.\n\n\"<c2 It was cold>,\" <s2 she> <q2 said>.\n\n\"<c3 It was late>,\" <s3 she> <q3 said>.", "Ann Roe; Ann Roe; Ann Roe", "from paragraph to paragraph")]
    public void Who_speaks_goes_on_speaking(string marked, string expected, string why) => Assert.True(new ToldText(marked).Speakers == expected, $"{why}: {new ToldText(marked).Speakers}");

    [Theory]
    [InlineData("[P Bo Lee] took a rest. When he came back <s1 he> <q1 began> <c1 to shout>.", "Bo Lee", "he who begins to shout is in no clause that waits for a name")]
    [InlineData("<c1 [P Bo Lee] has mended the lamp and would mend the bell>, <s1 he> <q1 said>.", "Bo Lee", "nobody but whom the words are about")]
    [InlineData("<s1 One of the pilots, [P Ann Roe],> <q1 said> <c1 it was cold>. <s2 She> <q2 said> <c2 it was late>.", "Ann Roe; Ann Roe", "one of several who is named behind the comma")]
    [InlineData("[P Bo Lee] met Mr. [P Roe]. [P Roe] is a pilot. Through a spokesman, <s1 he> <q1 declined> <c1 to say more>.", "Roe", "not the spokesman through whom he speaks")]
    [InlineData("<s1 [P Bo Lee]> <q1 said> <c1 it was cold>. As for [P Hugh Roe], <s2 he> <q2 said> <c2 it was late>.", "Bo Lee; -", "but he of whom it is told may be meant")]
    [InlineData("[P Bo Lee] is a pilot. Along with [P Hugh Roe] and [P Sam Quill], <s1 he> <q1 told> <c1 of the quay>.", "Bo Lee", "not those beside him")]
    [InlineData("\"<c1 It is cold>,\" <s1 [P Ann Roe]> <q1 said>.\n\nAsked about [P Mary Lee] and the quay, <s2 she> <q2 replied> <c2 that it was late>.", "Ann Roe; Ann Roe", "whoever was asked spoke before")]
    [InlineData("\"<c1 It is cold>,\" <q1 said> <s1 the widow [P Terry Roe]>.\n\n<s2 She> <q2 added> <c2 that it was late>.", "Terry Roe; Terry Roe", "a widow is a woman, whatever her name")]
    public void He_is_who_is_spoken_of(string marked, string expected, string why) => Assert.True(new ToldText(marked).Speakers == expected, $"{why}: {new ToldText(marked).Speakers}");

    [Theory]
    [InlineData("<s1 [P Ann Roe]> <q1 told> [P Kate Tull] <c1 that the quay was shut>. <s2 She> <q2 said> <c2 it was late>.", "Ann Roe; Ann Roe", "whoever tells goes on telling")]
    [InlineData("<s1 [P Ann Roe]> <q1 told> [P Hugh Hill] <c1 that the quay was shut>. <s2 She> <q2 asked> <c2 why>.", "Ann Roe; Ann Roe", "a man is not she")]
    [InlineData("<s1 [P Ann Roe]> <q1 asked> [P Kate Tull] <c1 for the file>. <s2 She> <q2 asked> <c2 for a lamp too>.", "Ann Roe; Ann Roe", "whoever asks goes on asking")]
    public void Who_tells_or_asks_goes_on(string marked, string expected, string why) => Assert.True(new ToldText(marked).Speakers == expected, $"{why}: {new ToldText(marked).Speakers}");

    [Theory]
    [InlineData("<s1 Several> <q1 said> <c1 it was cold>. <c2 [P Sam Quill] would stay>, <s2 he> <q2 said>.", "-; -", "somebody else spoke before")]
    [InlineData("\"<c1 We asked for nine>,\" <s1 [P Ann Roe]> <q1 said>. \"<c1 <s2 She> <q2 read> <c2 it as ninety>>.\"", "Ann Roe; -", "she of whom somebody speaks in a quotation is not that one, in a later sentence either")]
    public void Who_speaks_is_not_who_is_spoken_of(string marked, string expected, string why) => Assert.True(new ToldText(marked).Speakers == expected, $"{why}: {new ToldText(marked).Speakers}");

    [Theory]
    [InlineData("[P Ann Roe] left. \"<c1 It is cold>,\" <q1 said> <s1 the woman>. \"<c2 It is late>,\" <s2 she> <q2 said>.", "-; -", "the last to speak has no name")]
    [InlineData("<s1 [P Ann Roe]> <q1 said> <c1 it was cold>. Asked whether <s2 she> <q2 knew> <c2 it>, Ms. [P Lee] <q3 laughed> <c3 out loud>.", "Ann Roe; -; -", "whoever was asked is named behind")]
    [InlineData("<s1 [P Quillon], who asked [P Trasker] to look,> <q1 said> <c1 <s2 she> <q2 liked> <c2 it>>.", "Quillon; -", "who says it, more likely than whom she asked")]
    [InlineData("<s1 [P Bo Lee]> <q1 said> <c1 the quay was shut>.\n\nEven as <s2 he> <q2 praised> <c2 the harbour>, [P Hugh Roe] shook his head.", "Bo Lee; -", "the name may follow")]
    [InlineData("<s1 [P Ann Roe]> <q1 said> <c1 it was cold>.\n\n<s2 [P Hugh Lee]> <q2 said> <c2 the mayor had come to him>. What <s3 she> <q3 said> was <c3 between them>.", "Ann Roe; Hugh Lee; -", "who is spoken of since, not who spoke a paragraph before")]
    [InlineData("[P Quillon] sat down.\n\nIt rained. \"<c1 <s2 She> <q2 told> <c2 us to go>>,\" <s1 [P Bo Lee]> <q1 said>.", "-; Bo Lee", "of an earlier paragraph, and perhaps a man")]
    [InlineData("Councillor [P Ann Roe] asked. <s1 The Mayor> <q1 said> <c1 it was cold>.", "-", "an office written like a name is no other person's")]
    [InlineData("[P Ann],\n\nThank you. I met her last night and <s1 she> <q1 talked about> <c1 mud>.", "-", "whoever is greeted is not she")]
    [InlineData("<s1 [P Quillon]> <q1 told> [P Trasker] <c1 that the quay was shut>. <s2 She> <q2 asked> <c2 why>.", "Quillon; -", "whoever is told something may ask")]
    [InlineData("<s1 [P Ann Roe]> <q1 wrote> to [P Kate Tull] <c1 that the quay was shut>. \"<c2 I know>,\" <s2 she> <q2 replied>.", "Ann Roe; -", "or answer")]
    [InlineData("<s1 [P Ann Roe]> <q1 asked> [P Kate Tull] <c1 for the file>. <s2 She> <q2 said> <c2 it was lost>.", "Ann Roe; -", "whoever is asked may answer")]
    [InlineData("<s1 [P Ann Roe]> <q1 asked> the nurse <c1 for the file>. <s2 She> <q2 said> <c2 it was lost>.", "Ann Roe; -", "also whom nobody names")]
    [InlineData("Sen. [P Ann Roe] of [L Averil] sat down. <s1 The senator from [L Westport]> <q1 said> <c1 it was cold>.", "-", "a senator of another place")]
    public void Where_another_may_be_meant_nobody_is_named(string marked, string expected, string why) => Assert.True(new ToldText(marked).Speakers == expected, $"{why}: {new ToldText(marked).Speakers}");

    [Theory]
    [InlineData("\"<c1 <s2 I> <q2 think> <c2 the quay is shut>>,\" <s1 [P Ann Roe]> <q1 said>.", "Ann Roe; Ann Roe", "in the same sentence")]
    [InlineData("[P Ann Roe] sat down. \"<c1 <s2 I> <q2 think> <c2 the quay is shut>>,\" <s1 she> <q1 said>.", "Ann Roe; Ann Roe", "by a pronoun behind")]
    public void I_in_a_quotation_is_who_says_it(string marked, string expected, string why) => Assert.True(new ToldText(marked).Speakers == expected, $"{why}: {new ToldText(marked).Speakers}");

    [Theory]
    [InlineData("We met [P Ann Roe], <s1 who> <q1 said> <c1 the quay was shut>.", "Ann Roe", "right behind")]
    [InlineData("We met [P Ann Roe], a teacher <s1 who> <q1 said> <c1 the quay was shut>.", "Ann Roe", "behind what is apposed")]
    [InlineData("[P Bo Lee] called his chief of staff, [P Ann Roe], <s1 who> <q1 said> <c1 the quay was shut>.", "Ann Roe", "who is named right before the comma")]
    [InlineData("We met [P Ann Roe] of [O Quarry Bank], <s1 who> <q1 said> <c1 the quay was shut>.", "Ann Roe", "behind where she is from")]
    [InlineData("We met [P Ann Roe], a clerk at the [O Ports Office] <s1 who> <q1 said> <c1 the quay was shut>.", "Ann Roe", "behind what she is, and where")]
    [InlineData("We met [P Ann Roe], a pilot and an honest [G Averillian] <s1 who> <q1 said> <c1 the quay was shut>.", "Ann Roe", "behind two things that she is")]
    [InlineData("We met [P Hugh Roe], [P Bo Lee] and [P Ann Quill], <s1 who> <q1 said> <c1 the quay was shut>.", "Ann Quill", "the last of a list")]
    [InlineData("We met [P Hugh Roe] and [P Bo Lee], <s1 who> <q1 say> <c1 the quay is shut>.", "-", "all of a list are nobody alone")]
    public void Who_is_whom_its_clause_describes(string marked, string expected, string why) => Assert.True(new ToldText(marked).Speakers == expected, $"{why}: {new ToldText(marked).Speakers}");

    [Theory]
    [InlineData("<s1 Secretary of State [P Ann Roe]> <q1 said> <c1 the quay was shut>. \"<c2 It is cold>,\" <s2 she> <q2 said>.", "Ann Roe; Ann Roe", "an office of two nouns before the name")]
    [InlineData("<s1 A worker named [P Bo Lee]> <q1 said> <c1 the quay was shut>. \"<c2 It is cold>,\" <s2 he> <q2 said>.", "Bo Lee; Bo Lee", "said to be named so")]
    [InlineData("<s1 A critic of Mayor [P Bo Lee]> <q1 said> <c1 the quay was shut>. \"<c2 It is cold>,\" <s2 he> <q2 said>.", "A critic of Mayor Bo Lee; A critic of Mayor Bo Lee", "somebody else's critic")]
    public void A_description_that_a_name_ends_is_of_whom_is_named(string marked, string expected, string why) => Assert.True(new ToldText(marked).Speakers == expected, $"{why}: {new ToldText(marked).Speakers}");

    [Theory]
    [InlineData("<s1 [P Bo Lee]> <q1 said> <c1 the quay was shut>.\n\nThough <s2 he> <q2 praised> <c2 the harbour>, <s3 he> <q3 said> <c3 it was cold>.", "Bo Lee; Bo Lee; Bo Lee", "a pronoun follows")]
    [InlineData("<s1 [P Ann Roe]> <q1 said> <c1 the quay was shut>.\n\nThough <s2 she> <q2 praised> <c2 the harbour>, [P Roe] left.", "Ann Roe; Ann Roe", "who spoke last is named behind")]
    [InlineData("<s1 [P Bo Lee]> <q1 said> <c1 the quay was shut>.\n\nThough <s2 he> <q2 praised> <c2 the harbour>, experts shook their heads.", "Bo Lee; Bo Lee", "several follow")]
    public void A_clause_in_front_waits_for_no_name_where_a_pronoun_follows(string marked, string expected, string why) => Assert.True(new ToldText(marked).Speakers == expected, $"{why}: {new ToldText(marked).Speakers}");

    [Theory]
    [InlineData("<s1 [P Bo Lee]> <q1 said> <c1 the quay was shut>. <s2 The former secretary of state> <q2 said> <c2 it was cold>.", "Bo Lee; Bo Lee", "an office with what it is of")]
    [InlineData("<s1 [P Bo Lee]> <q1 said> <c1 the quay was shut>. <s2 The minister of roads, Juska Veldt,> <q2 said> <c2 it was cold>.", "Bo Lee; -", "more is said of whom it is behind a comma")]
    [InlineData("<s1 [P Bo Lee]> <q1 said> <c1 the quay was shut>. <s2 The minister of roads and bridges, Juska Veldt,> <q2 said> <c2 it was cold>.", "Bo Lee; -", "also behind two that it is of")]
    [InlineData("<s1 [P Bo Lee]> <q1 said> <c1 the quay was shut>.\n\nThe retired surgeon spoke hours after <s2 [P Hugh Roe]> <q2 wrote> that <c2 it was open>.\n\n<s3 The [G Labour] governor> <q3 said> <c3 it was late>.", "Bo Lee; Hugh Roe; Bo Lee", "whom the sentence is about, not who says something in it besides")]
    public void A_description_is_who_spoke_or_acted_last(string marked, string expected, string why) => Assert.True(new ToldText(marked).Speakers == expected, $"{why}: {new ToldText(marked).Speakers}");

    [Theory]
    [InlineData("<s1 The [G Averillians]> <q1 said> <c1 the quay was shut>.", "Averillians", "all of them")]
    [InlineData("<s1 Some [G Averillians]> <q1 said> <c1 the quay was shut>.", "-", "some of them")]
    [InlineData("<s1 Two [G Averillians]> <q1 said> <c1 the quay was shut>.", "-", "a number of them")]
    public void Some_of_a_group_are_not_the_group(string marked, string expected, string why) => Assert.True(new ToldText(marked).Speakers == expected, $"{why}: {new ToldText(marked).Speakers}");

    [Theory]
    [InlineData("Sen. [P Ann Roe] sat down. <s1 The senator> <q1 said> <c1 the quay was shut>.", "Ann Roe", "a short title")]
    [InlineData("Rep. [P Ann Roe] sat down beside Rep. [P Bo Lee]. <s1 The representative> <q1 said> <c1 the quay was shut>.", "-", "of two")]
    public void A_short_title_is_a_role(string marked, string expected, string why) => Assert.True(new ToldText(marked).Speakers == expected, $"{why}: {new ToldText(marked).Speakers}");
}
