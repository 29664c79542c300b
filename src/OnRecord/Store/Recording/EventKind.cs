namespace OnRecord.Store.Recording;

/// <summary>What an item tells of.</summary>
internal enum EventKind
{
    /// <summary>Somebody said something.</summary>
    Statement,

    /// <summary>Somebody reached somebody.</summary>
    Contact,

    /// <summary>Somebody was asked for comment.</summary>
    Request,

    /// <summary>An authority or a party before a court did something.</summary>
    Proceeding,
}
