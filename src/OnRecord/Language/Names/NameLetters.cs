namespace OnRecord.Language.Names;

/// <summary>Finds "U. S.", "U. K." and "U. N." where a blank stands between the letters, as in scanned and retyped text: the weights take such letters for initials of a person.</summary>
internal static class NameLetters
{
    /// <summary>Labels such letters; a name of an organisation right behind them takes them in ("U. S. Senate").</summary>
    /// <param name="frame">The text.</param>
    /// <param name="labels">A label for each token; changed.</param>
    public static void Apply(NameFrame frame, Span<byte> labels)
    {
        for (int token = 0; token + 1 < labels.Length; token++)
        {
            if (frame.Forms[token] != WordForm.Initial || !(frame.Text.Word(token) is "U.") || !(frame.Text.Word(token + 1) is "S." or "K." or "N.") || frame.IsSentenceStart(token + 1))
            {
                continue;
            }

            int next = token + 2;
            bool isOrganization = frame.Text.Word(token + 1) is "N.";
            bool joins = !isOrganization && next < labels.Length && !frame.IsSentenceStart(next) && labels[next] != NameLabels.Outside && NameLabels.TypeOf(labels[next]) == MentionType.Organization;
            MentionType type = joins || isOrganization ? MentionType.Organization : MentionType.Place;
            (labels[token], labels[token + 1]) = (NameLabels.Of(type, true), NameLabels.Of(type, false));
            if (next < labels.Length && labels[next] != NameLabels.Outside)
            {
                labels[next] = NameLabels.Of(NameLabels.TypeOf(labels[next]), !joins);
            }
        }
    }
}
