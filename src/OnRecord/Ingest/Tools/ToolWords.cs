using System.Text;

namespace OnRecord.Ingest.Tools;

/// <summary>Reads what a tool writes, so that it never waits for a reader, in memory that does not grow with it.</summary>
internal static class ToolWords
{
    private const int MostLine = 4096;

    /// <summary>Reads to the end of the output, or until it is closed.</summary>
    /// <param name="output">Of the tool.</param>
    /// <param name="said">Given each line without its newline, of one longer than 4,096 characters its end; null to read without a listener.</param>
    public static Task Read(StreamReader output, Action<string>? said) => Task.Factory.StartNew(() => ReadAll(output, said), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void ReadAll(StreamReader output, Action<string>? said)
    {
        var buffer = new char[MostLine];
        var line = new StringBuilder();
        try
        {
            int read;
            while ((read = output.Read(buffer, 0, buffer.Length)) > 0)
            {
                if (said is not null)
                {
                    Split(buffer.AsSpan(0, read), line, said);
                }
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The tool was stopped; what it said by then is enough.
        }
    }

    private static void Split(ReadOnlySpan<char> text, StringBuilder line, Action<string> said)
    {
        while (text.IndexOf('\n') is var newline && newline >= 0)
        {
            said(line.Append(text[..newline]).ToString());
            line.Clear();
            text = text[(newline + 1)..];
        }

        line.Append(text);
        line.Remove(0, Math.Max(0, line.Length - MostLine));
    }
}
