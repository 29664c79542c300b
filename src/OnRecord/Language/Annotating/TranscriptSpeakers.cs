using OnRecord.Language.Names;
using OnRecord.Language.Parties;

namespace OnRecord.Language.Annotating;

/// <summary>
/// Who speaks in a transcript that is pasted into a message and is a part by itself: "MS. PELL" is Susan Pell whom the words above it name, if of that family name they name nobody else. Linear in the mentions.
/// </summary>
internal static class TranscriptSpeakers
{
    /// <summary>A part with the full names of those whom it calls by their family names in capitals alone.</summary>
    /// <param name="part">Any part.</param>
    /// <param name="before">The parts of the same text before it.</param>
    public static AnnotatedPart Name(AnnotatedPart part, IReadOnlyList<AnnotatedPart> before)
    {
        if (!part.IsPasted || !part.Parties.Parties.Any(IsLabel))
        {
            return part;
        }

        ILookup<string, Party> known = before.Where(other => other.Header == part.Header && other.Depth == part.Depth).SelectMany(FullNames).ToLookup(static one => one.Family, static one => one.Who);
        List<Party> parties = [.. part.Parties.Parties.Select(party => IsLabel(party) && Only(known[party.Name.ToLowerInvariant()]) is { } full && Agree(party, full) ? party with { Name = full.Name, Names = [full.Name, .. party.Names] } : party)];
        return part with { Parties = part.Parties with { Parties = parties } };
    }

    /// <summary>Somebody who is named by one word only, in capitals as before a colon.</summary>
    private static bool IsLabel(Party party) => party is { Type: MentionType.Person, Names.Count: > 0 } && party.Names.All(static name => !name.Contains(' ', StringComparison.Ordinal))
        && party.Names.Any(static name => name.Length > 1 && !name.Any(char.IsLower));

    private static IEnumerable<(string Family, Party Who)> FullNames(AnnotatedPart part)
    {
        for (int mention = 0; mention < part.Mentions.Count; mention++)
        {
            int party = part.Mentions[mention] is { Form: MentionForm.Name, Type: MentionType.Person } ? part.Parties.Links[mention].Party : -1;
            if (party >= 0 && PersonName.Of(part.Parsed.Text, part.Mentions[mention]) is { IsSingle: false } name)
            {
                yield return (name.Family, part.Parties.Parties[party]);
            }
        }
    }

    private static Party? Only(IEnumerable<Party> parties) => parties.DistinctBy(static party => party.Name).Take(2).ToArray() is [var only] ? only : null;

    private static bool Agree(Party one, Party other) => one.Gender == other.Gender || one.Gender == MentionGender.Unknown || other.Gender == MentionGender.Unknown;
}
