namespace OnRecord.Store.Terms;

/// <summary>Takes the terms of a text one by one.</summary>
internal interface ITermSink
{
    /// <summary>A term.</summary>
    /// <param name="folded">Its folded form; gone after the call.</param>
    /// <param name="start">First unit in the text.</param>
    /// <param name="end">Unit after the last.</param>
    void Take(ReadOnlySpan<char> folded, int start, int end);

    /// <summary>Takes whole words of ASCII by a shorter way, if the sink has one; the answer is where to go on.</summary>
    int TakePlain(ReadOnlySpan<char> text, int at);
}
