using OnRecord.Language.Contacts;
using OnRecord.Language.Frames;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Occasions;
using OnRecord.Language.Parties;
using OnRecord.Language.Proceedings;
using OnRecord.Language.Requests;
using OnRecord.Language.Segments;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>
/// Puts the steps of the language engine together: segments, passages, tokens, parts of speech and trees, names, parties, times, statements, contacts, requests,
/// proceedings. A pure function of text, date and
/// kind: the same input gives the same answer on any thread. Linear in the length of the text.
/// </summary>
public static class Annotator
{
    /// <summary>Loads all models and rules side by side; they are loaded one after the other as they are needed else. Tables that had to be made are kept where the host keeps them.</summary>
    public static void Load()
    {
        const string Words = "today";
        Parallel.Invoke(
            static () =>
            {
                _ = TimeGrammar.Instance; // the longest, so the first; tokens are cut for the first time beside it
                TimeFinder.Find(Tokenizer.Cut(Words), null);
            },
            static () => Tokenizer.Cut(Words), static () => _ = SyntaxParser.Shipped, static () => _ = StatementModel.Shared, static () => _ = NameModel.Shared,
            static () => _ = Segmenter.Shipped, static () => _ = PronounRanker.Shared);
        ShippedWeights.Ready?.Keep();
        FreedMemory.GiveBack();
    }

    /// <summary>Gives up the memory of what analysing alone needs, half of all models; it is loaded anew when a text is analysed again.</summary>
    internal static void GiveUp()
    {
        NameModel.GiveUp();
        StatementModel.GiveUp();
    }

    /// <summary>Analyses a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="kind">Whether it is the body of a message.</param>
    /// <param name="published">When it was published or sent; null: what the text itself says of that, if anything.</param>
    /// <param name="subject">A message's subject, which helps to tell forwards from replies; or null.</param>
    public static Annotation Annotate(string text, TextKind kind, TimeAnchor? published = null, string? subject = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        published ??= kind == TextKind.Text ? PublishedFinder.Find(text) : null;
        return kind == TextKind.Message
            ? Annotate(text, Segmenter.Shipped.Cut(text, subject, published?.ToString()), published)
            : Annotate(text, null, FeedPosts.Of(text, published), published);
    }

    /// <summary>Analyses a message body that is cut already.</summary>
    /// <param name="body">The body.</param>
    /// <param name="segments">Its segments, or those whose words are wanted; they need not tile the body.</param>
    /// <param name="sent">When it was sent, or null.</param>
    internal static Annotation Annotate(string body, MessageSegments segments, TimeAnchor? sent) => Annotate(body, segments, TextParts.Of(body, segments, sent), sent);

    private static Annotation Annotate(string text, MessageSegments? segments, List<TextPart> parts, TimeAnchor? published)
    {
        var tally = new LanguageTally();
        var annotated = new List<AnnotatedPart>(parts.Count);
        foreach (TextPart part in parts)
        {
            annotated.Add(TranscriptSpeakers.Name(Annotate(part, EnglishProse.Of(text, part.Words, tally), segments is not null), annotated));
        }

        return new Annotation(text, published, tally.Most, segments, annotated, tally.LeftOut) { PassagesLeftOut = tally.Passages };
    }

    private static AnnotatedPart Annotate(TextPart part, PieceText words, bool hasWriter)
    {
        TokenizedText tokens = Tokenizer.Cut(words.Text);
        ParsedText parsed = SyntaxParser.Shipped.Parse(tokens);
        IReadOnlyList<Mention> mentions = MentionFinder.Find(parsed);
        var frame = new StatementFrame(parsed, mentions);
        List<StatementDraft> drafts = DraftFinder.Find(frame, StatementModel.Shared);
        DocumentParties parties = PartyResolver.Resolve(parsed, mentions, TellerReader.Read(frame, drafts), hasWriter);
        TimeFindings times = TimeFinder.Find(tokens, part.Anchor);
        List<Statement> statements = StampGaps.Without(parsed.Text.Text, StatementFinder.Finish(frame, drafts, parties, times.Times));
        statements = Digest.Undated(parsed.Text.Text, statements, times.Times);
        times = ReportedTimes.Of(tokens, part.Anchor, times, statements);
        var prose = new ProseText(parsed, mentions, parties, times, ContentsOf(statements));
        IReadOnlyList<Contact> contacts = ContactFinder.Find(prose);
        IReadOnlyList<Proceeding> proceedings = ProceedingFinder.Find(prose);
        return new AnnotatedPart(
            words, part.Header, part.Depth, part.Anchor, parsed, mentions, parties, times, statements,
            contacts, RequestFinder.Find(prose), proceedings, OccasionFinder.Find(prose, statements, contacts, proceedings), AskFinder.Find(tokens), part.IsPasted, part.Outlet);
    }

    /// <summary>What is told within a statement is told on its speaker's word; what somebody did not say is on nobody's, or on that of who tells so.</summary>
    private static List<StatementContent> ContentsOf(List<Statement> statements)
    {
        var contents = new List<StatementContent>();
        for (int number = 0; number < statements.Count; number++)
        {
            if (statements[number] is { Negated: true, Denies: false })
            {
                continue;
            }

            foreach (TextSpan span in statements[number].Content)
            {
                contents.Add(new StatementContent(span, statements[number].Speaker?.Party ?? -1, number, IsDenied(statements, number)));
            }
        }

        return contents;
    }

    /// <summary>"dismissed claims that": what nobody in particular claims is denied with the claim.</summary>
    private static bool IsDenied(List<Statement> statements, int number) =>
        statements[number].Denies || (statements[number] is { Source.Count: 0, Outer: >= 0 and var outer } && statements[outer].Denies);
}
