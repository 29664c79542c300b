using System.Net;

namespace OnRecord.Query.Export;

/// <summary>Words of the evidence made safe to stand in HTML.</summary>
internal static class HtmlText
{
    /// <summary>Marks that HTML reads as its own are written as entities.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}
