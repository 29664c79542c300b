using Microsoft.Data.Sqlite;
using OnRecord.Record.Findings;
using OnRecord.Record.Statements;
using OnRecord.Sources;
using OnRecord.Store.Terms;

namespace OnRecord.Store.Recording.Statements;

/// <summary>Gathers the statements of a case as they are compared, item by item. Keeps hashes of words, no text.</summary>
internal sealed class ClaimCollector(SqliteConnection connection)
{
    private const int SecondsOfDay = 86_400;

    private readonly ClaimReader reader = new(EnglishStemmer.Stem);
    private readonly NodaTime.DateTimeZone? zone = CaseMeta.ZoneOf(connection);

    /// <summary>What was gathered.</summary>
    public List<Claim> Claims { get; } = [];

    /// <summary>The statements of an item whose writers' words stand in the record.</summary>
    /// <param name="item">The item.</param>
    /// <param name="words">Its text.</param>
    /// <param name="parties">For each of its parties the party of the case, or 0.</param>
    /// <param name="writerOf">Who wrote a writer's words, or 0.</param>
    public List<Claim> Read(FoundItem item, FoundText words, int[] parties, Func<int, int> writerOf)
    {
        var read = new List<Claim>();
        if (!item.Findings.Statements.Any(statement => item.Standing.Contains(statement.Writer)))
        {
            return read;
        }

        string text = words.Text;
        var sides = new StatementSides(item, text, party => party >= 0 ? parties[party] : 0, writerOf);
        foreach (FoundStatement statement in item.Findings.Statements)
        {
            if (item.Standing.Contains(statement.Writer) && StatementRule.IsTold(statement, text, EnglishStemmer.Stem))
            {
                read.Add(Read(item, statement, text, SpeakerOf(statement, text, sides)));
            }
        }

        return read;
    }

    private Claim Read(FoundItem item, FoundStatement statement, string text, long speaker)
    {
        (ClaimPolarity polarity, uint[] words, uint[] numbers, uint[] times, bool hasNo) = reader.Read(Words(text, statement.Cue), Words(text, statement.Content));
        string? date = (statement.Said >= 0 ? item.Findings.Times[statement.Said].From : null) ?? item.DateAt(statement.Writer, statement.Whole);
        TimePoint? since = ItemDate.Point(date, zone);
        int? day = since is { } when ? (int)(when.From / SecondsOfDay) : null;
        return new Claim(EventWriter.IdOf(EventKind.Statement, item, statement.Cue[0]).Hash, item.Hash, speaker, day, polarity, words, numbers, times, hasNo || statement.Negated, statement.Negated, since);
    }

    /// <summary>The party of the case; where it is none, a name that the text gives; 0 where nobody is named.</summary>
    private static long SpeakerOf(FoundStatement statement, string text, StatementSides sides)
    {
        int party = sides.Of(statement).Speaker;
        return party > 0 || statement.Speaker is not { } speaker ? party : -Math.Abs(ClaimReader.NameOf(text.Substring(speaker.Span.Start, speaker.Span.Length)) % long.MaxValue);
    }

    private static string Words(string text, IReadOnlyList<TextSpan> spans) => string.Join(' ', spans.Select(span => text.Substring(span.Start, span.Length)));
}
