using OnRecord.Language.Names;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Names;

/// <summary>Names that were found are marked (<see cref="MarkedNames"/>).</summary>
public sealed class JoinedNamesTests
{
    [Theory]
    [InlineData("Then the Harbor and [O Tide Commission] met.", "O Harbor and Tide Commission", "what the begins ends with one commission")]
    [InlineData("Then the [O Guild] and [O Tide Commission] met.", "O Guild, O Tide Commission", "another organisation")]
    [InlineData("Then [P Ann Roe] and [O Tide Commission] met.", "P Ann Roe, O Tide Commission", "somebody beside it")]
    [InlineData("Then the Harbor and [O Tide Commissions] met.", "O Tide Commissions", "of several")]
    public void One_noun_behind_two_words_makes_one_name(string marked, string expected, string why) => Check(marked, expected, why, JoinedNames.Mend);

    [Theory]
    [InlineData("Then [O Tide Fund and Citizens for Quays] met. Later [O Citizens for Quays] left.", "O Tide Fund, O Citizens for Quays, O Citizens for Quays", "the second stands alone elsewhere")]
    [InlineData("Then [O Tide Fund and Citizens for Quays] met.", "O Tide Fund and Citizens for Quays", "nothing tells")]
    [InlineData("Then [O Quill and Roe] met. Later [P Roe] left.", "O Quill and Roe, P Roe", "one word is a partner's name")]
    public void A_name_that_the_text_has_alone_is_not_joined_to_another(string marked, string expected, string why) => Check(marked, expected, why, JoinedNames.Mend);

    [Theory]
    [InlineData("Then we met [P Quill], [O Roe & Co.] there.", "O Quill, Roe & Co.", "partners")]
    [InlineData("Then we met [L Quill] and [O Roe Partners] there.", "O Quill and Roe Partners", "partners")]
    [InlineData("Then we met Tarn, [P Quill], [O Roe & Marsh LLP] there.", "O Tarn, Quill, Roe & Marsh LLP", "partners whom nothing else names")]
    [InlineData("Then we met [P Quill] and [O Roe Partners] there. [P Quill] left.", "P Quill, O Roe Partners, P Quill", "somebody by himself")]
    [InlineData("Then we met [P Quill] and [O Roe Partners] there. [P Ann Quill] left.", "P Quill, O Roe Partners, P Ann Quill", "somebody by himself")]
    [InlineData("Then we met [P Ann Quill] and [O Roe Partners] there.", "P Ann Quill, O Roe Partners", "a full name")]
    [InlineData("Then we met [O Quay] and [O Roe Partners] there.", "O Quay, O Roe Partners", "another organisation")]
    [InlineData("Then we met Tarn, Pell, [O Roe & Marsh] of Averil there.", "O Tarn, Pell, Roe & Marsh", "several partners")]
    [InlineData("Then we met [P Tarn], Pell, [O Roe & Marsh] of Averil there. Later on [P Tarn], Pell, [O Roe & Marsh] left.", "O Tarn, Pell, Roe & Marsh, O Tarn, Pell, Roe & Marsh", "a firm that is named twice")]
    [InlineData("Then we met Tarn, Pell, [O Roe & Marsh] there. We know [O Tarn, Pell, Roe & Marsh Incorporated] well.", "O Tarn, Pell, Roe & Marsh, O Tarn, Pell, Roe & Marsh Incorporated", "a firm that is named whole elsewhere")]
    [InlineData("Then we met [P Quill], [O Roe & Marsh] there.", "P Quill, O Roe & Marsh", "one before a pair may be a list")]
    [InlineData("Then we met Tarn, Pell, [O Roe & Marsh] and Soko there.", "O Roe & Marsh", "a list goes on")]
    [InlineData("Then we met [P Quill], [O Roe Partners] there.", "P Quill, O Roe Partners", "a list")]
    [InlineData("Then [O Tide Gas and Electric Co.] met. Later [O Electric Co.] left.", "O Tide Gas and Electric Co., O Electric Co.", "a line that was cut off")]
    public void A_firm_is_named_after_its_partners(string marked, string expected, string why) => Check(marked, expected, why, JoinedNames.Mend);

    [Theory]
    [InlineData("We met the Alliance to Mend Our Quays (AMOQ) there.", "O Alliance to Mend Our Quays", "small words counted in")]
    [InlineData("We met the [O Alliance] to Mend Our Quays (AMOQ) there.", "O Alliance to Mend Our Quays", "in the place of a part")]
    [InlineData("We met [O Mend Our Quays] (MOQ) there.", "O Mend Our Quays", "what is known stays")]
    [InlineData("Then they told the Quay and Finance Commission about lamps. Later [L Q.F.C.] left.", "O Quay and Finance Commission, L Q.F.C.", "letters in another sentence")]
    [InlineData("Then the [O Finance Commission] met. Later [O QFC] left.", "O Finance Commission, O QFC", "a letter more")]
    [InlineData("We met the clerk of Our Quays (AMOQ) there.", "", "other letters")]
    [InlineData("We met Ann Roe (R) there.", "", "one letter is a party's")]
    public void Letters_in_brackets_tell_where_a_name_begins(string marked, string expected, string why) => Check(marked, expected, why, SpelledNames.Add);

    [Theory]
    [InlineData("[P Did Norcorp] pay for the weld?", "P Norcorp", "a question")]
    [InlineData("[P Will Roe] paid for it.", "P Will Roe", "a given name")]
    [InlineData("Then neither [O Tide Board nor Quay Works] left.", "O Tide Board, O Quay Works", "neither of the two")]
    [InlineData("Then [P Kit – Lucan] left.", "P Kit, P Lucan", "who is written to, and whom it is about")]
    [InlineData("Then [P Ann Roe-Lindholm] left.", "P Ann Roe-Lindholm", "one family name")]
    [InlineData("Best, [P Kit P.S. Lucan Brandt] left.", "P Kit, P Lucan Brandt", "below the signature")]
    [InlineData("Then [O Tide -- Quay] left.", "O Tide, O Quay", "a dash between blanks")]
    [InlineData("Then [P Jean - Marc Roe] left.", "P Jean - Marc Roe", "a hyphen as some programs write it")]
    public void Nobody_is_named_over_a_dash_a_nor_or_a_postscript(string marked, string expected, string why) => Check(marked, expected, why, NameBreaks.Cut);

    [Theory]
    [InlineData("Then [P Robert] \"[L Bo]\" [P Lee] left.", "P Robert \"Bo\" Lee", "quotation marks")]
    [InlineData("Then [P Robert] “Bo” [P Lee] left.", "P Robert “Bo” Lee", "round ones")]
    [InlineData("Then [P Margaret] '[P Peg]' [P Orr] left.", "P Margaret 'Peg' Orr", "single ones")]
    [InlineData("Then [P Robert] ([L Bo]) [P Lee] left.", "P Robert (Bo) Lee", "brackets")]
    [InlineData("Then Robert \"Bo\" Quillon left with [P Ann].", "P Robert \"Bo\" Quillon, P Ann", "words that were taken for no names")]
    [InlineData("Then [P Robert] \"[L Bo]\" [P Lee] met [P Margaret] \"[P Peg]\" [P Orr].", "P Robert \"Bo\" Lee, P Margaret \"Peg\" Orr", "two of them")]
    [InlineData("Then [P Robert Q. \"Bo\" Lee] left.", "P Robert Q. \"Bo\" Lee", "whole already")]
    [InlineData("Then [P Robert] \"the [P Hook\" Lee] left.", "P Robert \"the Hook\" Lee", "with an article")]
    [InlineData("Then [P Thomas] \"[L Bo]\" [O O'Dell] left.", "P Thomas \"Bo\" O'Dell", "a family name that was taken for a firm")]
    [InlineData("Then [P Thomas] (\"Bo\") and \"the\" [P Lee] left.", "P Thomas, P Lee", "an article alone")]
    [InlineData("Then [P Robert] \"[P Bobby\" Kane] left.", "P Robert \"Bobby\" Kane", "a name that holds a mark and what follows")]
    [InlineData("Then [P Margaret \"Peg]\" [P Olsen] left.", "P Margaret \"Peg\" Olsen", "or one before it")]
    [InlineData("Police arrested [P Anthony] \"Big Tony\" Russo on Friday.", "P Anthony \"Big Tony\" Russo", "of two words")]
    [InlineData("Then [P Frank] “[M The Fixer]” [P Gallo] left.", "P Frank “The Fixer” Gallo", "taken for another name")]
    public void A_nickname_within_a_name_makes_one_person(string marked, string expected, string why) => Check(marked, expected, why, NicknamedPersons.Join);

    [Theory]
    [InlineData("Then [P Robert] ([P Ann]) [P Lee] left.", "P Robert, P Ann, P Lee", "husband and wife")]
    [InlineData("Then [P Ann] called [P Robert]. \"[L Bo]\" [P Lee] left.", "P Ann, P Robert, L Bo, P Lee", "a new sentence")]
    [InlineData("Then [P Ann] said \"No\" Tuesday.", "P Ann", "a day")]
    [InlineData("Then the Quay (Tide) [O Harbor Board] left.", "O Harbor Board", "nobody's given name")]
    [InlineData("Then [P Ann] \"Tide\" [O Harbor Board] left.", "P Ann, O Harbor Board", "an organisation behind it")]
    [InlineData("Then [P Robert], \"Bo,\" [P Lee] left.", "P Robert, P Lee", "a comma")]
    [InlineData("Then [P Ann Roe] \"Reckless\" [P Bo Lee] left.", "P Ann Roe, P Bo Lee", "two whole names")]
    [InlineData("Then [P Robert] (Big Tide) [P Lee] left.", "P Robert, P Lee", "two words in brackets")]
    public void What_stands_in_marks_between_others_joins_nobody(string marked, string expected, string why) => Check(marked, expected, why, NicknamedPersons.Join);

    [Theory]
    [InlineData("April [P Jones] left. June [P Carter] did not.", "P April Jones, P June Carter", "a month that is a given name")]
    [InlineData("[P April Jones] left.", "P April Jones", "whole already")]
    [InlineData("In April [P Jones] left.", "P Jones", "a month behind a word")]
    [InlineData("March [P Jones] left.", "P Jones", "a month that nobody is called by")]
    [InlineData("May [P Jones] leave?", "P Jones", "a verb")]
    [InlineData("June [O Harbor Board] left.", "O Harbor Board", "no person")]
    public void A_month_that_begins_a_sentence_before_a_family_name_is_a_given_name(string marked, string expected, string why) => Check(marked, expected, why, CalendarNames.Join);

    [Theory]
    [InlineData("[O MILLBROOK], [L Ohio] ([O AP]) - The quay was shut.", "L MILLBROOK, L Ohio, O AP", "with state and agency")]
    [InlineData("[O GREENVILLE], [L S.C.] — The quay was shut.", "L GREENVILLE, L S.C.", "with a state")]
    [InlineData("[P HARPER], March 12 - The quay was shut.", "L HARPER", "with a day")]
    [InlineData("[O PORT TOLLMARK] - The quay was shut.", "L PORT TOLLMARK", "alone")]
    [InlineData("[O NASA] - The quay was shut.", "O NASA", "a listed organisation")]
    [InlineData("[P ANN ROE] - The quay was shut.", "P ANN ROE", "a person alone")]
    [InlineData("[O TOLLMARK] said - it seems - the quay was shut.", "O TOLLMARK", "a sentence")]
    [InlineData("[O MILLBROOK BOARD], [L Ohio] - The quay was shut.", "O MILLBROOK BOARD, L Ohio", "a word for an organisation")]
    [InlineData("It was cold. [O TOLLMARK], [L Ohio] - The quay was shut.", "O TOLLMARK, L Ohio", "within a paragraph")]
    public void The_city_of_a_dateline_is_a_place(string marked, string expected, string why) =>
        Check(marked, expected, why, static (frame, names) => [.. DatelineNames.Mark(frame.Text, names)]);

    [Theory]
    [InlineData("Then we met [P Bo Quill] Jr. there.", "P Bo Quill Jr.", "what tells the generation")]
    [InlineData("Then we met Robert [P Quill Jr.] there.", "P Robert Quill Jr.", "the given name before it")]
    [InlineData("Then we met Mayor [P Quill Jr.] there.", "P Quill Jr.", "an office")]
    [InlineData("Then we met [P Henry] II there.", "P Henry", "no family")]
    [InlineData("Then we met [O Quill Works] II there.", "O Quill Works", "no person")]
    public void A_generation_belongs_to_the_name_before_it(string marked, string expected, string why) => Check(marked, expected, why, SuffixedNames.Join);

    private static void Check(string marked, string expected, string why, Func<NameFrame, List<Mention>, List<Mention>> mend)
    {
        var text = new MarkedNames(marked);
        var frame = new NameFrame(Tokenizer.Cut(text.Text));
        List<Mention> names = [.. text.Names.Select(name => Make(frame, name.Start, name.End, name.Type))];
        string found = string.Join(", ", mend(frame, names).Select(m => $"{MarkedNames.LetterOf(m.Type)} {text.Text[m.Start..m.End]}"));
        Assert.True(expected == found, $"{why}: {found}");
    }

    private static Mention Make(NameFrame frame, int start, int end, MentionType type)
    {
        List<int> tokens = [.. Enumerable.Range(0, frame.Text.Tokens.Length).Where(token => frame.Text.Tokens[token].Start >= start && frame.Text.Tokens[token].End <= end)];
        return NameSpans.Make(frame, tokens[0], tokens[^1] + 1, type);
    }
}
