using OnRecord.Ingest;
using OnRecord.Language.Annotating;
using OnRecord.Sources;

namespace OnRecord.Bench;

/// <summary>The bodies of the files of a folder, read one at a time, so that memory does not grow with the folder. Safe to use from several threads.</summary>
internal sealed class BenchTexts(string[] files, ReadContext context)
{
    private long words;
    private int read;

    /// <summary>The files, in order.</summary>
    public string[] Files => files;

    /// <summary>Stretches between white space in all that was opened.</summary>
    public long Words => Interlocked.Read(ref words);

    /// <summary>How many times a text was opened.</summary>
    public int Read => Volatile.Read(ref read);

    /// <summary>The body of a file and how to read it; null when it has none.</summary>
    public (string Text, TextKind Kind)? Open(string path)
    {
        var bytes = new MemoryBytes(File.ReadAllBytes(path));
        var probe = new Probe(bytes.ReadAll(Probe.HeadLength), bytes.Length, Path.GetFileName(path), null, null);
        Item? item = bytes.Length == 0 ? null : Readers.Choose(probe)?.Read(bytes, probe, context).Item;
        if (item?.Texts.FirstOrDefault(static text => text.Field == "body") is not { } body)
        {
            return null;
        }

        Interlocked.Add(ref words, WordsIn(body.Text.Text));
        Interlocked.Increment(ref read);
        return (body.Text.Text, item is Message ? TextKind.Message : TextKind.Text);
    }

    private static int WordsIn(string text)
    {
        int count = 0;
        bool isInside = false;
        foreach (char c in text)
        {
            bool isSpace = char.IsWhiteSpace(c);
            count += !isSpace && !isInside ? 1 : 0;
            isInside = !isSpace;
        }

        return count;
    }
}
