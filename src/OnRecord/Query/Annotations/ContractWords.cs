using OnRecord.Language.Names;
using OnRecord.Language.Time;

namespace OnRecord.Query.Annotations;

/// <summary>The words of the output contract for the engine's enumerations.</summary>
internal static class ContractWords
{
    /// <summary>The type of a mention or party.</summary>
    public static string Of(MentionType type) => type switch
    {
        MentionType.Person => "person",
        MentionType.Organization => "organization",
        MentionType.Place => "place",
        MentionType.Group => "group",
        MentionType.Document => "document",
        _ => "other",
    };

    /// <summary>The form of a mention.</summary>
    public static string Of(MentionForm form) => form switch
    {
        MentionForm.Name => "name",
        MentionForm.Description => "description",
        _ => "pronoun",
    };

    /// <summary>The type of a time.</summary>
    public static string Of(TimeType type) => type switch
    {
        TimeType.Date => "date",
        TimeType.Time => "time",
        TimeType.Duration => "duration",
        _ => "set",
    };

    /// <summary>The name of a value in small letters, words divided by an underscore.</summary>
    public static string Snake<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
