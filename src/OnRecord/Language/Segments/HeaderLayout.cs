namespace OnRecord.Language.Segments;

/// <summary>How an embedded header is laid out.</summary>
public enum HeaderLayout : byte
{
    /// <summary>Lines of fields: <c>From:</c>, <c>Sent:</c>, <c>To:</c>, <c>Subject:</c>, in any language.</summary>
    Fields,

    /// <summary>A sentence: <c>On 3 May 2019, Ann Roe wrote:</c>, in any language.</summary>
    Attribution,

    /// <summary>Lotus Notes: the name, below it the date, below or beside them <c>To:</c>, <c>cc:</c>, <c>Subject:</c>.</summary>
    Notes,

    /// <summary>Only a dividing line: <c>-----Original Message-----</c>.</summary>
    Divider,
}
