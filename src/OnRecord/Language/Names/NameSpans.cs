using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>Turns the labels of a text into mentions by name.</summary>
internal static class NameSpans
{
    /// <summary>The names in order.</summary>
    /// <param name="frame">The text.</param>
    /// <param name="labels">A label for each token.</param>
    public static List<Mention> Read(NameFrame frame, ReadOnlySpan<byte> labels)
    {
        var found = new List<Mention>();
        for (int token = 0; token < labels.Length; token++)
        {
            if (labels[token] == NameLabels.Outside)
            {
                continue;
            }

            int first = token;
            MentionType type = NameLabels.TypeOf(labels[token]);
            while (token + 1 < labels.Length && NameLabels.GoesOn(labels[token + 1]))
            {
                token++;
            }

            (int start, int end) = NameEdges.Of(frame, first, token + 1, type, Limit(frame, labels, token + 1));
            if (end > start && NameTypes.Of(frame, start, end, type) is { } surest)
            {
                found.Add(Make(frame, start, end, surest));
                token = Math.Max(token, end - 1);
            }
        }

        return found;
    }

    /// <summary>Up to two more tokens, as far as they are of no name and of the same sentence.</summary>
    private static int Limit(NameFrame frame, ReadOnlySpan<byte> labels, int end)
    {
        int limit = end;
        while (limit < labels.Length && limit < end + 2 && labels[limit] == NameLabels.Outside && !frame.IsSentenceStart(limit))
        {
            limit++;
        }

        return limit;
    }

    internal static Mention Make(NameFrame frame, int first, int end, MentionType type)
    {
        ReadOnlySpan<Token> tokens = frame.Text.Tokens;
        if (type == MentionType.Other && ((NameWords)(frame.Phrases[first] & 0x1F)).HasFlag(NameWords.People) && frame.Phrases[end - 1] >> 8 is 3 or 4)
        {
            type = MentionType.Group;
        }

        int head = HeadOf(frame, first, end, type);
        MentionNumber number = type switch
        {
            MentionType.Person => MentionNumber.One,
            MentionType.Group => frame.Text.Word(head)[^1] is 's' or 'S' ? MentionNumber.Several : MentionNumber.Unknown,
            _ => MentionNumber.Unknown,
        };
        MentionGender gender = GenderWords.OfName(frame.Text, first, end, type);
        return new Mention(tokens[first].Start, tokens[end - 1].End, first, end, head, type, MentionForm.Name, number, gender);
    }

    /// <summary>The family name of a person, without "Jr."; of others the last word before "of" or a comma.</summary>
    private static int HeadOf(NameFrame frame, int first, int end, MentionType type)
    {
        if (type == MentionType.Person)
        {
            int last = end - 1;
            while (last > first && (PersonNames.IsSuffix(frame.Text.Word(last)) || frame.Forms[last] is WordForm.Mark or WordForm.Quote))
            {
                last--;
            }

            return last;
        }

        for (int token = first + 1; token < end; token++)
        {
            if (frame.Text.Word(token) is "of" or "for" or "," or "(" or "at")
            {
                return token - 1;
            }
        }

        return end - 1;
    }
}
