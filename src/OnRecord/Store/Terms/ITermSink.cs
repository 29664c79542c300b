namespace OnRecord.Store.Terms;

/// <summary>Takes the terms of a text as the tokenizer cuts them. Implemented by structs, so that each use is its own code.</summary>
internal interface ITermSink
{
    /// <summary>True to hear of no more terms.</summary>
    bool HasEnough { get; }

    /// <summary>A term and its place; the folded units are valid during the call.</summary>
    void Take(ReadOnlySpan<char> folded, int start, int end);

    /// <summary>Takes whole words of ASCII by a shorter way, if the sink has one; the answer is where to go on.</summary>
    int TakePlain(ReadOnlySpan<char> text, int at);
}
