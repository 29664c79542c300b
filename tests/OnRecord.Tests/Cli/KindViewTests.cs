using OnRecord.Cli.Output;
using Xunit;

namespace OnRecord.Tests.Cli;

public sealed class KindViewTests
{
    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word document")]
    [InlineData("text/calendar", "calendar entry")]
    [InlineData("text/x-unknown", "text/x-unknown")]
    public void A_document_has_a_kind_that_people_know(string mediaType, string kind) => Assert.Equal(kind, KindView.Of(mediaType));
}
