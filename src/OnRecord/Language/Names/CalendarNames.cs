using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>Gives a person who begins a sentence the given name that is a month's too: <c>April Jones said</c>. Linear in the length of the text.</summary>
internal static class CalendarNames
{
    /// <summary>The names, with such persons whole, in order and without overlap.</summary>
    public static List<Mention> Join(NameFrame frame, List<Mention> names)
    {
        for (int index = 0; index < names.Count; index++)
        {
            int given = names[index].FirstToken - 1;
            bool isFree = given >= 0 && names[index].Type == MentionType.Person && (index == 0 || names[index - 1].EndToken <= given);
            if (isFree && IsGiven(frame, given) && frame.Forms[given + 1] == WordForm.Capitalized && frame.IsSentenceStart(given))
            {
                names[index] = NameSpans.Make(frame, given, names[index].EndToken, MentionType.Person);
            }
        }

        return names;
    }

    /// <summary>A month that is a given name. "May" before a name is mostly a verb.</summary>
    private static bool IsGiven(NameFrame frame, int token) => frame.Forms[token] == WordForm.Capitalized && frame.Words[token].HasFlag(NameWords.Calendar)
        && (frame.Words[token] & (NameWords.Man | NameWords.Woman)) != 0 && frame.Text.Word(token) is not "May";
}
