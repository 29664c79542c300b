using Xunit;

namespace OnRecord.Tests.Language.Parties;

/// <summary>Whom a description, a name that several share, "it" and "I" stand for that say something.</summary>
public sealed class SourceTests
{
    [Theory]
    [InlineData("[P Ann Roe] is no friend of the quay. <s1 [P Roe]> <q1 said> <c1 it was shut>.\n\n<s2 The retired surgeon> <q2 said> <c2 it was cold>.", "Ann Roe; Ann Roe", "of whom the text tells nothing else")]
    [InlineData("[P Ann Roe] sat down.\n\nAt the quay.\n\n<s1 The [G Labour] candidate> <q1 asked> <c1 for a lamp>.", "Ann Roe", "who acted last, over a heading")]
    [InlineData("Sen. [P Ann Roe] met Sen. [P Bo Lee].\n\n<s1 [P Lee]> <q1 said> <c1 the quay was shut>. <s2 The senator> <q2 added> <c2 that it was cold>.", "Bo Lee; Bo Lee", "of two senators the one who spoke")]
    public void A_description_is_who_spoke_last(string marked, string expected, string why) => Check(marked, expected, why);

    [Theory]
    [InlineData("<s1 [P Ann Roe]> <q1 said> <c1 the quay was shut>. [P Bo Lee] left. <s2 The surgeon> <q2 said> <c2 it was cold>.", "Ann Roe; -", "somebody else acted")]
    [InlineData("<s1 [P Ann Roe]> <q1 spoke> <c1 of the quay> with a nurse. <s2 The surgeon> <q2 said> <c2 it was cold>.", "Ann Roe; -", "a stranger was there")]
    [InlineData("<s1 [P Bo Lee]>, a former aide of Mr. [P Hugh Roe], is now a baker and <q1 said> <c1 it was cold>. <s2 The baker> <q2 left> <c2 a note>.", "Bo Lee; -", "what follows an aside is not said of whom it names")]
    [InlineData("<s1 [P Harbor Transit]> <q1 said> <c1 the quay was shut>. <s2 The judge> <q2 said> <c2 it was cold>.", "Harbor Transit; -", "a name with a word for an organisation")]
    [InlineData("<s1 [P Ann Roe]> <q1 said> <c1 the quay was shut>. <s2 The woman> <q2 said> <c2 it was cold>.", "Ann Roe; -", "anybody is a woman")]
    [InlineData("<s1 [P Ann Roe]> <q1 said> <c1 the quay was shut>. <s2 The [P Lee] aide> <q2 said> <c2 it was cold>.", "Ann Roe; -", "whose aide is said")]
    [InlineData("<s1 [P Ann Roe]> <q1 said> <c1 the quay was shut>. <s2 The harbour's pilot> <q2 said> <c2 it was cold>.", "Ann Roe; -", "of what he is pilot is said")]
    [InlineData("<s1 [P Ann Roe]> <q1 said> <c1 the quay was shut>. <s2 The surgeon> <q2 asked> <c2 whether it was cold>.", "Ann Roe; -", "who asks is not who is asked")]
    [InlineData("Prosecutor <s1 [P Bo Lee]> <q1 said> <c1 the quay was shut>. <s2 The defendant> <q2 said> <c2 it was cold>.", "Bo Lee; -", "a defendant is no prosecutor")]
    [InlineData("<s1 [P Ann Roe]> <q1 said> <c1 the quay was shut>. <s2 The governor> <q2 said> <c2 it was cold>.", "Ann Roe; -", "an office alone is of whoever holds it")]
    [InlineData("\"<c1 It is shut>,\" <q1 said> <s1 [P Kate Tull]>, a harbor pilot. \"<c2 It is not>,\" <s2 the mayor> <q2 replied>.", "Kate Tull; -", "nor of a pilot")]
    [InlineData("<s1 [P Sara Moss]>, 44, a nurse from [L Averil], <q1 said> <c1 it was cold>. [P Sara Moss] left. <s2 The retired surgeon> <q2 said> <c2 it was late>.", "Sara Moss; Sara Moss", "who is named again")]
    [InlineData("<s1 [P Sara Moss]>, 44, a nurse from [L Averil], <q1 said> <c1 it was cold>.\n\n<s2 The former president> <q2 said> <c2 it was late>.", "Sara Moss; -", "somebody named once, with what she is")]
    [InlineData("<s1 [P Ann Roe]> <q1 said> <c1 the quay was shut>.\n\n<s2 [P Roe]> <q2 gave> <c2 advice> to [P Bo Lee] as <s3 the [G Labour] nominee> <q3 said> <c3 it was cold>.", "Ann Roe; Ann Roe; -", "somebody in the same sentence")]
    public void Where_a_description_may_be_of_another_nobody_is_named(string marked, string expected, string why) => Check(marked, expected, why);

    [Theory]
    [InlineData("[P Ann Roe] met [P Bo Roe].\n\n<s1 [P Ann Roe]> <q1 said> <c1 the quay was shut>, with [P Bo Roe] beside her.\n\n<s2 [P Roe]> <q2 added> <c2 that it was cold>.", "Ann Roe; Ann Roe", "of two of one family")]
    [InlineData("[P Hilary Roe] met [P Bo Lee].\n\n<s1 Mrs. [P Roe]> <q1 said> <c1 the quay was shut>.\n\n<s2 [P Hillary Roe]> <q2 left> <c2 it shut>.", "Hillary Roe; Hillary Roe", "one letter twice is another spelling")]
    public void A_name_that_several_share_is_who_spoke_last(string marked, string expected, string why) => Check(marked, expected, why);

    [Theory]
    [InlineData("<s1 The [P Roe] campaign> <q1 said> <c1 it was cold>. [P Ann Roe] left. <s2 [P Roe]'s campaign> <q2 said> <c2 it was late>. <s3 Her campaign> <q3 said> <c3 nothing>.", "The Roe campaign; The Roe campaign; The Roe campaign", "whichever way it is said whose it is")]
    [InlineData("The [O Commission on Quays] met. <s1 The commission> <q1 said> <c1 it was cold>.", "Commission on Quays", "a word before on")]
    [InlineData("The [O Ports Department] met the [O Roads Department].\n\nIt rained. It snowed.\n\nThe [O Ports Department] met. <s1 The department> <q1 said> <c1 it was cold>.", "Ports Department", "of two the one close by")]
    [InlineData("[O Tidewater] magazine met [O Saltbox]. <s1 The magazine> <q1 said> <c1 it was cold>.", "Tidewater", "what stands behind the name")]
    [InlineData("[O Tollmark], a shipping firm that sank, met [O Saltbox]. <s1 The firm> <q1 said> <c1 it was cold>.", "Tollmark", "what is apposed to the name")]
    [InlineData("<s1 The [O Averil Post]> <q1 said> <c1 it was cold>.\n\n\"<c2 It is late>,\" <s2 it> <q2 said>.", "Averil Post; Averil Post", "it is who spoke last")]
    [InlineData("The [O Averil Post] wrote. <s1 The [O Post]> <q1 said> <c1 it was cold>.", "Averil Post", "an outlet by its last word")]
    [InlineData("We met the [O Averil Post], <s1 which> <q1 said> <c1 it was cold>.", "Averil Post", "which is who stands before it")]
    [InlineData("We met the [O Pilots' Guild] of [L Averil], <s1 which> <q1 said> <c1 it was cold>.", "Pilots' Guild", "also behind where it is")]
    [InlineData("[P Quillon Energy], another mining company, sank. <s1 The company> <q1 said> <c1 it was cold>.", "Quillon Energy", "what is said to be a company is no person")]
    [InlineData("<s1 [P Ann Roe of Quay Welcome]>, a charity, <q1 said> <c1 it was cold>. <s2 [P Ann Roe]> <q2 said> <c2 it was late>. \"<c3 It is dark>,\" <s3 she> <q3 said>.", "Ann Roe of Quay Welcome; Ann Roe; Ann Roe", "nor is somebody of a charity the charity")]
    [InlineData("It was the [O Guild] <s1 that> <q1 demanded> <c1 a lamp>.", "Guild", "that is who stands before it")]
    [InlineData("[O Tidewater] magazine began in May, when <s1 it> <q1 printed> <c1 a list>.", "Tidewater", "a name with what it is behind it is the same")]
    [InlineData("<s1 [O Tollmark]> <q1 said> <c1 it was cold>. On Monday <s2 they> <q2 added> <c2 that it was late>.", "Tollmark; Tollmark", "they are the organisation that spoke last")]
    [InlineData("The [O Roe] campaign met. It rained. <s1 The [O Roe] campaign> <q1 said> <c1 it was cold>.", "The Roe campaign", "people have campaigns, whatever their name was taken for")]
    [InlineData("The [O Averil Times] wrote. <s1 The newspaper> <q1 said> <c1 it was cold>.", "Averil Times", "a newspaper by its name")]
    [InlineData("<s1 An [O Averil Post] poll> <q1 showed> <c1 that it was cold>.", "Averil Post", "who asked")]
    public void An_organisation_is_known_by_what_it_is(string marked, string expected, string why) => Check(marked, expected, why);

    [Theory]
    [InlineData("The [O Ports Department] met the [O Roads Department]. <s1 The department> <q1 said> <c1 it was cold>.", "-", "two close by")]
    [InlineData("The [O Averil Post] and the [O Quarry Post] wrote. <s1 The [O Post]> <q1 said> <c1 it was cold>.", "Post", "two of one last word")]
    [InlineData("An [O Averil Post]-[O Saltbox] <s1 poll> <q1 showed> <c1 that it was cold>.", "-", "the words of the source name nobody")]
    [InlineData("The [O Averil Times] wrote. <s1 The network> <q1 said> <c1 it was cold>.", "-", "a newspaper is no network")]
    [InlineData("[P Bo Lee]'s group met. <s1 [P Lee]'s group> <q1 said> <c1 it was cold>. [O Saltbox] sank.", "-", "a group of somebody's is no other")]
    [InlineData("<s1 [O Tollmark]> <q1 said> <c1 it was cold>. Workers shouted. <s2 They> <q2 added> <c2 that it was late>.", "Tollmark; -", "they may be the workers")]
    [InlineData("The [O Quay Plan] is meant for [L Averil]. <s1 It> <q1 pledged> <c1 a lamp>.", "-", "a plan says nothing")]
    [InlineData("[P Bo Lee] gave to a super [O PAC] <s1 that> <q1 demanded> <c1 a lamp>.", "-", "one of many")]
    public void Where_another_organisation_may_be_meant_none_is_named(string marked, string expected, string why) => Check(marked, expected, why);

    [Theory]
    [InlineData("<s1 Sen. [P Ann Roe] (D-[L Averil]) and Rep. [P Bo Lee]> <q1 said> <c1 it was cold>.", "behind brackets")]
    [InlineData("<s1 [P Ann Roe], a senator from [L Averil], and [P Bo Lee]> <q1 said> <c1 it was cold>.", "behind what she is")]
    [InlineData("<s1 [P Ann Roe], 41, and her husband, [P Bo Lee],> <q1 said> <c1 it was cold>.", "behind her age")]
    public void Two_who_say_something_are_nobody_alone(string marked, string why) => Check(marked, "-", why);

    [Theory]
    [InlineData("A lawyer for [P Bo Lee], [P Ann Roe], stood up. It rained. <s1 [P Lee]'s lawyer> <q1 said> <c1 it was cold>.", "Ann Roe", "whose lawyer she is")]
    [InlineData("An attorney for [P Bo Lee], [P Ann Roe], stood up. It rained. <s1 [P Lee]'s lawyer> <q1 said> <c1 it was cold>.", "Ann Roe", "a lawyer is an attorney")]
    [InlineData("<s1 [P Bo Lee]'s campaign manager, [P Ann Roe],> <q1 said> <c1 it was cold>. <s2 She> <q2 said> <c2 it was late>.", "Ann Roe; Ann Roe", "a possessive before what is apposed")]
    [InlineData("A lawyer for [P Kit Quill], [P Ann Roe], stood up. [P Bo Lee] left. <s1 [P Lee]'s lawyer> <q1 said> <c1 it was cold>.", "-", "a lawyer of somebody else's")]
    [InlineData("The lawyer [P Ann Roe] stood up. [P Bo Lee] left. <s1 [P Lee]'s lawyer> <q1 said> <c1 it was cold>.", "-", "it is not said whose lawyer she is")]
    public void Whose_a_person_is_is_heeded(string marked, string expected, string why) => Check(marked, expected, why);

    [Theory]
    [InlineData("[P Ann Roe] wrote it down. <s1 Her account> <q1 says> <c1 it was cold>.", "Ann Roe", "by a pronoun")]
    [InlineData("[P Ann Roe] wrote it down. <s1 [P Roe]'s letter to the board> <q1 says> <c1 it was cold>.", "Ann Roe", "by a name")]
    [InlineData("[P Ann Roe] wrote it down. <s1 The letter> <q1 says> <c1 it was cold>.", "-", "nobody's words")]
    [InlineData("[P Ann Roe] sat down. <s1 [P Roe]'s lamp> <q1 says> <c1 that it is late>.", "-", "no words at all")]
    [InlineData("The [O Quay Party] met. <s1 The party's existing rules> <q1 say> <c1 it is late>.", "-", "nor are rules")]
    public void Whose_words_are_told_of_says_them(string marked, string expected, string why) => Check(marked, expected, why);

    [Theory]
    [InlineData("<s1 [P Bo Roe]> <q1 said> <c1 it was cold>. [P Roe] left. It rained. [P Bo Roe] and [P Kit Roe] sat down.\n\nWe saw [P Ann Lee] with a picture of [P Kit Roe].\n\n\"<c2 It is late>,\" <s2 [P Roe]> <q2 said>.", "Bo Roe; Bo Roe", "who is called so, not whom a picture shows")]
    [InlineData("<s1 [P Roe]> <q1 says> <c1 it is cold>\n\nWe met [P Mary Roe]. Mr. [P Roe] left. Mr. [P Roe] sat down. Mr. [P Roe] spoke. It was [P Hugh Roe].", "Hugh Roe", "a headline is of whom the text mostly calls so")]
    public void A_name_that_several_share_is_not_whoever_is_named_in_passing(string marked, string expected, string why) => Check(marked, expected, why);

    [Theory]
    [InlineData("President [P Ann Roe] met former President [P Bo Lee]. <s1 The former president> <q1 said> <c1 it was cold>.", "Bo Lee", "who was it once")]
    [InlineData("President [P Ann Roe] sat down. It rained. <s1 The former president> <q1 said> <c1 it was cold>.", "-", "who is it still is not who was")]
    [InlineData("President [P Ann Roe] met [P Bo Lee].\n\n<s1 [P Lee]> <q1 said> <c1 it was cold>. <s2 The former president> <q2 said> <c2 it was late>.", "Bo Lee; Bo Lee", "who spoke last is no president any more")]
    [InlineData("Mayor [P Ann Roe] met former mayor [P Bo Lee]. <s1 The mayor> <q1 said> <c1 it was cold>.", "Ann Roe", "who is it now")]
    [InlineData("Deputy Mayor [P Bo Lee] sat down. It rained. <s1 The mayor> <q1 said> <c1 it was cold>.", "-", "a deputy is not the mayor")]
    [InlineData("Mayor [P Ann Roe] sat down. It rained. <s1 The deputy mayor> <q1 said> <c1 it was cold>.", "-", "nor the mayor a deputy")]
    [InlineData("Mayor [P Ann Roe] met Deputy Mayor [P Bo Lee]. <s1 The deputy mayor> <q1 said> <c1 it was cold>.", "Bo Lee", "but a deputy a deputy")]
    public void An_office_is_neither_a_lesser_nor_a_past_one(string marked, string expected, string why) => Check(marked, expected, why);

    [Theory]
    [InlineData("<s1 Mayor [P Ann Roe] today> <q1 said> <c1 it was cold>.", "Ann Roe", "a day behind the name")]
    [InlineData("<s1 Its chairman, Sen. [P Ann Roe],> <q1 said> <c1 it was cold>.", "Ann Roe", "a title before the name behind the comma")]
    [InlineData("<s1 [P Bo Lee]'s union, the [O Averil Police Union],> <q1 said> <c1 it was cold>.", "Averil Police Union", "an organisation behind the comma")]
    [InlineData("[P Ann Song] sat down. <s1 Song> <q1 said> <c1 it was cold>.", "Ann Song", "a family name that was not found to be a name")]
    public void A_source_is_whom_its_words_name(string marked, string expected, string why) => Check(marked, expected, why);

    [Theory]
    [InlineData("<s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Ann Roe].\n\n<s2 I> <q2 think> <c2 it is late>.\n\n[P Bo Lee].", "Ann Roe; Bo Lee", "letters are signed")]
    [InlineData("<s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Ann Roe] is a teacher at the quay.", "Ann Roe", "a column tells who wrote it")]
    [InlineData("<s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Ann Roe].\n\nIt rained.", "-", "a heading signs nothing")]
    [InlineData("[P Ann Roe] left. <s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Ann Roe] is a teacher at the quay.", "-", "whom the text is about did not write it")]
    [InlineData("<s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Ann Roe] is the former mayor of Port Averil.", "Ann Roe", "an office once held tells who wrote it")]
    [InlineData("<s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Ann Roe] is pilot-in-residence at the quay and managing director of the Ledger, which printed her book.", "Ann Roe", "nor need there be an article")]
    [InlineData("<s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Bo Lee] is my brother.", "-", "whose brother somebody is is no signature")]
    [InlineData("<s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Bo Lee] is angry at the director.", "-", "nor is who is angry at whom")]
    [InlineData("<s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Bo Lee] is a man who was there.", "-", "nor whom somebody was seen as")]
    [InlineData("<s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Bo Lee] was arrested there on Tuesday.", "-", "what happened to somebody is no signature")]
    [InlineData("<s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Bo Lee], a teacher, was there on Tuesday.", "-", "nor is who was there")]
    [InlineData("<s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Bo Lee] is in Port Averil.", "-", "nor where somebody is")]
    [InlineData("<s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Bo Lee] is a teacher. He was there on Tuesday.", "-", "nor is a paragraph that goes on")]
    [InlineData("<s1 I> <q1 think> <c1 the quay is cold>.\n\n[P Bo Lee] is a teacher and told the council on Tuesday.", "-", "nor a sentence that does")]
    public void I_is_who_signs_the_text(string marked, string expected, string why) => Check(marked, expected, why);

    [Theory]
    [InlineData("<s1 [P Ann Roe]> <q1 said> <c1 it was cold>.\n\n\"<c1 It was late. It was dark. The lamp was out. The door was shut. The key was gone. The bell rang>.\"\n\n<s2 She> <q2 left> <c2 a note>.", "Ann Roe; Ann Roe", "over a long quotation")]
    public void Who_spoke_last_is_remembered(string marked, string expected, string why) => Check(marked, expected, why);

    private static void Check(string marked, string expected, string why) => Assert.True(new ToldText(marked).Speakers == expected, $"{why}: {new ToldText(marked).Speakers}");
}
