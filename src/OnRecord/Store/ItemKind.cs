using OnRecord.Sources;

namespace OnRecord.Store;

/// <summary>The kinds of item, numbered as the case file numbers them.</summary>
public enum ItemKind
{
    /// <summary>An e-mail or post.</summary>
    Message = 0,

    /// <summary>Anything else with text.</summary>
    Document = 1,
}

/// <summary>Names and ids of item kinds.</summary>
public static class ItemKinds
{
    /// <summary><c>message</c> or <c>document</c>.</summary>
    public static string Name(this ItemKind kind) => kind == ItemKind.Message ? "message" : "document";

    /// <summary>The public id of an item.</summary>
    public static RecordId Id(this ItemKind kind, long hash) => new(kind.Name(), hash);
}
