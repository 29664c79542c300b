using System.Collections.Frozen;
using OnRecord.Language.Parties;
using OnRecord.Language.Segments;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>
/// Finds words in a message that somebody else wrote than the header over them names: what is signed with another full name, what calls on the writer ("Ann --") or follows a line such as
/// "Here is the letter of Ms. Roe:" or "CABLE FROM MS. ROE", and what stands below the writer's own signature. It tells whose the words are only where one full name signs all of them. Linear in the length of the text.
/// </summary>
internal static class OtherHands
{
    /// <summary>Longer lines sign and call on nobody.</summary>
    internal const int LongestLine = 60;

    private const int LongestHeading = 80, ShortestEnd = 4, LongestName = 4, LongestCall = 4, LongestCalled = 20, MostToClosing = 2, LeastBelow = 2;

    /// <summary>The words of signatures, greetings and introductions.</summary>
    internal static readonly WordList Words = new("Annotating/Data/hands.txt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closing = Words.Set("closing"), After = Words.Set("after"), Papers = Words.Set("paper"), Owns = Words.Set("own");

    /// <summary>The stretches, rising.</summary>
    /// <param name="body">The text of the message.</param>
    /// <param name="segments">Its segments.</param>
    /// <param name="header">The embedded header of the writer, -1 for whoever sent the message.</param>
    /// <param name="names">How the header names the writer: names and addresses. None: nothing can be told.</param>
    public static IReadOnlyList<OtherHand> Find(string body, MessageSegments segments, int header, IReadOnlyList<string> names)
    {
        var writer = new WriterWords(names);
        List<HandLine> lines = HandLine.Of(body, segments, header);
        var found = new List<OtherHand>();
        if (!writer.IsKnown || lines.Count == 0)
        {
            return found;
        }

        int own = -1, sentences = 0, below = lines.Count(IsSentence);
        bool isSigned = Enumerable.Range(0, lines.Count).Any(at => IsOwnSignature(lines, at, writer));
        for (int at = 0; at < lines.Count; at++)
        {
            below -= IsSentence(lines[at]) ? 1 : 0;
            if ((at + 1 < lines.Count && (Introduces(lines, at) || Heads(lines, at, writer))) || (sentences > 0 && (Calls(lines[at], writer) || (IsOwnSignature(lines, at, writer) && below >= LeastBelow && GoesOnBelow(lines, at)))))
            {
                int first = at + (Calls(lines[at], writer) ? 0 : 1);
                found.Add(new OtherHand(new TextSpan(lines[first].Start, lines[^1].End), null));
                return found;
            }

            if (IsOwnSignature(lines, at, writer))
            {
                own = at;
            }
            else if (SignedNames.IsFor(lines, at, writer) && sentences > 0)
            {
                found.Add(new OtherHand(new TextSpan(lines[own + 1].Start, lines[at].End), null));
                own = at;
            }
            else if ((IsClosed(lines, at) || (lines[at].IsSignature && !isSigned) || SignedNames.IsOfAide(lines, at, writer)) && SignedNames.Other(lines[at], writer) is { } name)
            {
                bool isOfAll = own < 0 && !isSigned && SignedNames.IsOfAll(lines, at, body[name.Start..name.End], writer);
                found.Add(new OtherHand(new TextSpan(lines[own + 1].Start, lines[at].End), isOfAll ? name : null));
                own = at;
            }

            sentences += lines[at].EndsSentence ? 1 : 0;
        }

        return found;
    }

    /// <summary>"Ann --", "Dear Ann:", of whoever is to be the writer.</summary>
    private static bool Calls(HandLine line, WriterWords writer)
    {
        string words = line.Words.TrimEnd();
        int dash = line.Gap > 0 ? words.IndexOf(" - ", StringComparison.Ordinal) : -1;
        words = dash is > 0 and < LongestCalled ? words[..(dash + " -".Length)] : words;
        bool isCall = words.Length <= LongestLine && !line.IsSignature && (words is [.., ',' or ':'] || words.EndsWith("--", StringComparison.Ordinal) || words.EndsWith(" -", StringComparison.Ordinal));
        List<string> parts = isCall ? WriterWords.Parts(words) : [];
        int first = parts is ["dear" or "hi" or "hello", ..] ? 1 : 0;
        return parts.Count > first && parts.Count <= LongestCall && !parts.Exists(Closing.Set.Contains) && parts.Skip(first).All(part => writer.Has(part));
    }

    /// <summary>"Below is the letter that Ms. Roe sent:", behind which a paragraph begins.</summary>
    private static bool Introduces(List<HandLine> lines, int at)
    {
        if (lines[at].Words is not [.., ':'] || lines[at + 1].Gap == 0)
        {
            return false;
        }

        int first = at;
        while (first > 0 && lines[first].Gap == 0 && !lines[first - 1].EndsSentence)
        {
            first--;
        }

        string words = string.Join(' ', lines[first..(at + 1)].Select(static line => line.Words));
        List<string> parts = WriterWords.Parts(words[LastSentence(words)..].Replace("e-mail", "email", StringComparison.OrdinalIgnoreCase));
        int paper = parts.FindIndex(Papers.Set.Contains);
        bool isOwn = parts.Exists(Owns.Set.Contains) || (parts.Contains("i") && !parts.Exists(static part => part is "received" or "got"));
        return paper >= 0 && !isOwn && parts.Exists(static part => part is "from" or "sent" or "wrote" or "received" or "got");
    }

    /// <summary>Where the last sentence of some words begins; a short word with a point is a title.</summary>
    private static int LastSentence(string words)
    {
        for (int at = words.Length - 2; at > ShortestEnd; at--)
        {
            if (words[at] == ' ' && words[at - 1] is '.' or '!' or '?' && words.AsSpan(at - 1 - ShortestEnd, ShortestEnd).IndexOfAnyExceptInRange('a', 'z') < 0)
            {
                return at + 1;
            }
        }

        return 0;
    }

    /// <summary>"CABLE FROM AMB. ROE, SENT YESTERDAY." as a line of its own, of somebody else than the writer.</summary>
    private static bool Heads(List<HandLine> lines, int at, WriterWords writer)
    {
        if (lines[at].Words.Length > LongestHeading || (at > 0 && lines[at].Gap == 0) || lines[at + 1].Gap == 0 || !char.IsUpper(lines[at].Words[0]))
        {
            return false;
        }

        List<string> parts = WriterWords.Parts(lines[at].Words);
        return parts is [var paper, "from", _, ..] && Papers.Contains(paper) && !parts.Skip(2).Any(part => part is "me" or "my" or "i" || writer.Has(part));
    }

    /// <summary>A line with nothing but the writer's name, perhaps behind "Thanks" and before a number.</summary>
    private static bool IsOwnSignature(List<HandLine> lines, int at, WriterWords writer)
    {
        string words = lines[at].Words.TrimEnd();
        if (at == 0 || words.Length > LongestLine || words is [.., ':' or '?'] || words is [.., ','])
        {
            return false;
        }

        List<string> parts = [.. WriterWords.Parts(words).Where(part => !Closing.Set.Contains(part) && part is not ("x" or "and" or "you" or "many"))];
        return parts.Count is > 0 and <= LongestName && parts.TrueForAll(part => writer.Has(part)) && char.IsUpper(words.SkipWhile(static c => !char.IsLetter(c)).FirstOrDefault());
    }

    /// <summary>A paragraph below that is no postscript.</summary>
    private static bool GoesOnBelow(List<HandLine> lines, int at) => at + 1 < lines.Count && lines[at + 1].Gap > 0 && WriterWords.Parts(lines[at + 1].Words) is [var first, ..] && !After.Contains(first);

    private static bool IsSentence(HandLine line) => line.EndsSentence && !line.IsSignature;

    private static bool IsClosed(List<HandLine> lines, int at)
    {
        for (int above = at - 1; above >= Math.Max(0, at - MostToClosing); above--)
        {
            if (WriterWords.Parts(lines[above].Words) is [var first, ..] parts && parts.Count <= LongestCall && (Closing.Contains(first) || Closing.Contains(parts[^1])))
            {
                return true;
            }
        }

        return false;
    }
}
