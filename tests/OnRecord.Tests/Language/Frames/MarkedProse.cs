using OnRecord.Language.Frames;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using OnRecord.Sources;
using OnRecord.Tests.Language.Names;

namespace OnRecord.Tests.Language.Frames;

/// <summary>Texts in which names are marked (<see cref="MarkedNames"/>), so that tests do not hang on the weights for names.</summary>
internal static class MarkedProse
{
    public static ProseText Read(string marked, Func<string, IReadOnlyList<StatementContent>>? statements = null)
    {
        var text = new MarkedNames(marked);
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(text.Text), static (_, _) => false);
        IReadOnlyList<Mention> mentions = MentionFinder.With(parsed, [.. text.Names.Select(n => Name(parsed.Text, n.Start, n.End, n.Type)).OfType<Mention>()]);
        return new ProseText(parsed, mentions, PartyResolver.Resolve(parsed, mentions), TimeFinder.Find(parsed.Text, TimeAnchor.Parse("2018-03-16")), statements?.Invoke(text.Text));
    }

    public static string Words(ProseText text, TextSpan? span) => span is { } of ? text.Parsed.Text.Text[of.Start..of.End] : "";

    public static string Words(ProseText text, PartyPhrase? phrase) => phrase is null ? "?" : Words(text, phrase.Span);

    public static string Join(ProseText text, IEnumerable<PartyPhrase> phrases) => string.Join(", ", phrases.Select(p => Words(text, p)));

    public static string When(ProseText text, int time) => time < 0 ? "" : " @ " + Words(text, text.Times.Times[time].Span);

    private static Mention? Name(TokenizedText text, int start, int end, MentionType type)
    {
        int first = 0, last = -1;
        for (int token = 0; token < text.Tokens.Length; token++)
        {
            first = text.Tokens[token].End <= start ? token + 1 : first;
            last = text.Tokens[token].Start < end ? token : last;
        }

        return last < first ? null : new Mention(
            text.Tokens[first].Start, text.Tokens[last].End, first, last + 1, last, type, MentionForm.Name, MentionNumber.One,
            type == MentionType.Person ? MentionGender.Unknown : MentionGender.Thing);
    }
}
