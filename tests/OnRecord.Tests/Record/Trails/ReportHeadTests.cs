using OnRecord.Record.Trails;
using Xunit;

namespace OnRecord.Tests.Record.Trails;

/// <summary>Fields at the head of a report travel with nothing.</summary>
public sealed class ReportHeadTests
{
    [Theory]
    [InlineData("SOURCE: Pilots with direct access to the harbour council and to the owners of the north quay.", true)]
    [InlineData("Subject: what the council of the guild has in mind for the north quay", true)]
    [InlineData("> SOURCES: Several people who know the north quay well, and who asked not to be named.", true)]
    [InlineData("The source: a pilot who knows the north quay well, and who asked not to be named.", false)]
    [InlineData("From the quay to the market nobody has to answer an inspector alone.", false)]
    [InlineData("Warning: the inspectors come on Monday before dawn, and nobody has to answer them alone.", false)]
    public void A_field_is_told_from_a_sentence(string passage, bool isOne) => Assert.Equal(isOne, ReportHead.IsOne(passage));
}
