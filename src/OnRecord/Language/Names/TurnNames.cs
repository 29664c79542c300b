using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>Names of speakers that a transcript gives in capitals before the colon and that were not found as persons: "MR. OSTER:". Linear in the length of the text.</summary>
internal static class TurnNames
{
    private const int LeastTurns = 2;

    /// <summary>The names with those of the labels, in order and without overlap.</summary>
    public static List<Mention> Add(NameFrame frame, List<Mention> names)
    {
        List<TurnLine> turns = [.. TurnLine.Of(frame.Text.Text).Where(static line => line.Kind is TurnKind.Titled or TurnKind.Asker or TurnKind.Examiner)];
        if (turns.Count < LeastTurns || !turns.Exists(static line => line.Kind is TurnKind.Titled or TurnKind.Examiner))
        {
            return names;
        }

        List<Mention> found = [.. turns.Where(static line => line.Kind != TurnKind.Asker).Select(line => Speaker(frame, line)).OfType<Mention>()];
        var ends = new bool[frame.Text.Tokens.Length];
        found.ForEach(speaker => ends.AsSpan(speaker.FirstToken, speaker.EndToken - speaker.FirstToken).Fill(true));
        List<Mention> kept = [.. names.Where(name => name.Type == MentionType.Person || !ends.AsSpan(name.FirstToken, name.EndToken - name.FirstToken).Contains(true))];
        foreach (Mention name in kept)
        {
            ends.AsSpan(name.FirstToken, name.EndToken - name.FirstToken).Clear();
        }

        kept.AddRange(found.Where(speaker => !ends.AsSpan(speaker.FirstToken, speaker.EndToken - speaker.FirstToken).Contains(false)));
        kept.Sort(static (a, b) => a.FirstToken.CompareTo(b.FirstToken));
        return kept;
    }

    /// <summary>The words of a label behind its titles; null where there are none.</summary>
    private static Mention? Speaker(NameFrame frame, TurnLine line)
    {
        ReadOnlySpan<Token> tokens = frame.Text.Tokens;
        int end = tokens.Length;
        for (int low = 0; low < end;)
        {
            int middle = (low + end) / 2;
            (low, end) = tokens[middle].Start < line.End ? (middle + 1, end) : (low, middle);
        }

        int first = end;
        while (first > 0 && tokens[first - 1].Start >= line.Start && tokens[first - 1].Kind == TokenKind.Word && (frame.Words[first - 1] & (NameWords.Title | NameWords.Role)) == 0 && !(frame.Text.Word(first - 1) is "BY") && frame.Text.Word(first - 1)[^1] != '.')
        {
            first--;
        }

        return first < end ? NameSpans.Make(frame, first, end, MentionType.Person) : null;
    }
}
