using OnRecord.Language.Frames;
using OnRecord.Language.Names;

namespace OnRecord.Language.Contacts;

/// <summary>Takes places out of the sides of a contact, where the words tell that it is where somebody went or is: "spoke on our way down to Averil", "letters to the offices in Averil, Brandt and Quill".</summary>
internal static class PlaceSides
{
    /// <summary>Takes them out.</summary>
    /// <returns>False when nobody is left.</returns>
    public static bool LeaveOut(SentencePhrases text, FrameMatch match)
    {
        int before = match.Others.Count;
        var gone = new HashSet<int>();
        var within = new HashSet<int>();
        foreach (int other in match.Others.Order())
        {
            if (other <= match.Trigger)
            {
                continue;
            }

            int joined = Joined(text, other);
            if (IsWayTo(text, other) || gone.Contains(joined))
            {
                gone.Add(other);
            }
            else if (!text.IsKnownParty(other) && (within.Contains(joined) || EndsInPlace(text, joined)))
            {
                within.Add(other);
            }
        }

        match.Others.RemoveAll(other => gone.Contains(other) || within.Contains(other));
        return before == 0 || match.Others.Count > 0;
    }

    /// <summary>"on our way down to Averil", "on the flight to Averil", "her visit to Averil".</summary>
    private static bool IsWayTo(SentencePhrases text, int other)
    {
        if (!IsPlace(text, other) || text.Kind(other - 1) != PhraseKind.Preposition || text.Front(other - 1) is not ("to" or "into" or "from"))
        {
            return false;
        }

        int token = text[other - 1].First - 1;
        return token > 0 && ContactFinder.File.List("way").Contains(text.Text.Parsed.LemmaKeys[token]);
    }

    /// <summary>The phrase before it that a comma, an "and" or both join it to; -1 for none.</summary>
    private static int Joined(SentencePhrases text, int other)
    {
        int at = other - 1;
        while (at > 0 && text.Kind(at) is PhraseKind.Comma or PhraseKind.Conjunction)
        {
            at--;
        }

        return at < other - 1 ? at : -1;
    }

    /// <summary>"the offices in Averil": what is joined to it is another place.</summary>
    private static bool EndsInPlace(SentencePhrases text, int phrase)
    {
        if (phrase < 0 || !text.IsNoun(phrase))
        {
            return false;
        }

        int place = text.Text.PlaceEndingWith(text[phrase].End - 1);
        return place >= 0 && text.Text.Mentions[place].FirstToken is > 1 and var first && IsIn(text, first);
    }

    /// <summary>"in Averil", "in the Averil".</summary>
    private static bool IsIn(SentencePhrases text, int token) => text.Word(token - 1) is "in" or "at" || (text.Word(token - 1) is "the" && text.Word(token - 2) is "in" or "at");

    private static bool IsPlace(SentencePhrases text, int phrase) => text[phrase].Mention is >= 0 and var mention ? text.Text.Mentions[mention].Type == MentionType.Place : !text.IsKnownParty(phrase) && text.IsParty(phrase);
}
