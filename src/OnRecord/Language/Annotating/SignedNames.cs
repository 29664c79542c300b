using OnRecord.Language.Parties;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>Reads lines in which somebody signs with another name than the writer's: alone, as the writer's assistant, or for the writer. Safe to share between threads.</summary>
internal static class SignedNames
{
    /// <summary>Lines below a signature in which nobody says anything.</summary>
    private const int MostBelow = 8;

    /// <summary>Shorter words are initials and particles.</summary>
    private const int LeastNamed = 3;

    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Aides = OtherHands.Words.Set("aide"), Passed = OtherHands.Words.Set("passed");

    /// <summary>What stands between whoever signs and whom that is for.</summary>
    private static readonly string[] For = [" for ", " on behalf of ", " p.p. ", " pp ", " per "];

    /// <summary>"Ann Roe", "Annie (Ann Roe)", "Ann Roe, Pilot", no word of which is the writer's; of "Bo Lund, Assistant to Ann Roe" the name.</summary>
    /// <returns>Null when it is none.</returns>
    public static TextSpan? Other(HandLine line, WriterWords writer)
    {
        if (!writer.IsFull || line.Words.Length > OtherHands.LongestLine)
        {
            return null;
        }

        string words = line.Words.TrimStart('-', '_', '*', ' ', '\t').TrimEnd();
        int open = words.IndexOf('('), close = words.IndexOf(')'), comma = words.IndexOf(',');
        string name = open >= 0 && close > open + 1 ? words[(open + 1)..close] : comma > 0 ? words[..comma] : words;
        string all = comma > 0 && open < 0 && IsAide(words[(comma + 1)..], writer) ? name : words;
        return SignatureReader.IsFullName(name) && !WriterWords.Parts(all).Exists(part => writer.Has(part)) ? Place(line, name) : null;
    }

    /// <summary>Whether the writer's assistant signs: in the same line or in the next.</summary>
    public static bool IsOfAide(List<HandLine> lines, int at, WriterWords writer) =>
        (lines[at].Words.IndexOf(',') is > 0 and var comma && IsAide(lines[at].Words[(comma + 1)..], writer)) || (at + 1 < lines.Count && lines[at + 1].Gap == 0 && (IsAide(lines[at + 1].Words, writer) || IsForWriter(lines[at + 1].Words, writer)));

    /// <summary>"Bo Lund for Ann Roe", "for Ann Roe" below "Bo Lund": whether "I" is the one or the other is not told.</summary>
    public static bool IsFor(List<HandLine> lines, int at, WriterWords writer)
    {
        string words = lines[at].Words;
        foreach (string between in words.Length <= OtherHands.LongestLine ? For : [])
        {
            int found = words.IndexOf(between, StringComparison.OrdinalIgnoreCase);
            if (found > 0 && SignatureReader.IsFullName(words[..found].Trim()) && !WriterWords.Parts(words[..found]).Exists(part => writer.Has(part)) && IsWriter(words[(found + between.Length)..], writer))
            {
                return true;
            }
        }

        return at + 1 < lines.Count && lines[at + 1].Gap == 0 && IsForWriter(lines[at + 1].Words, writer);
    }

    /// <summary>
    /// Whether all of a writer's words are those of whoever signs: they end there, nobody else is called on, named as who wrote or signs below, and nothing tells that they are passed on.
    /// </summary>
    /// <param name="lines">The lines of the writer.</param>
    /// <param name="at">The line that is signed.</param>
    /// <param name="signer">The name.</param>
    /// <param name="writer">The writer.</param>
    public static bool IsOfAll(List<HandLine> lines, int at, string signer, WriterWords writer)
    {
        HashSet<string> names = [.. WriterWords.Parts(signer).Where(static part => part.Length >= LeastNamed)];
        bool hasBegun = false;
        foreach (HandLine line in lines.Take(at))
        {
            List<string> parts = WriterWords.Parts(line.Words);
            if (parts.Exists(names.Contains) || parts.Exists(Passed.Set.Contains) || (hasBegun && parts is ["dear" or "hi" or "hello", ..] && line.Words is [.., ',' or ':']))
            {
                return false;
            }

            hasBegun |= line.EndsSentence;
        }

        List<HandLine> below = lines[(at + 1)..];
        return hasBegun && below.Count <= MostBelow && !below.Exists(line => (line.EndsSentence && !line.IsSignature) || Other(line, writer) is not null);
    }

    /// <summary>"Assistant to Ann Roe".</summary>
    private static bool IsAide(string words, WriterWords writer) =>
        words.Length <= OtherHands.LongestLine && words.IndexOf(" to ", StringComparison.Ordinal) is > 0 and var to && WriterWords.Parts(words[..to]) is [.., var head] && Aides.Contains(head) && IsWriter(words[(to + " to ".Length)..], writer);

    private static bool IsForWriter(string words, WriterWords writer) => Array.Exists(For, between => words.StartsWith(between.TrimStart(), StringComparison.OrdinalIgnoreCase) && IsWriter(words[(between.Length - 1)..], writer));

    private static bool IsWriter(string words, WriterWords writer) => WriterWords.Parts(words) is { Count: > 0 and <= 4 } parts && parts.TrueForAll(part => writer.Has(part));

    private static TextSpan Place(HandLine line, string name)
    {
        int start = line.Start + line.Offset + line.Words.IndexOf(name, StringComparison.Ordinal);
        return new TextSpan(start, start + name.Length);
    }
}
