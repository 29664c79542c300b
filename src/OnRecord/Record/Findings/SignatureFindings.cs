using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Segments;
using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>Adds to findings what signature blocks say: who signs, as what, and for whom.</summary>
internal static class SignatureFindings
{
    /// <summary>The findings with a party for each signature that can be read, behind all others.</summary>
    /// <param name="findings">What was found in the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="segments">Its segments, as far as their words are wanted.</param>
    public static ItemFindings With(ItemFindings findings, string text, MessageSegments segments)
    {
        var parties = new List<FoundParty>(findings.Parties);
        foreach (Segment segment in segments.Segments)
        {
            int writer = ItemFindings.WriterOf(segment.Header, segment.Depth);
            if (segment.Kind == SegmentKind.Signature && SignatureReader.Read(text, segment.Span) is { } signature)
            {
                parties.Add(Named(writer, MentionType.Person, text, signature.Name, [new FoundRole(Words(text, signature.Role), signature.Role, signature.Of is null ? -1 : parties.Count + 1)]));
                if (signature.Of is { } of)
                {
                    parties.Add(Named(writer, MentionType.Organization, text, of, []));
                }
            }
        }

        return parties.Count == findings.Parties.Count ? findings : findings with { Parties = parties };
    }

    private static FoundParty Named(int writer, MentionType type, string text, TextSpan span, IReadOnlyList<FoundRole> roles) =>
        new(writer, type, Words(text, span), [Words(text, span)], Aliases: false, span, roles);

    private static string Words(string text, TextSpan span) => string.Join(' ', text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
