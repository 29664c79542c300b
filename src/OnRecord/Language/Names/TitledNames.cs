using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>
/// Finds the person in what was read as one name of something else: "Harbor City Mayor Ann Roe", "Pastor Ann Roe of Quarry Church". An office, a given name and a family name, in
/// this order, are a person; what stands before the office and behind "of" are names of their own.
/// </summary>
internal static class TitledNames
{
    private const int LeastTokens = 3, MostPerson = 4;

    /// <summary>The names with such persons cut out, in order and without overlap.</summary>
    public static List<Mention> Cut(NameFrame frame, List<Mention> names)
    {
        List<Mention>? all = null;
        for (int number = 0; number < names.Count; number++)
        {
            Mention name = names[number];
            bool mayHold = name.Type is MentionType.Organization or MentionType.Other or MentionType.Place && name.EndToken - name.FirstToken >= LeastTokens;
            if (mayHold && Find(frame, name) is { } person)
            {
                AddPieces(frame, name, person, all ??= names[..number]);
            }
            else
            {
                all?.Add(name);
            }
        }

        return all ?? names;
    }

    private static void AddPieces(NameFrame frame, Mention name, (int Office, int First, int End) person, List<Mention> into)
    {
        (int office, int first, int end) = person;
        if (office > name.FirstToken)
        {
            into.Add(NameSpans.Make(frame, name.FirstToken, office, TypeOf(frame, name.FirstToken, office)));
        }

        into.Add(NameSpans.Make(frame, first, end, MentionType.Person));
        if (end + 1 < name.EndToken && frame.Text.Word(end) is "of" or "at" or "from")
        {
            into.Add(NameSpans.Make(frame, end + 1, name.EndToken, TypeOf(frame, end + 1, name.EndToken)));
        }
    }

    /// <summary>Where the words of the office begin, where the person begins, and behind its last token; null for none.</summary>
    private static (int Office, int First, int End)? Find(NameFrame frame, Mention name)
    {
        for (int token = name.FirstToken; token < name.EndToken - 2; token++)
        {
            bool isOffice = frame.IsCapital(token) && (frame.Words[token] & (NameWords.Title | NameWords.Role)) != 0;
            if (isOffice && PersonEnd(frame, token + 1, name.EndToken) is > 0 and var behind)
            {
                int office = token;
                while (office > name.FirstToken && (frame.Words[office - 1] & (NameWords.Title | NameWords.Role)) != 0)
                {
                    office--;
                }

                return (office, token + 1, behind);
            }
        }

        return null;
    }

    /// <summary>Behind a given name with a family name, up to the end or "of", "at", "from"; 0 for none.</summary>
    private static int PersonEnd(NameFrame frame, int first, int end)
    {
        if ((frame.Words[first] & (NameWords.Man | NameWords.Woman)) == 0 || !frame.IsCapital(first))
        {
            return 0;
        }

        int token = first + 1;
        while (token < end && token - first < MostPerson && (frame.IsCapital(token) || (frame.Words[token].HasFlag(NameWords.Particle) && token + 1 < end && frame.IsCapital(token + 1))) && (frame.Words[token] & (NameWords.OrganizationWord | NameWords.PlaceWord)) == 0)
        {
            token++;
        }

        return token - first >= 2 && (token == end || frame.Text.Word(token) is "of" or "at" or "from") ? token : 0;
    }

    private static MentionType TypeOf(NameFrame frame, int first, int end) =>
        frame.Phrases[first] >> 8 is 1 or 4 && frame.Phrases[end - 1] >> 8 is 3 or 4 && ((NameWords)(frame.Phrases[first] & 0x1F) & (NameWords.Place | NameWords.Country)) != 0
            ? MentionType.Place : MentionType.Organization;
}
