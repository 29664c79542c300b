using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>Finds who and what a text names. Safe to use from several threads.</summary>
public static class NameFinder
{
    /// <summary>The names, in order and without overlap. Linear in the length of the text; equal texts give equal names.</summary>
    /// <param name="text">The tokens and sentences.</param>
    public static IReadOnlyList<Mention> Find(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(text, NameModel.Shared);
    }

    internal static List<Mention> Find(TokenizedText text, NameModel model)
    {
        var frame = new NameFrame(text);
        byte[] labels = model.Label(frame);
        NameEcho.Apply(frame, labels);
        NameLetters.Apply(frame, labels);
        return SuffixedNames.Join(frame, TurnNames.Add(frame, HeadlineNames.Cut(frame, SpelledNames.Add(frame, JoinedNames.Mend(frame, CalendarNames.Join(frame, NicknamedPersons.Join(frame, TitledNames.Cut(frame, NameBreaks.Cut(frame, NameSpans.Read(frame, labels))))))))));
    }
}
