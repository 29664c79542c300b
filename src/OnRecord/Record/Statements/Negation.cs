namespace OnRecord.Record.Statements;

/// <summary>Whether words say that something is not so.</summary>
internal static class Negation
{
    /// <summary>
    /// Words that turn a sentence round count once up to a "that" that begins what is known, told or true: "neither the mayor nor her office", "nobody was told and nothing was
    /// done" are one no; "it is not true that nobody was told" is two, and so none, as is "not without".
    /// </summary>
    /// <param name="tokens">The words of a statement, in order.</param>
    public static bool IsNot(IReadOnlyList<ClaimToken> tokens)
    {
        bool isNot = false, isHere = false;
        for (int at = 0; at < tokens.Count; at++)
        {
            if (at > 0 && tokens[at].Text == "that" && !ClaimWords.Plain.Contains(tokens[at - 1].Text))
            {
                (isNot, isHere) = (isNot ^ isHere, false);
            }
            else if (IsNo(tokens, at))
            {
                bool isTwice = at + 1 < tokens.Count && tokens[at + 1].Text == "without";
                (isHere, at) = (isHere || !isTwice, isTwice ? at + 1 : at);
            }
        }

        return isNot ^ isHere;
    }

    private static bool IsNo(IReadOnlyList<ClaimToken> tokens, int at) => ClaimWords.No.Contains(tokens[at].Text);
}
