using System.Globalization;
using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Html;
using OnRecord.Ingest.Mail;
using OnRecord.Ingest.Rtf;
using Xunit;

namespace OnRecord.Tests.Ingest;

public sealed class FurtherFieldsTests
{
    /// <summary>For each way in: what begins the file, one further field of a number, what ends it.</summary>
    public static TheoryData<string, string, string, string> Ways => new()
    {
        { "a.html", "<!doctype html><html><body>", "<a href='/{0}'>x</a>", "</body></html>" },
        { "a.rtf", "{{\\rtf1 ", "{{\\field{{\\*\\fldinst HYPERLINK \"https://quay.example/{0}\"}}}}", "}}" },
        { "html.eml", "From: a@quay.example\nContent-Type: text/html\n\n", "<a href='/{0}'>x</a>\n", "" },
        { "parts.eml", "From: a@quay.example\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\nX-Berth: {0}\n\nx\n", "--b--\n" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void One_bound_and_one_problem_hold_for_all_further_fields_of_an_item(string name, string begin, string one, string end)
    {
        Assert.InRange(Count(name, begin, one, end, FurtherFields.Most - 1, out int problems), FurtherFields.Most - 1, FurtherFields.Most);
        Assert.Equal(0, problems);
        Assert.Equal(FurtherFields.Most, Count(name, begin, one, end, FurtherFields.Most + 5, out problems));
        Assert.Equal(1, problems);
    }

    [Fact]
    public void A_field_is_told_once_whoever_finds_it_and_blank_ones_never()
    {
        var fields = new FurtherFields();
        fields.Know("title", "The pier");
        fields.Add("title", " The pier ");
        fields.Add("label", "The pier");
        fields.Add("label", "The pier\n");
        fields.Add("label", " ");
        fields.AddLink("#top");
        fields.AddLink(null);
        Assert.Equal([("label", "The pier")], fields.All.Select(static field => (field.Name, field.Value)));
    }

    /// <summary>The further fields of a file with so many of them, and the Problems that say that there are more.</summary>
    private static int Count(string name, string begin, string one, string end, int number, out int problems)
    {
        string source = string.Format(CultureInfo.InvariantCulture, begin) + string.Concat(Enumerable.Range(0, number).Select(at => string.Format(CultureInfo.InvariantCulture, one, at))) + string.Format(CultureInfo.InvariantCulture, end);
        IReader reader = Path.GetExtension(name) switch { ".html" => new HtmlReader(), ".rtf" => new RtfReader(), _ => new MessageReader() };
        using var run = ReaderRun.Of(reader, Encoding.ASCII.GetBytes(source), name);
        problems = run.Codes.Count(static code => code == ProblemCodes.LimitSize);
        return run.Reading.Item!.Fields.Count(static field => field.Name is "link" or "part-x-berth");
    }
}
