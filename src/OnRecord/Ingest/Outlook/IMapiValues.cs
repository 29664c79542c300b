namespace OnRecord.Ingest.Outlook;

/// <summary>What the properties of a message or of one of its recipients say, wherever they are stored.</summary>
internal interface IMapiValues
{
    /// <summary>A number, or null.</summary>
    int? Integer(int tag);

    /// <summary>A string that is not empty, or null.</summary>
    string? Text(int tag);

    /// <summary>A moment as ISO 8601, or null.</summary>
    string? Time(int tag);
}
