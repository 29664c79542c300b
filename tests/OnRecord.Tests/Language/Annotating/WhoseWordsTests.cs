using OnRecord.Language.Annotating;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>Whose words a quotation is when several people and their words stand side by side, with the whole engine: <c>speaker: content</c>, and <c>(within speaker)</c> for what is said within another's words.</summary>
public sealed class WhoseWordsTests
{
    [Theory]
    [InlineData("\"I saw the smoke,\" Ana Cruz told the Ledger. \"The alarm never rang,\" Victor Crane said.", "Ana Cruz: \"I saw the smoke,\"", "Victor Crane: \"The alarm never rang,\"")]
    [InlineData("\"He lied,\" Ana Cruz told the council on Monday. \"I did not lie,\" Victor Crane answered.", "Ana Cruz: \"He lied,\"", "Victor Crane: \"I did not lie,\"")]
    [InlineData("\"We had no warning,\" Tom Hale told the Ledger. \"They were warned twice,\" Carl Moon testified.", "Tom Hale: \"We had no warning,\"", "Carl Moon: \"They were warned twice,\"")]
    [InlineData("\"The dog barked,\" Ed Gant told a hearing. \"The dog was dead,\" Gus Ives told the hearing.", "Ed Gant: \"The dog barked,\"", "Gus Ives: \"The dog was dead,\"")]
    [InlineData("\"I saw it,\" Ann Roe told the jury. \"She saw nothing,\" her brother told reporters.", "Ann Roe: \"I saw it,\"", "nobody: \"She saw nothing,\"")]
    [InlineData("\"He lied,\" Ana Cruz told the council. Victor Crane said: \"I did not lie.\"", "Ana Cruz: \"He lied,\"", "Victor Crane: \"I did not lie.\"")]
    [InlineData("\"The fire was set,\" Ann Roe said. \"It was an accident,\" Gus Ives said.", "Ann Roe: \"The fire was set,\"", "Gus Ives: \"It was an accident,\"")]
    [InlineData("\"It was never locked,\" Ana Cruz said. \"I went out that way.\"", "Ana Cruz: \"It was never locked,\" ... \"I went out that way.\"")]
    [InlineData("\"The quay,\" Ann Roe told the board, \"is not safe.\"", "Ann Roe: \"The quay,\" ... \"is not safe.\"")]
    public void A_quotation_is_not_its_neighbours_who_told_another(string text, params string[] said) => Assert.Equal(said, Outer(text));

    [Theory]
    [InlineData("\"She told me, 'You are done,'\" Ben Cole said. \"My boss said, 'Burn the files,' and I refused,\" Dana Fox testified on March 1.", "Ben Cole: \"She told me, 'You are done,'\"", "Dana Fox: \"My boss said, 'Burn the files,' and I refused,\"")]
    [InlineData("\"He said, 'Pay up,'\" Mary Hobart said. \"The clerk told me, 'Leave now,' so I left,\" Peter Dunne said.", "Mary Hobart: \"He said, 'Pay up,'\"", "Peter Dunne: \"The clerk told me, 'Leave now,' so I left,\"")]
    [InlineData("\"The chief said 'shoot,'\" Officer Gant testified. \"I heard nobody say 'shoot,'\" Officer Holt testified.", "Gant: \"The chief said 'shoot,'\"", "Holt: \"I heard nobody say 'shoot,'\"")]
    [InlineData("\"I told him, 'No way,'\" Ron Tate said.", "Ron Tate: \"I told him, 'No way,'\"")]
    public void A_quotation_within_a_quotation_loses_nobody(string text, params string[] said) => Assert.Equal(said, Outer(text));

    [Theory]
    [InlineData("Linda Gray was sued by her tenant. Her spokesman said Gray was abroad. \"Ms. Gray will fight this,\" she said.", "nobody: \"Ms. Gray will fight this,\"")]
    [InlineData("Mary Hobart works with Linda Gray. Gray was fired. She said Gray had confessed.", "nobody: Gray had confessed")]
    [InlineData("Karl Voss denied the charge. His attorney spoke to reporters. \"My client is innocent,\" he said.", "nobody: \"My client is innocent,\"")]
    [InlineData("Peter Dunne pleaded not guilty on Monday. \"My client was framed,\" he said.", "nobody: \"My client was framed,\"")]
    [InlineData("Attorney Mark Ellis met reporters on Monday. \"My client is innocent,\" he said.", "Mark Ellis: \"My client is innocent,\"")]
    [InlineData("Linda Gray spoke to the council. \"I am Linda Gray and I live here,\" she said.", "Linda Gray: \"I am Linda Gray and I live here,\"")]
    [InlineData("Linda Gray spoke to the council on Monday. \"They told me, 'Ms. Gray, leave,' and I left,\" she said.", "Linda Gray: \"They told me, 'Ms. Gray, leave,' and I left,\"")]
    [InlineData("Tom Hale fought with Karl Voss. He said Voss hit him.", "Tom Hale: Voss hit him")]
    public void Nobody_is_quoted_about_himself_by_name_or_as_a_client(string text, string said) => Assert.Contains(said, Outer(text));

    [Theory]
    [InlineData("Susan Price and Linda Gray toured the plant on Monday. She said it was clean.", "nobody: it was clean")]
    [InlineData("Mary Hobart and Mayor Linda Gray spoke on Monday. She said the road was open.", "nobody: the road was open")]
    [InlineData("Mark Ellis and David Ford were arrested. He told police that the gun was his.", "nobody: that the gun was his")]
    [InlineData("Susan Price and Mark Ellis toured the plant on Monday. She said it was clean.", "Susan Price: it was clean")]
    [InlineData("Susan Price and Linda Gray toured the plant on Monday. Price said it was clean. She said it was safe.", "Susan Price: it was safe")]
    [InlineData("Susan Price, Linda Gray and Mary Bell toured the plant. She said it was clean.", "nobody: it was clean")]
    [InlineData("Susan Price runs the plant. Price and Linda Gray toured it on Monday. She said it was clean.", "Susan Price: it was clean")]
    public void Of_two_of_one_sex_neither_is_she(string text, string said) => Assert.Contains(said, Outer(text));

    [Theory]
    [InlineData("Senator Tom Hale endorsed Rep. Anna Hale, no relation. Hale said she was honored.", "nobody: she was honored")]
    [InlineData("John Smith is the mayor of Averil. Ann Smith, his wife, agreed. Smith said he would resign.", "nobody: he would resign")]
    [InlineData("Linda Gray sued her husband, Paul Gray. \"It is over,\" Gray said.", "nobody: \"It is over,\"")]
    [InlineData("James Kerr said the dam held. Helen Kerr said it did not. Kerr said no.", "nobody: no")]
    [InlineData("Tom Hale and Anna Hale own the dam. Mr. Hale said it was safe.", "Tom Hale: it was safe")]
    [InlineData("Tom Hale said on Monday that the dam was safe. \"It will hold,\" Hale said. His sister, Anna Hale, lives in Averil.", "Tom Hale: \"It will hold,\"")]
    public void A_name_that_two_bear_is_neither_unless_the_text_tells(string text, string said) => Assert.Contains(said, Outer(text));

    [Theory]
    [InlineData("Sheriff Dan Toll met Bo Reed. Reed was called by Toll.")]
    [InlineData("Ben Cole was e-mailed by an aide on Monday.")]
    [InlineData("Ann Roe failed to call Ben Cole on Monday.")]
    [InlineData("Ann Roe stopped short of calling Ben Cole.")]
    public void A_call_says_nothing(string text) => Assert.Empty(Outer(text));

    [Theory]
    [InlineData("Ann Roe called Ben Cole a liar.", "Ann Roe: Ben Cole a liar")]
    [InlineData("\"I was worried from the first day.\n\n\"I told them so,\" Ann Roe said.", "Ann Roe: \"I was worried from the first day. ... \"I told them so,\"")]
    public void What_somebody_is_called_and_what_is_said_of_a_day_is_said(string text, string said) => Assert.Equal([said], Outer(text));

    [Theory]
    [InlineData("Ann Roe said on Tuesday the plant closed in May.", "the plant closed in May", "Tuesday")]
    [InlineData("Dana Fox told reporters on Friday the bridge was unsafe.", "the bridge was unsafe", "Friday")]
    [InlineData("Police said on Sunday a man was shot.", "a man was shot", "Sunday")]
    [InlineData("Ben Cole said Monday he would resign.", "he would resign", "Monday")]
    [InlineData("Ann Roe said on March 3 the plant was shut.", "the plant was shut", "March 3")]
    [InlineData("Ann Roe told the board Monday night the dam was safe.", "the dam was safe", "Monday night")]
    [InlineData("Ben Cole said Monday was a holiday.", "Monday was a holiday", "")]
    [InlineData("Ann Roe said that on Tuesday the plant closed.", "that on Tuesday the plant closed", "")]
    [InlineData("Ann Roe said the plant closed on Tuesday.", "the plant closed on Tuesday", "")]
    public void The_day_right_behind_the_saying_is_when_it_was_said(string text, string content, string day)
    {
        AnnotatedPart part = Read(text);
        Statement said = Assert.Single(part.Statements);
        Assert.Equal(content, Words(text, said.Content));
        Assert.Equal(day, said.Said < 0 ? "" : text[part.Times.Times[said.Said].Span.Start..part.Times.Times[said.Said].Span.End]);
    }

    private static AnnotatedPart Read(string text) => Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")).Parts);

    /// <summary>Speaker and content of each statement that is made within no other.</summary>
    private static string[] Outer(string text)
    {
        AnnotatedPart part = Read(text);
        return [.. part.Statements.Where(static said => said.Outer < 0).Select(said => $"{(said.Speaker is { Party: >= 0 and var party } ? part.Parties.Parties[party].Name : "nobody")}: {Words(text, said.Content)}")];
    }

    private static string Words(string text, IReadOnlyList<TextSpan> spans) => string.Join(" ... ", spans.Select(span => text[span.Start..span.End]));
}
