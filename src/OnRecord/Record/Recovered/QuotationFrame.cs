namespace OnRecord.Record.Recovered;

/// <summary>How a message is quoted: what tells whose the words at its edges are.</summary>
public enum QuotationFrame
{
    /// <summary>Without marks in an answer, or in pieces: whoever answers may have written between and below.</summary>
    Loose,

    /// <summary>Every line behind marks of quotation, in one piece.</summary>
    Marked,

    /// <summary>Passed on below a header.</summary>
    Forward,
}
