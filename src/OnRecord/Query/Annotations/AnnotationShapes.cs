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
        for (int number = 0; number < annotation.Parts.Count; number++)
        {
            AnnotatedPart part = annotation.Parts[number];
            AddSentences(sentences, part, places);
            AddMentions(mentions, part, number, places, parties);
            times.AddRange(part.Times.Times.Select(time => TimeOf(time, part, places)));
            problems.AddRange(part.Times.Problems.Select(problem => ProblemOf(problem, part, places)));
        }

        return new AnnotationShape(
            source, places.Length, annotation.Published?.ToString(), annotation.Language, annotation.LeftOut, InOrder(sentences, static s => s[0], static s => s[1]),
            InOrder(mentions, static m => m.Start, static m => m.End), parties.Shapes, InOrder(times, static t => t.Start, static t => t.End),
            SegmentsOf(annotation.Segments, places), HeadersOf(annotation.Segments, places), InOrder(problems, static p => p.Start, static p => p.End));
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

    private static void AddMentions(List<MentionShape> mentions, AnnotatedPart part, int number, PlaceMaker places, SharedParties parties)
    {
        for (int index = 0; index < part.Mentions.Count; index++)
        {
            Mention mention = part.Mentions[index];
            (int start, int end) = places.Of(part.Words, mention.Start, mention.End);
            int party = part.Parties.Links[index].Party;
            WhoShape? who = party < 0 ? null : new WhoShape(part.Words.Text[mention.Start..mention.End], parties.IdOf(number, party), part.Parties.Parties[party].Name);
            mentions.Add(new MentionShape(start, end, ContractWords.Of(mention.Type), ContractWords.Of(mention.Form), who));
        }
    }

    private static TimeShape TimeOf(TimeMention time, AnnotatedPart part, PlaceMaker places)
    {
        (int start, int end) = places.Of(part.Words, time.Span.Start, time.Span.End);
        TimeRelationShape? relation = null;
        if (time.Relation is { } told)
        {
            (int from, int to) = places.Of(part.Words, told.Span.Start, told.Span.End);
            relation = new TimeRelationShape(told.To, ContractWords.Snake(told.Order), from, to);
        }

        return new TimeShape(
            start, end, part.Words.Text[time.Span.Start..time.Span.End], ContractWords.Of(time.Type), time.Value, time.From, time.To,
            ContractWords.Snake(time.Precision), time.Mod, time.Anchor, relation, time.Candidates);
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
                [.. header.To.Select(to => PartyOf(to, places))], [.. header.Cc.Select(cc => PartyOf(cc, places))], header.Sent?.Value, header.Sent?.Text, header.Subject?.Text));
        }

        return shapes;
    }

    private static HeaderPartyShape PartyOf(EmbeddedParty party, PlaceMaker places)
    {
        (int start, int end) = places.Of(party.Span);
        return new HeaderPartyShape(party.Name, party.Address, start, end);
    }
}
