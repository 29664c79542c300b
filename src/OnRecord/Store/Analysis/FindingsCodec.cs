using OnRecord.Language.Contacts;
using OnRecord.Language.Names;
using OnRecord.Language.Requests;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Store.Analysis;

/// <summary>How <see cref="ItemFindings"/> stand in a case: variable-length integers and short strings; words of the text are not stored again, only their places.</summary>
internal static class FindingsCodec
{
    /// <summary>The bytes of findings.</summary>
    public static byte[] Pack(ItemFindings findings)
    {
        using var memory = new MemoryStream(256);
        using (var writer = new FindingsWriter(memory))
        {
            writer.List(findings.Writers, writer.Number);
            writer.Text(findings.Language);
            writer.List(findings.Parties, party => Write(writer, party));
            writer.List(findings.Times, time => Write(writer, time));
            writer.List(findings.Statements, statement => Write(writer, statement));
            writer.List(findings.Contacts, contact => Write(writer, contact));
            writer.List(findings.Requests, request => Write(writer, request));
            writer.List(findings.Proceedings, proceeding => Write(writer, proceeding));
            writer.List(findings.Asks, ask => Write(writer, ask));
            writer.List(findings.Occasions, occasion => Write(writer, occasion));
            writer.List(findings.Pronouns, writer.Who);
            writer.List(findings.Dates, date =>
            {
                writer.Number(date.Writer);
                writer.Span(date.Span);
                writer.Text(date.Date);
                writer.Number(date.IsSent ? 1 : 0);
            });
            writer.List(findings.Articles, article =>
            {
                writer.Number(article.Writer);
                writer.Span(article.Span);
                writer.Maybe(article.Outlet);
            });
            writer.List(findings.Unread, writer.Text);
            writer.List(findings.Hands, hand =>
            {
                writer.Number(hand.Writer);
                writer.Span(hand.Span);
                writer.Number(hand.Party);
            });
        }

        return memory.ToArray();
    }

    /// <summary>The rules since which a date says whether its words were sent, and how much is left out stands beside the findings.</summary>
    private const int FirstOfLayout = 21;

    /// <summary>The rules since which pasted articles are told.</summary>
    private const int FirstOfArticles = 25;

    /// <summary>The rules since which it is told what of logs could not be read.</summary>
    private const int FirstOfUnread = 31;

    /// <summary>The rules since which it is told what others wrote than the headers name.</summary>
    private const int FirstOfHands = 33;

    /// <summary>Undoes <see cref="Pack"/>; null for no bytes.</summary>
    /// <param name="packed">The bytes.</param>
    /// <param name="version">The version of the stage that packed them, whose results stay readable until a build replaces them; null: the present one.</param>
    public static ItemFindings? Unpack(ReadOnlyMemory<byte> packed, long? version = null)
    {
        bool hasArticles = version is null || StageVersion.RulesOf(version.Value, Versions.Findings) >= FirstOfArticles;
        bool hasUnread = version is null || StageVersion.RulesOf(version.Value, Versions.Findings) >= FirstOfUnread;
        bool hasHands = version is null || StageVersion.RulesOf(version.Value, Versions.Findings) >= FirstOfHands;
        bool isPresent = version is null || StageVersion.RulesOf(version.Value, Versions.Findings) >= FirstOfLayout;
        if (packed.IsEmpty)
        {
            return null;
        }

        using var reader = new FindingsReader(packed);
        return new ItemFindings(
            reader.List(reader.Number), Language(reader, isPresent), reader.List(() => Party(reader)), reader.List(() => Time(reader)), reader.List(() => Statement(reader)),
            reader.List(() => Contact(reader)), reader.List(() => Request(reader)), reader.List(() => Proceeding(reader)),
            reader.List(() => Ask(reader)), reader.List(() => Occasion(reader)), reader.List(() => reader.Who()!),
            reader.List(() => Date(reader, isPresent)), hasArticles ? reader.List(() => new FoundArticle(reader.Number(), reader.Span(), reader.Maybe())) : [])
        {
            Unread = hasUnread ? reader.List(() => reader.Text()!) : [],
            Hands = hasHands ? reader.List(() => new FoundHand(reader.Number(), reader.Span(), reader.Number())) : [],
        };
    }

    /// <summary>The language; in the layout before, behind it stood how much is left out.</summary>
    private static string? Language(FindingsReader reader, bool isPresent)
    {
        string? language = reader.Text();
        _ = isPresent ? 0 : reader.Number();
        return language;
    }

    /// <summary>In the layout before, a date without more than its day was an article's.</summary>
    private static FoundDate Date(FindingsReader reader, bool isPresent)
    {
        int writer = reader.Number();
        TextSpan span = reader.Span();
        string date = reader.Text()!;
        return new FoundDate(writer, span, date, isPresent ? reader.Number() == 1 : date.Length > FoundDate.DayLength);
    }

    private static void Write(FindingsWriter writer, FoundParty party)
    {
        writer.Number(party.Writer);
        writer.Number(((int)party.Type * 2) + (party.Aliases ? 1 : 0));
        writer.Text(party.Name);
        writer.List(party.Names, writer.Text);
        writer.Span(party.Place);
        writer.List(party.Roles, role =>
        {
            writer.Text(role.Text);
            writer.Span(role.Span);
            writer.Number(role.Of);
        });
    }

    private static FoundParty Party(FindingsReader reader)
    {
        int by = reader.Number(), head = reader.Number();
        return new FoundParty(by, (MentionType)(head / 2), reader.Text()!, reader.List(() => reader.Text()!), head % 2 == 1, reader.Span(), reader.List(() => new FoundRole(reader.Text()!, reader.Span(), reader.Number())));
    }

    private static void Write(FindingsWriter writer, FoundTime time)
    {
        writer.Span(time.Span);
        writer.Text(time.Value);
        writer.Text(time.From);
        writer.Text(time.To);
        writer.Number((int)time.Precision);
        writer.Text(time.Anchor);
        writer.Text(time.RelationTo);
        writer.Number((int)time.Order);
    }

    private static FoundTime Time(FindingsReader reader) => new(
        reader.Span(), reader.Text(), reader.Text(), reader.Text(), (TimePrecision)reader.Number(), reader.Text(), reader.Text(), (TimeOrder)reader.Number());

    private static void Write(FindingsWriter writer, FoundStatement statement)
    {
        writer.Number(statement.Writer);
        writer.List(statement.Source, writer.Span);
        writer.List(statement.Cue, writer.Span);
        writer.List(statement.Content, writer.Span);
        writer.Number((statement.IsByWriter ? ByWriter : 0) + ((int)statement.Kind * 2) + (statement.Negated ? 1 : 0));
        writer.Who(statement.Speaker);
        writer.Who(statement.Addressee);
        writer.Maybe(statement.Medium);
        writer.Number(statement.Said);
        writer.Number(statement.Outer);
    }

    private static FoundStatement Statement(FindingsReader reader)
    {
        int by = reader.Number();
        var (source, cue, content) = (reader.List(reader.Span), reader.List(reader.Span), reader.List(reader.Span));
        int head = reader.Number();
        return new FoundStatement(by, source, cue, content, (StatementKind)(head % ByWriter / 2), head % 2 == 1, reader.Who(), reader.Who(), reader.Maybe(), reader.Number(), reader.Number()) { IsByWriter = head >= ByWriter };
    }

    /// <summary>Above every kind, so that what an earlier version packed reads the same.</summary>
    private const int ByWriter = 64;

    private static void Write(FindingsWriter writer, FoundContact contact)
    {
        writer.Number(contact.Writer);
        writer.Span(contact.Span);
        writer.Who(contact.From);
        writer.List(contact.To, to => writer.Who(to));
        writer.Number((contact.Series is null ? 0 : OfSeries) + (contact.Repeat is null ? 0 : Repeated) + (contact.IsLogged ? Logged : 0) + (contact.IsPasted ? Pasted : 0) + ((int)contact.Medium * 4) + (contact.IsByWriter ? 2 : 0) + (contact.IsMutual ? 1 : 0));
        writer.Number(contact.Time);
        writer.Number(contact.Statement);
        if (contact.Repeat is { } repeat)
        {
            writer.Text(repeat);
        }

        if (contact.Series is { } series)
        {
            writer.Text(series.Key);
            writer.Text(series.Version);
        }
    }

    /// <summary>Above every medium, so that what an earlier version packed reads the same.</summary>
    private const int Pasted = 64, Logged = 128, Repeated = 256, OfSeries = 512;

    private static FoundContact Contact(FindingsReader reader)
    {
        var (by, span, from, to) = (reader.Number(), reader.Span(), reader.Who(), reader.List(() => reader.Who()!));
        int head = reader.Number();
        return new FoundContact(by, span, from, to, (head & 1) != 0, (ContactMedium)(head % Pasted / 4), reader.Number(), reader.Number(), (head & 2) != 0)
        {
            IsPasted = (head & Pasted) != 0, IsLogged = (head & Logged) != 0, Repeat = (head & Repeated) != 0 ? reader.Text() : null,
            Series = (head & OfSeries) != 0 ? new SeriesDate(reader.Text() ?? "", reader.Text() ?? "") : null,
        };
    }

    private static void Write(FindingsWriter writer, FoundRequest request)
    {
        writer.Number(request.Writer);
        writer.Span(request.Span);
        writer.Who(request.Asked);
        writer.Who(request.By);
        writer.Maybe(request.About);
        writer.Number((int)request.Outcome);
        writer.Number(request.Time);
    }

    private static FoundRequest Request(FindingsReader reader) => new(
        reader.Number(), reader.Span(), reader.Who()!, reader.Who(), reader.Maybe(), (RequestOutcome)reader.Number(), reader.Number());

    private static void Write(FindingsWriter writer, FoundAsk ask)
    {
        writer.Number(ask.Writer);
        writer.Number((int)ask.Cues);
        writer.Span(ask.Span);
        writer.Maybe(ask.Question);
    }

    private static FoundAsk Ask(FindingsReader reader) => new(reader.Number(), (AskCues)reader.Number(), reader.Span(), reader.Maybe());

    private static void Write(FindingsWriter writer, FoundOccasion occasion)
    {
        writer.Number(occasion.Writer);
        writer.Text(occasion.Noun);
        writer.Text(occasion.Words);
        writer.Number(occasion.Time);
        writer.Span(occasion.Span);
    }

    private static FoundOccasion Occasion(FindingsReader reader) => new(reader.Number(), reader.Text()!, reader.Text()!, reader.Number(), reader.Span());

    private static void Write(FindingsWriter writer, FoundProceeding proceeding)
    {
        writer.Number(proceeding.Writer);
        writer.Span(proceeding.Span);
        writer.List(proceeding.Actors, actor => writer.Who(actor));
        writer.Span(proceeding.Action);
        writer.List(proceeding.Targets, target => writer.Who(target));
        writer.Number(proceeding.Time);
        writer.Number(proceeding.Statement);
    }

    private static FoundProceeding Proceeding(FindingsReader reader) => new(
        reader.Number(), reader.Span(), reader.List(() => reader.Who()!), reader.Span(), reader.List(() => reader.Who()!), reader.Number(), reader.Number());
}
