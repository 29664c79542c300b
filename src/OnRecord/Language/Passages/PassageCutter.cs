namespace OnRecord.Language.Passages;

/// <summary>
/// Cuts a text into passages at blank lines and says of each what it is made of and in which language. Short passages go with the language of
/// the text around them. Linear in the length; safe to use from several threads.
/// </summary>
public static class PassageCutter
{
    /// <summary>A paragraph without end is cut at the next line end behind this many units.</summary>
    private const int Longest = 1 << 14;

    /// <summary>The passages of a text, in order; none only when it is empty.</summary>
    public static IReadOnlyList<Passage> Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var passages = new List<Passage>();
        var evidence = new List<LanguageVotes>();
        PassageKind before = PassageKind.Prose;
        for (int start = 0; start < text.Length;)
        {
            int end = EndOf(text, start);
            ReadOnlySpan<char> words = text.AsSpan(start, end - start);
            PassageKind kind = PassageLook.KindOf(words, before);
            before = kind;
            evidence.Add(kind == PassageKind.Prose ? LanguageVotes.Of(words) : default);
            passages.Add(new Passage(start, end, kind == PassageKind.Prose && NoticeLook.IsOne(words) ? PassageKind.Notice : kind, null));
            start = end;
        }

        SetLanguages(passages, evidence);
        return passages;
    }

    /// <summary>Passages that say it themselves first, then what all of them say together for those that do not.</summary>
    private static void SetLanguages(List<Passage> passages, List<LanguageVotes> evidence)
    {
        LanguageVotes all = default;
        foreach (LanguageVotes votes in evidence)
        {
            all = all.Plus(votes);
        }

        string? common = all.Best(isWhole: true);
        for (int index = 0; index < passages.Count; index++)
        {
            if (passages[index].Kind == PassageKind.Prose)
            {
                passages[index] = passages[index] with { Language = evidence[index].Best(isWhole: false) ?? common };
            }
        }
    }

    /// <summary>Behind the blank lines that follow the paragraph at a position.</summary>
    private static int EndOf(string text, int start)
    {
        bool isInside = false, hasWords = false;
        for (int line = start; line < text.Length;)
        {
            int feed = text.AsSpan(line).IndexOf('\n');
            int next = feed < 0 ? text.Length : line + feed + 1;
            bool isBlank = text.AsSpan(line, next - line).IsWhiteSpace();
            if (!isBlank && (isInside || (line - start > Longest && line > start)))
            {
                return line;
            }

            // From the first blank line on the passage ends with the next words; before it, blank lines belong to the start.
            isInside = isBlank && (isInside || hasWords);
            hasWords |= !isBlank;
            line = next;
        }

        return text.Length;
    }
}
