using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>
/// Cuts names at what no name goes over: "nor", the verb that begins a question ("Did Norcorp pay?"), a long dash between blanks ("Ann – Lucan is ill"), "P.S.". A hyphen between blanks is left: tokenised texts and some programs write every
/// hyphen so ("Jean - Marc Roe"), and cutting there cost three points of names in the world's news; but "Bill - I got it" greets Bill. Linear in the length of the names.
/// </summary>
internal static class NameBreaks
{
    /// <summary>The names, each without such a word inside, in order and without overlap.</summary>
    public static List<Mention> Cut(NameFrame frame, List<Mention> names)
    {
        List<Mention>? all = null;
        for (int number = 0; number < names.Count; number++)
        {
            Mention name = names[number];
            int first = name.FirstToken;
            if (IsAsking(frame.Text, name))
            {
                all ??= names[..number];
                first++;
            }

            for (int token = first + 1; token < name.EndToken - 1; token++)
            {
                if (!IsBreak(frame.Text, token))
                {
                    continue;
                }

                all ??= names[..number];
                Add(frame, all, first, token, name.Type);
                first = token + 1;
            }

            if (first == name.FirstToken)
            {
                all?.Add(name);
            }
            else
            {
                Add(frame, all!, first, name.EndToken, name.Type);
            }
        }

        return all ?? names;
    }

    private static void Add(NameFrame frame, List<Mention> into, int first, int end, MentionType type)
    {
        if (end > first && !(end == first + 1 && frame.Text.Word(first) is "I"))
        {
            into.Add(NameSpans.Make(frame, first, end, type));
        }
    }

    /// <summary>"Did Norcorp pay?": the question begins with its verb.</summary>
    private static bool IsAsking(TokenizedText text, Mention name)
    {
        if (name.EndToken < name.FirstToken + 2 || text.Word(name.FirstToken) is not ("Did" or "Does" or "Do" or "Has" or "Have" or "Was" or "Were" or "Is" or "Are" or "Could" or "Should" or "Would"))
        {
            return false;
        }

        Sentence sentence = text.SentenceOf(name.FirstToken);
        return sentence.FirstToken == name.FirstToken && name.EndToken < sentence.EndToken && text.Word(sentence.EndToken - 1) is "?";
    }

    private static bool IsBreak(TokenizedText text, int token) => text.Word(token) is "nor" or "P.S."
        || (text.Word(token) is "--" or "–" or "—" && text.Tokens[token - 1].End < text.Tokens[token].Start && text.Tokens[token].End < text.Tokens[token + 1].Start)
        || (text.Word(token) is "-" && text.Word(token + 1) is "I" && text.Tokens[token - 1].End < text.Tokens[token].Start);
}
