using OnRecord.Language.Annotating;
using OnRecord.Language.Contacts;
using OnRecord.Language.Parties;
using OnRecord.Language.Proceedings;
using OnRecord.Language.Requests;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using OnRecord.Sources;

namespace OnRecord.Query.Annotations;

/// <summary>Makes the shapes of what one writer's words tell.</summary>
/// <param name="part">The words and what is found in them.</param>
/// <param name="number">Which part of the text it is.</param>
/// <param name="places">Turns its places into those of the whole text.</param>
/// <param name="parties">Gives parties their ids.</param>
/// <param name="firstStatement">How many statements stand in the parts before.</param>
internal sealed class PartShapes(AnnotatedPart part, int number, PlaceMaker places, SharedParties parties, int firstStatement)
{
    /// <summary>A time.</summary>
    public TimeShape Of(TimeMention time)
    {
        (int start, int end) = places.Of(part.Words, time.Span.Start, time.Span.End);
        TimeRelationShape? relation = null;
        if (time.Relation is { } told)
        {
            (int from, int to) = places.Of(part.Words, told.Span.Start, told.Span.End);
            relation = new TimeRelationShape(told.To.Length > 0 ? told.To : null, ContractWords.Snake(told.Order), from, to);
        }

        return new TimeShape(
            start, end, WordsOf(time.Span), ContractWords.Of(time.Type), time.Value, time.From, time.To,
            ContractWords.Snake(time.Precision), time.Mod, time.Anchor, relation, time.Candidates);
    }

    /// <summary>A statement.</summary>
    public TextStatementShape Of(Statement statement) => new(
        SpansOf(statement.Source), SpansOf(statement.Cue), SpansOf(statement.Content), WhoOf(statement.Speaker), ContractWords.Snake(statement.Kind),
        [.. statement.Chain.Select(teller => WhoOf(teller)!)], WhoOf(statement.Addressee), statement.Medium is { } medium ? WordsOf(medium) : null,
        statement.Negated, SaidOf(statement), statement.Outer < 0 ? null : firstStatement + statement.Outer);

    /// <summary>A contact.</summary>
    public TextContactShape Of(Contact contact)
    {
        (int start, int end) = places.Of(part.Words, contact.Span.Start, contact.Span.End);
        return new TextContactShape(
            start, end, WhoOf(contact.From), [.. contact.To.Select(to => WhoOf(to)!)], contact.IsMutual, ContractWords.Snake(contact.Medium), TimeAt(contact.Time),
            TellerOf(contact.AccordingTo, contact.Statement));
    }

    /// <summary>A request for comment.</summary>
    public TextRequestShape Of(CommentRequest request)
    {
        (int start, int end) = places.Of(part.Words, request.Span.Start, request.Span.End);
        return new TextRequestShape(
            start, end, WhoOf(request.Asked)!, WhoOf(request.By), request.About is { } about ? WordsOf(about) : null, ContractWords.Snake(request.Outcome), TimeAt(request.Time));
    }

    /// <summary>A proceeding.</summary>
    public ProceedingShape Of(Proceeding proceeding)
    {
        (int start, int end) = places.Of(part.Words, proceeding.Span.Start, proceeding.Span.End);
        return new ProceedingShape(
            start, end, [.. proceeding.Actors.Select(actor => WhoOf(actor)!)], WordsOf(proceeding.Action), [.. proceeding.Targets.Select(target => WhoOf(target)!)],
            proceeding.Subject is { } subject ? WordsOf(subject) : null, TimeAt(proceeding.Time), TellerOf(proceeding.AccordingTo, proceeding.Statement));
    }

    /// <summary>The words of a stretch, white space of any length as one space.</summary>
    public string WordsOf(TextSpan span) => string.Join(' ', part.Words.Text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A party by its words.</summary>
    public WhoShape Who(string words, int party) => new(words, parties.IdOf(number, party), party < 0 ? null : part.Parties.Parties[party].Name);

    private WhoShape? WhoOf(StatementParty? named) => named is null ? null : Who(named.Text, named.Party);

    private WhoShape? WhoOf(PartyPhrase? phrase) => phrase is null ? null : Who(WordsOf(phrase.Span), phrase.Party);

    /// <summary>Who tells it: the speaker of the statement it lies in, as that one is named there.</summary>
    private WhoShape? TellerOf(int party, int statement) =>
        statement >= 0 ? WhoOf(part.Statements[statement].Speaker) : party >= 0 ? Who(part.Parties.Parties[party].Name, party) : null;

    /// <summary>A text does not tell of what was said after it was written: such a time is read wrongly.</summary>
    private TimeShape? SaidOf(Statement statement) => statement.Said >= 0 && part.Times.Times[statement.Said].IsBehind(part.Anchor) ? null : TimeAt(statement.Said);

    private TimeShape? TimeAt(int time) => time < 0 ? null : Of(part.Times.Times[time]);

    private List<int[]> SpansOf(IReadOnlyList<TextSpan> spans)
    {
        var shapes = new List<int[]>(spans.Count);
        foreach (TextSpan span in spans)
        {
            (int start, int end) = places.Of(part.Words, span.Start, span.End);
            shapes.Add([start, end]);
        }

        return shapes;
    }
}
