namespace OnRecord.Record.Threads;

/// <summary>What a quotation and a held message say of each other by their words, those of many messages left out.</summary>
/// <param name="Words">Words of the quotation, by its prints.</param>
/// <param name="Possible">Prints of it that the message can have: a text of many words keeps only some.</param>
/// <param name="Shared">Those that it has.</param>
internal readonly record struct SharedWords(int Words, int Possible, int Shared)
{
    /// <summary>How many of a hundred prints that can be shared are, rounded down; 0 when none can.</summary>
    public int Percent => Possible == 0 ? 0 : Math.Min(Shared, Possible) * 100 / Possible;
}
