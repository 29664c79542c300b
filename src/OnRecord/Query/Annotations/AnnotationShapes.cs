using OnRecord.Language.Annotating;
using OnRecord.Language.Names;
using OnRecord.Language.Segments;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;

namespace OnRecord.Query.Annotations;

/// <summary>Turns what the language engine found into the shape of the contract.</summary>
public static class AnnotationShapes
{
    /// <summary>Makes the shape.</summary>
    /// <param name="annotation">What was found.</param>
    /// <param name="source">The name to give it.</param>
    public static AnnotationShape Of(Annotation annotation, string source)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        var places = new PlaceMaker(annotation.Text);
        var parties = new SharedParties(annotation, places);
        var sentences = new List<int[]>();
        var mentions = new List<MentionShape>();
        var times = new List<TimeShape>();
        var problems = new List<TextProblemShape>();
        var statements = new List<TextStatementShape>();
        var contacts = new List<TextContactShape>();
        var requests = new List<TextRequestShape>();
        var proceedings = new List<ProceedingShape>();
        for (int number = 0; number < annotation.Parts.Count; number++)
        {
            AnnotatedPart part = annotation.Parts[number];
            AddSentences(sentences, part, places);
            var shapes = new PartShapes(part, number, places, parties, statements.Count);
            AddMentions(mentions, part, places, shapes);
            times.AddRange(part.Times.Times.Select(shapes.Of));
            statements.AddRange(part.Statements.Select(shapes.Of));
            contacts.AddRange(part.Contacts.Where(contact => contact.To.Count > 0 || annotation.Segments is not null).Select(shapes.Of));
            requests.AddRange(part.Requests.Select(shapes.Of));
            proceedings.AddRange(part.Proceedings.Select(shapes.Of));
            problems.AddRange(part.Times.Problems.Select(problem => ProblemOf(problem, part, places)));
        }

        return new AnnotationShape(
            source, places.Length, annotation.Published?.ToString(), annotation.Language, annotation.LeftOut, InOrder(sentences, static s => s[0], static s => s[1]),
            InOrder(mentions, static m => m.Start, static m => m.End), parties.Shapes, InOrder(times, static t => t.Start, static t => t.End),
            statements, InOrder(contacts, static c => c.Start, static c => c.End), InOrder(requests, static r => r.Start, static r => r.End),
            InOrder(proceedings, static p => p.Start, static p => p.End), SegmentsOf(annotation.Segments, places), HeadersOf(annotation.Segments, places), InOrder(problems, static p => p.Start, static p => p.End));
    }

    /// <summary>By place; parts of one text may lie between each other.</summary>
    private static List<T> InOrder<T>(List<T> rows, Func<T, int> start, Func<T, int> end) => [.. rows.OrderBy(start).ThenByDescending(end)];

    private static void AddSentences(List<int[]> sentences, AnnotatedPart part, PlaceMaker places)
    {
        ReadOnlySpan<Token> tokens = part.Parsed.Text.Tokens;
        foreach (Sentence sentence in part.Parsed.Text.Sentences)
        {
            if (sentence.TokenCount > 0)
            {
                (int start, int end) = places.Of(part.Words, tokens[sentence.FirstToken].Start, tokens[sentence.EndToken - 1].End);
                sentences.Add([start, end]);
            }
        }
    }

    private static void AddMentions(List<MentionShape> mentions, AnnotatedPart part, PlaceMaker places, PartShapes shapes)
    {
        for (int index = 0; index < part.Mentions.Count; index++)
        {
            Mention mention = part.Mentions[index];
            (int start, int end) = places.Of(part.Words, mention.Start, mention.End);
            int party = part.Parties.Links[index].Party;
            WhoShape? who = party < 0 ? null : shapes.Who(part.Words.Text[mention.Start..mention.End], party);
            mentions.Add(new MentionShape(start, end, ContractWords.Of(mention.Type), ContractWords.Of(mention.Form), who));
        }
    }

    private static TextProblemShape ProblemOf(TimeProblem problem, AnnotatedPart part, PlaceMaker places)
    {
        (int start, int end) = places.Of(part.Words, problem.Span.Start, problem.Span.End);
        return new TextProblemShape(problem.Code, problem.Text, start, end);
    }

    private static List<TextSegmentShape> SegmentsOf(MessageSegments? segments, PlaceMaker places)
    {
        var shapes = new List<TextSegmentShape>();
        foreach (Segment segment in segments?.Segments ?? [])
        {
            (int start, int end) = places.Of(segment.Span);
            shapes.Add(new TextSegmentShape(ContractWords.Snake(segment.Kind), start, end, segment.Header < 0 ? null : segment.Header, segment.Depth));
        }

        return shapes;
    }

    private static List<TextHeaderShape> HeadersOf(MessageSegments? segments, PlaceMaker places)
    {
        var shapes = new List<TextHeaderShape>();
        foreach (EmbeddedHeader header in segments?.Headers ?? [])
        {
            (int start, int end) = places.Of(header.Span);
            shapes.Add(new TextHeaderShape(
                start, end, header.IsForward, header.Parent < 0 ? null : header.Parent, header.From is { } from ? PartyOf(from, places) : null,
                [.. header.To.Select(to => PartyOf(to, places))], [.. header.Cc.Select(cc => PartyOf(cc, places))], [.. header.Bcc.Select(bcc => PartyOf(bcc, places))], header.Sent?.Value, header.Sent?.Text, header.Subject?.Text));
        }

        return shapes;
    }

    private static HeaderPartyShape PartyOf(EmbeddedParty party, PlaceMaker places)
    {
        (int start, int end) = places.Of(party.Span);
        return new HeaderPartyShape(party.Name, party.Address, start, end);
    }
}
