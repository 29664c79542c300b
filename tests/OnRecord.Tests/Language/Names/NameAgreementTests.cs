using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Names;

/// <summary>What a text makes of its names by how it uses them elsewhere.</summary>
public sealed class NameAgreementTests
{
    [Theory]
    [InlineData("Harbor City Mayor Ann Roe", "Harbor City:Organization; Ann Roe:Person")]
    [InlineData("Pastor Ann Roe of Quarry Church", "Ann Roe:Person; Quarry Church:Organization")]
    [InlineData("Mayor Bill de Quill", "Bill de Quill:Person")]
    [InlineData("Harbor Mayor Prize", "Harbor Mayor Prize:Organization")]
    [InlineData("Governor Ann Roe Bridge", "Governor Ann Roe Bridge:Organization")]
    public void A_person_behind_an_office_is_cut_out_of_a_longer_name(string words, string expected)
    {
        TokenizedText text = Tokenizer.Cut($"We met {words} there.");
        var frame = new NameFrame(text);
        Mention whole = NameSpans.Make(frame, 2, text.Tokens.Length - 2, MentionType.Organization);
        Assert.Equal(expected, string.Join("; ", TitledNames.Cut(frame, [whole]).Select(m => $"{text.Text[m.Start..m.End]}:{m.Type}")));
    }

    [Theory]
    [InlineData("Ann Roe Slams Harbor Board", "Ann Roe spoke to the crowd on the quay.", "Ann Roe")]
    [InlineData("Roe Tower Opens Today", "Roe Tower is what people call the house on the quay.", "Roe Tower")]
    [InlineData("Ann Roe Slams Harbor Board", "Nobody spoke to the crowd on the quay.", "Ann Roe Slams")]
    public void A_headline_has_the_names_that_the_rest_of_the_text_has(string headline, string body, string expected)
    {
        TokenizedText text = Tokenizer.Cut($"{headline}\n\n{body}");
        var frame = new NameFrame(text);
        var names = new List<Mention> { NameSpans.Make(frame, 0, 3, MentionType.Organization) };
        int second = text.Sentences[1].FirstToken;
        if (!body.StartsWith("Nobody", StringComparison.Ordinal))
        {
            names.Add(NameSpans.Make(frame, second, second + 2, body.StartsWith("Ann", StringComparison.Ordinal) ? MentionType.Person : MentionType.Place));
        }

        Mention first = HeadlineNames.Cut(frame, names)[0];
        Assert.Equal(expected, text.Text[first.Start..first.End]);
    }

    [Theory]
    [InlineData("Quillor Sees Harbor Board Slam Doors", "Then Quillor spoke to the crowd on the quay.", "Quillor")]
    [InlineData("Ann Sees Harbor Board Slam Doors", "Then Ann spoke to the crowd on the quay.", "Ann Sees")]
    [InlineData("Quillor Lee Slams Harbor Board Doors", "Then Quillor spoke to the crowd on the quay.", "Quillor Lee")]
    public void A_family_name_in_a_headline_is_no_given_name(string headline, string body, string expected)
    {
        TokenizedText text = Tokenizer.Cut($"{headline}\n\n{body}");
        var frame = new NameFrame(text);
        int second = text.Sentences[1].FirstToken + 1;
        Mention first = HeadlineNames.Cut(frame, [NameSpans.Make(frame, 0, 2, MentionType.Person), NameSpans.Make(frame, second, second + 1, MentionType.Person)])[0];
        Assert.Equal(expected, text.Text[first.Start..first.End]);
    }

    [Theory]
    [InlineData("Ann Quill sat down. Quill left later.", "Quill")]
    [InlineData("They met Mr. Ollivar there.", "Ollivar")]
    public void What_the_finder_left_out_is_found_where_the_text_tells_that_it_is_a_name(string words, string expected)
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(words));
        List<Mention> known = words.StartsWith("Ann", StringComparison.Ordinal) ? [NameSpans.Make(new NameFrame(parsed.Text), 0, 2, MentionType.Person)] : [];
        Mention added = NameRepeats.Add(parsed, known)[^1];
        Assert.Equal((expected, MentionType.Person), (words[added.Start..added.End], added.Type));
    }

    [Theory]
    [InlineData("Ann King sat down. King left later.", "King")]
    [InlineData("Ann Quill sat down.\n\nQUILL: It is cold.", "QUILL")]
    [InlineData("Ann Quill sat down.\n\n\"QUILL: It is cold.", "QUILL")]
    [InlineData("Ann Quill sat down.\n\nWALLACE: It is cold.", "WALLACE")]
    [InlineData("Ann O'Hara sat down.\n\nO'HARA: It is cold.", "O'HARA")]
    [InlineData("Ann Quillé sat down.\n\nQUILLÉ: It is cold.", "QUILLÉ")]
    public void A_family_name_is_found_where_a_title_or_a_label_might_stand(string words, string expected)
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(words));
        Mention added = NameRepeats.Add(parsed, [NameSpans.Make(new NameFrame(parsed.Text), 0, 2, MentionType.Person)])[^1];
        Assert.Equal((expected, MentionType.Person), (words[added.Start..added.End], added.Type));
    }

    [Theory]
    [InlineData("Ann King sat down. The King left.")]
    [InlineData("Ann Quill sat down.\n\nUPDATE: It is cold.")]
    [InlineData("Ann Quill sat down. It is called QUILL-9.")]
    public void A_title_and_a_heading_are_no_names(string words)
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(words));
        Assert.Single(NameRepeats.Add(parsed, [NameSpans.Make(new NameFrame(parsed.Text), 0, 2, MentionType.Person)]));
    }

    [Fact]
    public void A_verb_before_a_name_is_none_of_it()
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut("Ann Quill sat down. Said Quill: It is cold."));
        var frame = new NameFrame(parsed.Text);
        Mention said = NameRepeats.Add(parsed, [NameSpans.Make(frame, 0, 2, MentionType.Person), NameSpans.Make(frame, 5, 7, MentionType.Person)])[^1];
        Assert.Equal("Quill", parsed.Text.Text[said.Start..said.End]);
    }

    [Fact]
    public void A_word_that_is_also_written_small_is_no_name_by_its_likeness()
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut("Ann Small sat down. Small lamps burnt. A small boat left."));
        Assert.Single(NameRepeats.Add(parsed, [NameSpans.Make(new NameFrame(parsed.Text), 0, 2, MentionType.Person)]));
    }

    [Theory]
    [InlineData("Mark-Hart left", 3, MentionGender.Unknown)]
    [InlineData("Mary-Ann Hart left", 4, MentionGender.Female)]
    public void What_stands_before_the_hyphen_of_a_family_name_tells_no_gender(string words, int end, MentionGender expected) =>
        Assert.Equal(expected, GenderWords.OfName(Tokenizer.Cut(words), 0, end));

    [Fact]
    public void A_family_name_before_a_hyphened_given_name_is_one_with_it()
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut("They met Mr. Quil there. Quil Jae-sun, the clerk, left."));
        IReadOnlyList<Mention> names = NameRepeats.Add(parsed, [NameSpans.Make(new NameFrame(parsed.Text), 3, 4, MentionType.Person)]);
        Assert.Equal("Quil; Quil Jae-sun", string.Join("; ", names.Select(m => parsed.Text.Text[m.Start..m.End])));
    }

    [Theory]
    [InlineData("Before the vote Quillcheck did a count. Quillcheck then said that the lamp was out. Nobody said so.", "Quillcheck; Quillcheck", "which says something")]
    [InlineData("Before the vote Quillcheck did a count. Quillcheck then pointed out that the lamp was out. Nobody said so.", "Quillcheck; Quillcheck", "or points it out")]
    [InlineData("Before the vote Quillcheck did a count. Quillcheck then said that a quillcheck was out.", "", "which is also written small")]
    public void A_word_that_has_its_capital_within_a_sentence_and_speaks_is_a_name_everywhere(string words, string expected, string why)
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(words));
        string found = string.Join("; ", NameRepeats.Add(parsed, []).Select(m => parsed.Text.Text[m.Start..m.End]));
        Assert.True(expected == found, $"{why}: {found}");
    }

    public static TheoryData<string, string> Genders() => new(GenderWords.Examples);

    [Theory]
    [MemberData(nameof(Genders))]
    public void A_word_before_a_name_tells_the_gender_as_the_examples_of_the_list_say(string words, string expected)
    {
        TokenizedText text = Tokenizer.Cut(words);
        Assert.Equal(expected, GenderWords.OfTitleOf(text, 1, text.Tokens.Length).ToString());
    }
}
