namespace OnRecord.Store;

/// <summary>The states of a ledger entry, as written in the case and in answers.</summary>
public static class EntryState
{
    /// <summary>The bytes are kept and, where the format is known, read.</summary>
    public const string Kept = "kept";

    /// <summary>Another occurrence of something kept; the entry names it.</summary>
    public const string Copy = "copy";

    /// <summary>Holds other entries and no text of its own.</summary>
    public const string Container = "container";

    /// <summary>Could not be read; its Problems say why.</summary>
    public const string Failed = "failed";

    /// <summary>The file has changed since and a newer entry has its path; or it is counted under the name of a folder of the case that lies in another.</summary>
    public const string Superseded = "superseded";

    /// <summary>The file is no longer where it was.</summary>
    public const string Missing = "missing";
}
