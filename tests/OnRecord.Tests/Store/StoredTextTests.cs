using System.Text;
using CsCheck;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Building;
using OnRecord.Store.Terms;
using OnRecord.Tests.Ingest.Text;
using OnRecord.Tests.Query;
using Xunit;

namespace OnRecord.Tests.Store;

/// <summary>Long texts are stored in blocks; what is read back of them is what was read from the source.</summary>
public sealed class StoredTextTests
{
    private static readonly Gen<string> Words = Pick.From("lantern ", "ferry\n", "Straße ", "東京 ", "🚢 ", "a\t", "=?", "harbour-side\r\n", "\n\n");

    /// <summary>Texts of up to five blocks or so, some without white space for a long way.</summary>
    private static readonly Gen<string> Texts = Gen.Select(Words.Array[1, 40], Gen.Int[1, 800], Gen.Int[0, 4]).Select(static (words, times, solid) =>
        string.Concat(Enumerable.Repeat(string.Concat(words), times)) + (solid == 0 ? new string('x', 40_000) + " end" : ""));

    [Fact]
    public void A_text_of_blocks_is_the_text_with_its_runs() =>
        Gen.Select(Texts, Pick.From("utf-8", "utf-16", "utf-7")).Sample((text, charset) =>
        {
            MappedText mapped = charset switch
            {
                "utf-16" => CharsetDecoder.Decode(Encoding.Unicode.GetBytes(text), "utf-16le", 0, []),
                "utf-7" => Mixed(text),
                _ => CharsetDecoder.Decode(Encoding.UTF8.GetBytes(text), "utf-8", 7, []),
            };
            MappedText read = StoredText.Of(TextPacker.Pack("body", mapped, [.. TextBlocks.Starts(mapped.Text).Select(static _ => 0)])).Whole();
            Assert.Equal(mapped.Text, read.Text);
            Assert.Equal(mapped.Map.Runs, read.Map.Runs);
        }, iter: 60, threads: 1);

    [Fact]
    public void Any_stretch_of_blocks_leads_to_the_same_bytes_as_the_whole() =>
        Gen.Select(Texts, Gen.Int[0, 1_000_000], Gen.Int[0, 600], Gen.Bool).Sample((text, at, length, isMixed) =>
        {
            MappedText mapped = isMixed ? Mixed(text) : CharsetDecoder.Decode(Encoding.UTF8.GetBytes(text), "utf-8", 0, []);
            int start = at % mapped.Text.Length;
            int end = Math.Min(mapped.Text.Length, start + length + 1);
            StoredText stored = StoredText.Of(TextPacker.Pack("body", mapped, [.. TextBlocks.Starts(mapped.Text).Select(static _ => 0)]));
            int first = stored.BlockOfUnit(start);
            MappedText stretch = stored.Stretch(first, stored.BlockOfUnit(end - 1));
            int shift = stored.Blocks[first].Start;
            Assert.Equal(mapped.Text[start..end], stretch.Text[(start - shift)..(end - shift)]);
            Assert.Equal(CodePoints.FromUnits(mapped.Text, shift), stored.Blocks[first].Points);
            Assert.Equal(mapped.Map.Locate(new TextSpan(start, end)).Bytes, stretch.Map.Locate(new TextSpan(start - shift, end - shift)).Bytes);
        }, iter: 100, threads: 1);

    [Fact]
    public void Blocks_know_the_terms_before_them() =>
        Texts.Sample(text =>
        {
            using var made = CaseFixture.Of(new FixtureItem("release/a.eml", text));
            StoredText stored = StoredText.Open(made.Connection, 1, "body")!;
            List<Term> terms = TermTokenizer.Tokens(text);
            Assert.Equal(text, stored.Whole().Text);
            Assert.All(stored.Blocks, block => Assert.Equal(terms.Count(term => term.Start < block.Start), block.Terms));
        }, iter: 25, threads: 1);

    [Fact]
    public void A_long_text_of_an_older_case_in_one_piece_is_read_as_before()
    {
        string text = string.Concat(Enumerable.Repeat("The ferry sails at noon. ", 4_000)) + "The lantern is lit.";
        using var made = CaseFixture.Of(new FixtureItem("release/a.eml", text));
        MappedText whole = StoredItem.Text(made.Connection, 1, "body")!;
        using (var update = new SqlStatement(made.Connection, "UPDATE item_text SET text = ?, map = ?"))
        {
            update.Bind(1, TextCodec.PackText(text)).Bind(2, TextCodec.PackMap(whole.Map)).Run();
        }

        CaseFile.Execute(made.Connection, "DELETE FROM text_block");
        var row = Assert.Single(new OnRecord.Query.Search.CaseSearch(made.Connection).Search(new("lantern", new(20), new())).Rows);
        Assert.Contains("lantern", row.Snippet, StringComparison.Ordinal);
        Assert.Equal(text.IndexOf(row.Citation.Text!, StringComparison.Ordinal), row.Citation.Start);
    }

    /// <summary>Runs of every kind, side by side.</summary>
    private static MappedText Mixed(string text)
    {
        var builder = new MappedTextBuilder();
        long at = 3;
        for (int start = 0, number = 0; start < text.Length; start += 97, number++)
        {
            ReadOnlySpan<char> piece = text.AsSpan(start, Math.Min(97, text.Length - start));
            switch (number % 5)
            {
                case 0: builder.Append(piece, RunKind.Triple, at); break;
                case 1: builder.AppendBase64(piece, at, 132, (byte)(number % 3)); break;
                case 2: builder.AppendBlock(piece, at, 11); break;
                case 3: builder.AppendInserted(piece); break;
                default: builder.AppendRegion(piece, 1 + (number / 50), new PageBox(1, number, 2, 3)); break;
            }

            at += 400;
        }

        return builder.ToMappedText();
    }
}
