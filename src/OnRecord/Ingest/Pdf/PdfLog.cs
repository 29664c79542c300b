using UglyToad.PdfPig.Logging;

namespace OnRecord.Ingest.Pdf;

/// <summary>Hears what the library says of text that it leaves out, or whose characters it does not know.</summary>
internal sealed class PdfLog : ILog
{
    /// <summary>Pieces of text that were left out since their font is missing or cannot be read.</summary>
    public int Skipped { get; private set; }

    /// <summary>Characters for which their font tells no letter.</summary>
    public int Unknown { get; private set; }

    /// <inheritdoc/>
    public void Warn(string message)
    {
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
    public void Error(string message)
    {
    }

    /// <inheritdoc/>
    public void Error(string message, Exception ex)
    {
    }
}
