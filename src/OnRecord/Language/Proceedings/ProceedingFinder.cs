using OnRecord.Language.Frames;
using OnRecord.Language.Parties;
using OnRecord.Sources;

namespace OnRecord.Language.Proceedings;

/// <summary>
/// Finds proceedings told in English prose. The wordings are data (<c>Proceedings/Data/proceedings.txt</c>). Linear in the length of the text; a pure
/// function; safe to use from several threads.
/// </summary>
public static class ProceedingFinder
{
    [ThreadStatic]
    private static FrameScanner? scanner;

    /// <summary>The frames and their examples.</summary>
    internal static FrameFile File { get; } = new("Proceedings/Data/proceedings.txt");

    /// <summary>All proceedings, in the order of their actions.</summary>
    public static IReadOnlyList<Proceeding> Find(ProseText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Proceeding>();
        (scanner ??= new FrameScanner()).Scan(text, File, (phrases, match) =>
        {
            if (Make(phrases, match) is { } proceeding)
            {
                found.Add(proceeding);
                return true;
            }

            return false;
        });
        found.Sort(static (a, b) => a.Action.Start.CompareTo(b.Action.Start));
        return found;
    }

    private static Proceeding? Make(SentencePhrases text, FrameMatch match)
    {
        if (!Reality.Happened(text, match, orGoesOn: true) || (match.Others.Count == 0 && match.Topic < 0))
        {
            return null;
        }

        Phrase cue = text[match.Trigger];
        int end = match.Noun > match.Trigger ? text[match.Noun].Head + 1 : cue.End;
        TextSpan? subject = match.Topic >= 0 ? text.Span(text[match.Topic].First, text[match.Topic].End) : null;
        StatementContent? within = text.Text.StatementAt(text.Span(cue.Head, cue.Head + 1).Start);
        bool isParty = match.Topic >= 0 && text.IsParty(match.Topic);
        return new Proceeding(
            [.. match.Actors.Select(text.Name)], text.Span(cue.First, end), [.. match.Others.Select(text.Name), .. isParty ? [text.Name(match.Topic)] : Array.Empty<PartyPhrase>()], isParty ? null : subject,
            FrameTimes.Find(text, match), within?.Speaker ?? -1, within?.Statement ?? -1, text.Span(text[match.First].First, text[match.End - 1].End));
    }
}
