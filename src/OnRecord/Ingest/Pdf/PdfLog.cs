using UglyToad.PdfPig.Logging;

namespace OnRecord.Ingest.Pdf;

/// <summary>Hears what the library says of text that it leaves out, or whose characters it does not know.</summary>
internal sealed class PdfLog : ILog
{
    private static readonly string[] s_missing = ["No XObject with name", "Failed reading operation", "Operator which was not understood"];

    /// <summary>Pieces of text that were left out since their font is missing or cannot be read.</summary>
    public int Skipped { get; private set; }

    /// <summary>Characters for which their font tells no letter.</summary>
    public int Unknown { get; private set; }

    /// <summary>Drawings that are not in the file, and instructions that cannot be read, so that what they draw was left out.</summary>
    public int Missing { get; private set; }

    /// <summary>Streams that are cut or broken, each time they were unpacked.</summary>
    public int Broken { get; set; }

    /// <inheritdoc/>
    public void Warn(string message)
    {
        Missing += Array.Exists(s_missing, message.StartsWith) ? 1 : 0;
        Skipped += message.StartsWith("Skipping a missing font", StringComparison.Ordinal) ? 1 : 0;
        Unknown += message.StartsWith("We could not find the corresponding character", StringComparison.Ordinal) ? 1 : 0;
    }

    /// <inheritdoc/>
    public void Debug(string message)
    {
    }

    /// <inheritdoc/>
    public void Debug(string message, Exception ex)
    {
    }

    /// <inheritdoc/>
    public void Error(string message) => Warn(message);

    /// <inheritdoc/>
    public void Error(string message, Exception ex) => Warn(message);
}
