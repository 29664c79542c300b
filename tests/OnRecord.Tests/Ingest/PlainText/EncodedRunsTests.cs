using System.Text;
using System.Text.Json;
using OnRecord.Ingest.PlainText;
using Xunit;

namespace OnRecord.Tests.Ingest.PlainText;

public sealed class EncodedRunsTests
{
    private static readonly string s_long = Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(static number => $"the gate {number}, "))));

    private static readonly string s_lines = string.Join("\n\t", s_long.Chunk(68).Select(static line => new string(line)));

    public static TheoryData<string, string, bool> Texts => new()
    {
        { "a.json", JsonSerializer.Serialize(new { name = "gate.txt", contentBytes = s_long }), true },
        { "a.json", JsonSerializer.Serialize(new { raw = s_long.Replace('+', '-').Replace('/', '_') }), true },
        { "a.plist", $"<?xml version=\"1.0\"?>\n<plist><data>\n\t{s_lines}\n\t</data></plist>", true },
        { "a.ldif", $"dn: cn=gate\njpegPhoto:: {Convert.ToBase64String([.. Enumerable.Range(0, 250).Select(static value => (byte)(value * 7))])}\n", true },
        { "a.json", JsonSerializer.Serialize(new { sha512 = new string('a', 64) + new string('7', 64) }), false },
        { "a.txt", $"See https://gate.example/track/{s_long} for it.", false },
        { "a.txt", $"-----BEGIN PUBLIC KEY-----\n{s_lines}\n-----END PUBLIC KEY-----\n", false },
        { "a.txt", new string('-', 400) + "\n" + new string('=', 400) + "\nGate 7 of Averil\n", false },
        { "a.txt", string.Concat(Enumerable.Repeat("The gate was shut at 7 by Vesna. ", 90)), false },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_stands_in_base64_in_a_text_is_told(string name, string text, bool isTold)
    {
        using var run = ReaderRun.Of(new PlainTextReader(), Encoding.UTF8.GetBytes(text), name);
        Assert.Equal(isTold ? ["encoded-text"] : [], run.Codes);
    }
}
