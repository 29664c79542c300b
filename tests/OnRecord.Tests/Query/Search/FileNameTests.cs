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

    [Theory]
    [InlineData("Letter to Mr. Tarl", true)]
    [InlineData("gatelist", true)]
    [InlineData("gates.webarchive", true)]
    [InlineData("gates.123", true)]
    [InlineData("gates.", true)]
    [InlineData("2018-03-08 gates", true)]
    [InlineData("13.", false)]
    [InlineData("1520500000.M12P34.harbour", false)]
    [InlineData("gates:2,S", false)]
    public void Names_without_a_short_ending_are_words_but_for_keys_of_mail(string name, bool isIndexed) =>
        Assert.Equal(isIndexed ? name : null, OnRecord.Store.Building.ItemWords.IndexedName("release/" + name));

    [Fact]
    public void A_name_without_ending_is_found_and_nothing_else_is_proposed()
    {
        using var made = new TempCase();
        made.Write("Letter to Mr. Tarl", "Words of the first.");
        made.Write("gatelist", "Words of the second.");
        made.Build();
        Assert.Single(made.Find("file:\"Letter to Mr. Tarl\""));
        Assert.Single(made.Find("file:gatelist"));
        Assert.Single(made.Find("file:tarl"));
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
