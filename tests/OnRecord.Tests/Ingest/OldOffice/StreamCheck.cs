using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.OldOffice;
using OnRecord.Ingest.Outlook;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Ingest.OldOffice;

/// <summary>Reads old documents and compares what their maps say with the bytes of the streams, by other means than the reader.</summary>
internal static class StreamCheck
{
    /// <summary>The text of a document whose map holds.</summary>
    public static string TextOf(byte[] file, out ReaderRun run)
    {
        run = ReaderRun.Of(new OldOfficeReader(), file, "any.bin");
        Holds(file, run.Document);
        return run.Text;
    }

    /// <summary>The text of a document without Problems.</summary>
    public static string TextOf(byte[] file)
    {
        string text = TextOf(file, out ReaderRun run);
        Assert.Empty(run.Codes);
        run.Dispose();
        return text;
    }

    /// <summary>Runs of fixed width are the very bytes of their stream, and each lies inside it.</summary>
    private static void Holds(byte[] file, Document document)
    {
        CompoundFile compound = CompoundFile.Open(new MemoryBytes(file), CancellationToken.None)!;
        foreach (MappedText text in document.Texts.Concat(document.MoreTexts).Select(static text => text.Text))
        {
            foreach (TextRun run in text.Map.Runs.Where(static run => run.Kind != RunKind.Inserted))
            {
                byte[] stream = compound.Read(compound.Root.Child(text.Map.Members[run.Member].Name)!, int.MaxValue);
                ReadOnlySpan<byte> bytes = stream.AsSpan((int)run.ByteStart, (int)run.ByteLength);
                string words = text.Text.Substring(run.TextStart, run.TextLength);
                if (run.Kind == RunKind.Double)
                {
                    Assert.Equal(words, Encoding.Unicode.GetString(bytes));
                }
                else if (run.Kind == RunKind.Single)
                {
                    Assert.Equal(words, SummaryFacts.Page(1252).GetString(bytes));
                }
            }
        }
    }
}
