using OnRecord.Language.Annotating;
using OnRecord.Language.Frames;
using OnRecord.Language.Requests;
using OnRecord.Language.Time;
using OnRecord.Tests.Language.Frames;
using Xunit;

namespace OnRecord.Tests.Language.Requests;

public sealed class RequestFinderTests
{
    public static TheoryData<string> Examples() => [.. RequestFinder.File.Examples];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_beside_the_rules_holds(string line) => Check(line);

    [Theory]
    [InlineData("Neither [P Odile Garrow] nor the [O Tide Board] responded to requests for comment. ==> no_response: Odile Garrow / no_response: Tide Board")]
    [InlineData("[P Odile Garrow], director of the [O Tide Board], did not respond to a request for comment. ==> no_response: Odile Garrow")]
    [InlineData("[P Odile Garrow] has not responded to multiple requests for comment. ==> no_response: Odile Garrow")]
    [InlineData("A spokesman for [P Lucan Brandt] declined to comment. ==> declined: A spokesman for Lucan Brandt")]
    [InlineData("The [O Tide Board] could not be reached for comment on Monday. ==> no_response: Tide Board")]
    [InlineData("[P Odile Garrow] did not return a phone call or an e-mail seeking comment. ==> no_response: Odile Garrow")]
    [InlineData("[P Odile Garrow] wants to comment on the alert. ==> none")]
    [InlineData("[P Odile Garrow] declined to run for mayor. ==> none")]
    [InlineData("[P Odile Garrow] did not return the money. ==> none")]
    [InlineData("[P Odile Garrow] asked [P Lucan Brandt] about the alert. ==> none")]
    public void Requests_are_found_as_told_and_nothing_is_found_where_none_is_told(string line) => Check(line);

    [Theory]
    [InlineData("Asked about the pier, Karen Roe, a spokeswoman for Quay Works, said she would \"look into that\" and then did not return repeated calls seeking comment.", "Karen Roe NoResponse")]
    [InlineData("Asked about the pier, Karen Roe said it was open. She declined to comment on the quay.", "Karen Roe Declined")]
    [InlineData("Karen Roe at first declined to comment. She later responded to questions by e-mail.", "Karen Roe Answered")]
    [InlineData("Karen Roe initially declined to comment but later said in a statement that the pier was open.", "Karen Roe Answered")]
    [InlineData("Karen Roe declined to comment on Monday. She later said that the pier was open.", "Karen Roe Answered")]
    [InlineData("Karen Roe declined to comment. She said that the pier was open.", "Karen Roe Declined")]
    [InlineData("I can't really comment on the price except to say it rings true.", "")]
    [InlineData("The cables ask for much. Pilots in Averil were asked in March 2008 about the presence of boats.", "")]
    [InlineData("Karen Roe was asked in March 2008 about the boats.", "Karen Roe Unknown")]
    [InlineData("A cable fell on the quay. Karen Roe was asked about the crash.", "Karen Roe Unknown")]
    [InlineData("The cable cars stopped. It rained. Karen Roe was asked about the crash.", "Karen Roe Unknown")]
    [InlineData("The census was late, and Karen Roe was asked about the crash.", "Karen Roe Unknown")]
    [InlineData("Karen Roe was asked about the damage to a cable.", "Karen Roe Unknown")]
    [InlineData("Karen Roe was asked about faults in a cable.", "Karen Roe Unknown")]
    [InlineData("Karen Roe was asked about the pier, and Paul Hale was called by cable.", "Karen Roe Unknown")]
    [InlineData("In a cable, Paul Hale wrote that Karen Roe was asked about the crash.", "Karen Roe Unknown")]
    [InlineData("Karen Roe was asked by cable about the boats.", "")]
    [InlineData("Karen Roe was asked in a cable about the boats.", "")]
    [InlineData("Karen Roe was asked in a secret cable about the boats.", "")]
    [InlineData("Karen Roe was asked about the boats by questionnaire.", "")]
    [InlineData("In a cable of March, Karen Roe was asked about the boats.", "")]
    [InlineData("A reporter followed the boy to the boat. Then he was asked about his family.", "")]
    [InlineData("Asked about the pier, Karen Roe, a spokeswoman for Quay Works, said she would \"look into that\" and then did not return repeated telephone calls seeking comment.", "Karen Roe NoResponse")]
    [InlineData("Asked if the pier could be shut, Karen Roe had good arguments.", "")]
    [InlineData("Karen Roe was asked about the pier. \"It is open,\" Roe said.", "Karen Roe Answered")]
    [InlineData("Karen Roe was asked about the pier. It rained. \"It is open,\" Roe said.", "Karen Roe Unknown")]
    [InlineData("The Harbor Ledger asked the Port Authority for comment; it has not responded.", "Port Authority NoResponse")]
    [InlineData("The Harbor Ledger asked the Port Authority for comment on Monday. It has not responded.", "Port Authority NoResponse")]
    [InlineData("The Harbor Ledger asked the Port Authority for comment, and the agency did not respond by Tuesday.", "Port Authority NoResponse")]
    [InlineData("The Harbor Ledger asked the Port Authority for comment, which has not replied.", "Port Authority NoResponse")]
    [InlineData("The Beacon asked the Port Authority for comment; it has not responded.", "Port Authority NoResponse")]
    [InlineData("The Harbor Ledger asked Odile Garrow about the pier; she has not responded.", "Odile Garrow NoResponse")]
    [InlineData("The Harbor Ledger asked Odile Garrow about the pier; it has not responded.", "Odile Garrow Unknown")]
    [InlineData("The Harbor Ledger asked the Port Authority for comment; it did not respond to the flood.", "Port Authority Unknown")]
    [InlineData("The Harbor Ledger asked the Port Authority for comment; the mayor has not responded to her.", "Port Authority Unknown")]
    public void What_became_of_one_request_is_told_once_and_of_whoever_was_asked(string text, string expected)
    {
        AnnotatedPart part = Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")).Parts);
        Assert.Equal(expected, string.Join(", ", part.Requests.Select(r => $"{(r.Asked.Party < 0 ? "" : part.Parties.Parties[r.Asked.Party].Name)} {r.Outcome}")));
    }

    [Fact]
    public void Every_frame_has_an_example_below_its_group() => Assert.Empty(RequestFinder.File.WithoutExample);

    private static void Check(string line)
    {
        string[] sides = line.Split(" ==> ");
        ProseText text = MarkedProse.Read(sides[0]);
        List<string> found = [.. RequestFinder.Find(text).Select(r => Show(text, r))];
        Assert.Equal(sides[1], found.Count == 0 ? "none" : string.Join(" / ", found));
    }

    private static string Show(ProseText text, CommentRequest request)
    {
        string outcome = request.Outcome switch { RequestOutcome.NoResponse => "no_response", RequestOutcome.Answered => "answered", RequestOutcome.Declined => "declined", _ => "unknown" };
        string by = request.By is null ? "" : "; by " + MarkedProse.Words(text, request.By), about = request.About is null ? "" : "; about " + MarkedProse.Words(text, request.About);
        return $"{outcome}: {MarkedProse.Words(text, request.Asked)}{by}{about}";
    }
}
