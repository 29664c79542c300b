using OnRecord.Sources;

namespace OnRecord.Ingest;

/// <summary>
/// Reads one family of formats: bytes to at most one Item and any number of members. Stateless and thread-safe.
/// A new format is a new reader, listed in <see cref="Readers"/>.
/// </summary>
public interface IReader
{
    /// <summary>How sure the reader is that the bytes are its own.</summary>
    Fit FitOf(Probe probe);

    /// <summary>
    /// Reads the bytes. Defects of the evidence are Problems in the answer; exceptions mean the reader itself failed and
    /// become <see cref="ProblemCodes.ReaderFailed"/>.
    /// </summary>
    Reading Read(SourceBytes bytes, Probe probe, ReadContext context);
}

/// <summary>How sure a reader is that bytes are its own. The surest reader is asked first; ties go by order of listing.</summary>
public enum Fit
{
    /// <summary>Not this format.</summary>
    None,

    /// <summary>Only the declared type or the name says so.</summary>
    ByName,

    /// <summary>The content looks like it.</summary>
    ByContent,

    /// <summary>A signature says so.</summary>
    BySignature,
}
