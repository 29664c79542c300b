using OnRecord.Ingest;
using OnRecord.Store.Terms;

namespace OnRecord.Store.Building;

/// <summary>What address headers say beside the names and addresses in them, as comments in brackets and words that no syntax allows.</summary>
internal static class AddressWords
{
    private static readonly HashSet<string> Headers = new(StringComparer.Ordinal) { "from", "sender", "reply-to", "to", "cc", "bcc" };

    /// <summary>The values, whole, of those address headers that have words which no participant has; in most mail there are none.</summary>
    /// <param name="message">Its fields and participants.</param>
    /// <param name="isOf">The headers that are asked about.</param>
    public static IEnumerable<string> Further(Message message, Func<string, bool> isOf)
    {
        int written = 0;
        foreach (ItemField field in message.Fields)
        {
            written += IsAsked(field, isOf) ? Letters(field.Value) : 0;
        }

        foreach (Participant party in written == 0 ? [] : message.Participants)
        {
            written -= isOf(party.Role) ? Letters(party.Name) + Letters(party.Address) : 0;
        }

        return written == 0 ? [] : WithFurther(message, isOf);
    }

    private static IEnumerable<string> WithFurther(Message message, Func<string, bool> isOf)
    {
        HashSet<string> known = [.. message.Participants.Where(party => isOf(party.Role)).SelectMany(static party => Terms(party.Name).Concat(Terms(party.Address)))];
        return message.Fields.Where(field => IsAsked(field, isOf) && Terms(field.Value).Any(term => !known.Contains(term))).Select(static field => field.Value);
    }

    private static bool IsAsked(ItemField field, Func<string, bool> isOf) => Headers.Contains(field.Name) && isOf(field.Name);

    private static IEnumerable<string> Terms(string? text) => TermTokenizer.Tokens(text).Select(static term => term.Folded);

    /// <summary>Letters and digits, by which it is told quickly that nothing is left out.</summary>
    private static int Letters(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char unit in text)
        {
            count += char.IsLetterOrDigit(unit) ? 1 : 0;
        }

        return count;
    }
}
