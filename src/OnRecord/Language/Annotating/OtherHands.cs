using System.Collections.Frozen;
using OnRecord.Language.Parties;
using OnRecord.Language.Segments;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>
/// Finds words in a message that somebody else wrote than the header over them names: what is signed with another full name, what calls on the writer ("Ann --") or follows a line such as
/// "Here is the letter of Ms. Roe:", and what stands below the writer's own signature. It only tells that the words are another's, not whose. Linear in the length of the text.
/// </summary>
internal static class OtherHands
{
    private const int LongestLine = 60, LongestName = 4, LongestCall = 4, LongestCalled = 20, MostToClosing = 2, LeastBelow = 2;

    private static readonly WordList Words = new("Annotating/Data/hands.txt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closing = Words.Set("closing"), After = Words.Set("after"), Papers = Words.Set("paper"), Owns = Words.Set("own");

    /// <summary>The stretches, rising.</summary>
    /// <param name="body">The text of the message.</param>
    /// <param name="segments">Its segments.</param>
    /// <param name="header">The embedded header of the writer, -1 for whoever sent the message.</param>
    /// <param name="names">How the header names the writer: names and addresses. None: nothing can be told.</param>
    public static IReadOnlyList<TextSpan> Find(string body, MessageSegments segments, int header, IReadOnlyList<string> names)
    {
        var writer = new WriterWords(names);
        List<HandLine> lines = HandLine.Of(body, segments, header);
        var found = new List<TextSpan>();
        if (!writer.IsKnown || lines.Count == 0)
        {
            return found;
        }

        int own = -1, sentences = 0, below = lines.Count(IsSentence);
        bool isSigned = Enumerable.Range(0, lines.Count).Any(at => IsOwnSignature(lines, at, writer));
        for (int at = 0; at < lines.Count; at++)
        {
            below -= IsSentence(lines[at]) ? 1 : 0;
            if ((at + 1 < lines.Count && Introduces(lines, at)) || (sentences > 0 && (Calls(lines[at], writer) || (IsOwnSignature(lines, at, writer) && below >= LeastBelow && GoesOnBelow(lines, at)))))
            {
                int first = at + (Calls(lines[at], writer) ? 0 : 1);
                found.Add(new TextSpan(lines[first].Start, lines[^1].End));
                return found;
            }

            if (IsOwnSignature(lines, at, writer))
            {
                own = at;
            }
            else if ((IsClosed(lines, at) || (lines[at].IsSignature && !isSigned)) && IsOthersSignature(lines[at], writer))
            {
                found.Add(new TextSpan(lines[own + 1].Start, lines[at].End));
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

        List<string> parts = [.. lines[first..(at + 1)].SelectMany(static line => WriterWords.Parts(line.Words.Replace("e-mail", "email", StringComparison.OrdinalIgnoreCase)))];
        int paper = parts.FindIndex(Papers.Set.Contains);
        bool isOwn = parts.Exists(Owns.Set.Contains) || (parts.Contains("i") && !parts.Exists(static part => part is "received" or "got"));
        return paper >= 0 && !isOwn && parts.Exists(static part => part is "from" or "sent" or "wrote" or "received" or "got");
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

    /// <summary>"Yours, / Ann Roe", "Annie (Ann Roe)", no word of which is the writer's.</summary>
    private static bool IsOthersSignature(HandLine line, WriterWords writer)
    {
        if (!writer.IsFull || line.Words.Length > LongestLine)
        {
            return false;
        }

        string words = line.Words.TrimStart('-', '_', '*', ' ', '\t').TrimEnd();
        int open = words.IndexOf('('), close = words.IndexOf(')'), comma = words.IndexOf(',');
        string name = open >= 0 && close > open + 1 ? words[(open + 1)..close] : comma > 0 ? words[..comma] : words;
        return SignatureReader.IsFullName(name) && !WriterWords.Parts(words).Exists(part => writer.Has(part));
    }

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
