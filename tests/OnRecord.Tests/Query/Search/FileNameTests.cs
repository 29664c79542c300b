using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

public sealed class FileNameTests(FileNameTests.Made made) : IClassFixture<FileNameTests.Made>
{
    [Theory]
    [InlineData("file:ünï", 1)]
    [InlineData("file:uni*", 1)]
    [InlineData("file:Ünï*", 1)]
    [InlineData("file:*NÏ.t*", 1)]
    [InlineData("file:strasse*", 1)]
    [InlineData("file:Straße*", 1)]
    [InlineData("file:*strasse.txt", 2)]
    [InlineData("file:co%C2%ADast*", 0)]
    [InlineData("file:coast*", 1)]
    [InlineData("file:plan*", 1)]
    [InlineData("file:*.txt", 5)]
    public void Capitals_and_accents_of_a_file_name_do_not_count(string query, int files) => Assert.Equal(files, made.Case.Find(query).Count);

    [Theory]
    [InlineData("Pr%E9cisionette.txt", "Précisionette.txt")]
    [InlineData("caf%C3%A9%21.txt", "café!.txt")]
    [InlineData("plain.txt", "plain.txt")]
    public void A_name_that_is_no_UTF_8_is_found_as_people_read_it(string step, string name)
    {
        Assert.Equal(name, OnRecord.Store.Building.ItemWords.IndexedName("release/" + step));
        Assert.True(new OnRecord.Query.Search.FileNamePattern(name.Replace("é", "e", StringComparison.Ordinal)).FitsPath("release/" + step));
    }

    public sealed class Made : IDisposable
    {
        public Made()
        {
            foreach (string name in (ReadOnlySpan<string>)["ünï.txt", "Straße.txt", "HAUPTSTRASSE.txt", "co\u00ADast.txt", "plan.txt"])
            {
                Case.Write(name, $"Words of {name.Length} {name[0]}.");
            }

            Case.Build();
        }

        internal TempCase Case { get; } = new();

        public void Dispose() => Case.Dispose();
    }
}
