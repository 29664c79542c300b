using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Time;

public class PublishedFinderTests
{
    [Theory]
    [InlineData("date 2018-03-16\n\nMayor warned residents", "2018-03-16")]
    [InlineData("From: Ann Roe\nSent: Tuesday, March 13, 2018 9:30 AM\nTo: Sam Poe\n\nHello", "2018-03-13T09:30:00")]
    [InlineData("Date: Tue, 13 Mar 2018 09:30:12 -0800\nSubject: Hello\n\nHello", "2018-03-13T09:30:12-08:00")]
    [InlineData("Mayor warned residents\nMarch 16, 2018\nShe said on Friday", "2018-03-16")]
    [InlineData("OAKTON, March 12, 2018 (XP) -- The mayor said Friday", "2018-03-12")]
    [InlineData("Note for file, Monday 12 March 2018, 08:50\n\nRoe called.", "2018-03-12T08:50:00")]
    [InlineData("UNCLASSIFIED Department of Harbours Case No. H-2015-1 Doc No. H0571 Date: 11/30/2015\n      RELEASE IN FULL\n\n      January 25, 2010             B1,1.4(B)\nFor: Ann\n\nThe quay is shut.", "2010-01-25")]
    [InlineData("SECRET\nMarch 16, 2018\n\nThe quay is shut.", "2018-03-16")]
    public void The_date_of_a_text_is_read_from_its_head(string text, string date) => Assert.Equal(date, PublishedFinder.Find(text)?.ToString());

    [Theory]
    [InlineData("The mayor resigned on March 5, 2018, after a vote.")]
    [InlineData("Date: to be decided\n\nHello")]
    [InlineData("Sent: Tuesday\n\nHello")]
    [InlineData("OAKTON, March 12 (XP) -- The mayor said Friday")]
    [InlineData("I met him on Monday.\n\n---------- Forwarded message ---------\nFrom: Bo Lee <lee@docks.example>\nDate: Fri, Mar 9, 2018 at 9:30 AM\n\nHello")]
    [InlineData("I met him on Monday.\n\nFrom: Bo Lee\nSent: Friday, March 9, 2018 9:30 AM\n\nHello")]
    [InlineData("The mayor resigned on Monday, March 5, 2018")]
    [InlineData("UNCLASSIFIED Department of Harbours Case No. H-2015-1 Doc No. H0571 Date: 11/30/2015\n\nThe quay was shut last month.")]
    [InlineData("Case No. H-2015-1\nDoc No. H0571\nDate: 05/13/2015          RELEASE IN\n\nThe quay was shut last month.")]
    [InlineData("Classified by DAS on 10/30/2015 - Class: CONFIDENTIAL - Reason: 1.4(B)\nDeclassify on: 12/26/2036\n\nThe quay was shut last month.")]
    [InlineData("CONFIDENTIAL - Reason: 1.4(D) - Declassify on:       B1,B5\n03/19/2025\n\nThe quay was shut last month.")]
    [InlineData("")]
    public void A_head_that_says_no_full_date_gives_none(string text) => Assert.Null(PublishedFinder.Find(text));
}
