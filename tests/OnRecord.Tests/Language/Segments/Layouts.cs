using System.Text;
using OnRecord.Language.Segments;
using Xunit;

namespace OnRecord.Tests.Language.Segments;

/// <summary>Writes the segments of a body as a table: a letter for the kind, the depth, and the first words.</summary>
internal static class Layouts
{
    /// <summary>Each line of the body behind the letter of its kind: o own, q quoted, f forwarded, h header, s signature, d disclaimer; blank lines are left out.</summary>
    public static string Of(string body, string? subject = null, string? sent = null)
    {
        MessageSegments cut = Segmenter.Shipped.Cut(body, subject, sent);
        var table = new StringBuilder();
        foreach (Segment segment in cut.Segments)
        {
            foreach (string line in body[segment.Start..segment.End].Split('\n'))
            {
                if (line.Trim().Length > 0)
                {
                    table.Append("oqfhsd"[(int)segment.Kind]).Append(segment.Depth).Append(' ').AppendLine(line.Trim());
                }
            }
        }

        return table.ToString().ReplaceLineEndings("\n").TrimEnd();
    }

    /// <summary>The one header of a body.</summary>
    public static EmbeddedHeader HeaderOf(string body, string? subject = null) => Assert.Single(Segmenter.Shipped.Cut(body, subject).Headers);

    /// <summary>Checks the letters at the starts of lines: <c>o0 words</c>.</summary>
    public static void Check(string expected, string? subject = null, string? sent = null)
    {
        string[] rows = expected.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        string body = string.Join('\n', rows.Select(static row => row.Length > 3 ? row[3..] : ""));
        string wanted = string.Join('\n', rows.Where(static row => row.Length > 3 && row[3..].Trim().Length > 0).Select(static row => row[..3] + row[3..].Trim()));
        Assert.Equal(wanted, Of(body, subject, sent));
    }
}
