namespace OnRecord.Sources;

/// <summary>What stands at a place of the disk. A link is told by itself, not by what it leads to.</summary>
public enum FileKind
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A file with bytes.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A pipe, socket or device: opening it may wait for ever or do something.</summary>
    Device,

    /// <summary>The system does not let it be looked at.</summary>
    Unreadable,
}
