namespace OnRecord.Language.Requests;

/// <summary>What became of a request for comment.</summary>
public enum RequestOutcome : byte
{
    /// <summary>The text does not say.</summary>
    Unknown,

    /// <summary>The one asked said or wrote something.</summary>
    Answered,

    /// <summary>The one asked would not comment, or sent the question on.</summary>
    Declined,

    /// <summary>The one asked did not respond or could not be reached.</summary>
    NoResponse,
}
