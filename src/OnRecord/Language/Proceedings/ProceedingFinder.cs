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
        TextSpan? question = match.Frame.Flags.Contains("whether") ? Question(text, match.End) : null;
        if (!Reality.Happened(text, match, orGoesOn: true) || (match.Others.Count == 0 && match.Topic < 0 && question is null))
        {
            return null;
        }

        Phrase cue = text[match.Trigger];
        int end = match.Noun > match.Trigger ? text[match.Noun].Head + 1 : cue.End;
        TextSpan? subject = match.Topic >= 0 ? text.Span(text[match.Topic].First, text[match.Topic].End) : question;
        StatementContent? within = text.Text.StatementAt(text.Span(cue.Head, cue.Head + 1).Start);
        bool isParty = match.Topic >= 0 && text.IsParty(match.Topic);
        return new Proceeding(
            [.. match.Actors.Select(text.Name)], text.Span(cue.First, end), [.. match.Others.Select(text.Name), .. isParty ? [text.Name(match.Topic)] : Array.Empty<PartyPhrase>()], isParty ? null : subject,
            Time(text, match, within), within?.Speaker ?? -1, within?.Statement ?? -1, text.Span(text[match.First].First, text[match.End - 1].End));
    }

    /// <summary>"said Thursday it has opened an inquiry": when it is said is not when it was opened.</summary>
    private static int Time(SentencePhrases text, FrameMatch match, StatementContent? within)
    {
        int time = FrameTimes.Past(text, FrameTimes.Find(text, match));
        return time >= 0 && within is { } told && text.Text.Times.Times[time].Span.End <= told.Content.Start ? -1 : time;
    }

    /// <summary>"into whether Roe lied": up to the end of its clause; null for another.</summary>
    private static TextSpan? Question(SentencePhrases text, int preposition)
    {
        bool isOne = text.Kind(preposition) == PhraseKind.Preposition && text.Front(preposition) is "into" && text.Kind(preposition + 1) == PhraseKind.Mark;
        int end = preposition + 2;
        while (end < text.Count && text.Kind(end) is not (PhraseKind.Stop or PhraseKind.Comma or PhraseKind.Break or PhraseKind.Quote))
        {
            end++;
        }

        return isOne && end > preposition + 2 ? text.Span(text[preposition + 1].First, text[end - 1].End) : null;
    }
}
