using OnRecord.Language.Annotating;
using OnRecord.Language.Contacts;
using OnRecord.Language.Names;
using OnRecord.Language.Occasions;
using OnRecord.Language.Parties;
using OnRecord.Language.Proceedings;
using OnRecord.Language.Requests;
using OnRecord.Language.Segments;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using OnRecord.Record.Parties;
using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>Turns an annotation into findings: parts put together, places in the item's text, only the times that something is told of.</summary>
internal sealed class FindingsMaker
{
    private readonly List<FoundParty> parties = [];
    private readonly List<FoundTime> times = [];
    private readonly List<FoundStatement> statements = [];
    private readonly List<FoundContact> contacts = [];
    private readonly List<FoundRequest> requests = [];
    private readonly List<FoundProceeding> proceedings = [];
    private readonly List<FoundAsk> asks = [];
    private readonly List<FoundOccasion> occasions = [];
    private readonly List<FoundWho> pronouns = [];

    /// <summary>Makes the findings.</summary>
    /// <param name="annotation">What was found.</param>
    /// <param name="isLoose">Whether the words of a writer (<see cref="ItemFindings.Writers"/>) are quoted and of no message; null for none.</param>
    public static ItemFindings Of(Annotation annotation, Func<int, bool>? isLoose = null)
    {
        var maker = new FindingsMaker();
        foreach (AnnotatedPart part in annotation.Parts)
        {
            maker.Add(part, annotation.Segments is not null, isLoose?.Invoke(WriterOf(part)) == true);
        }

        int[] writers = [.. annotation.Parts.Select(WriterOf).Distinct().Order()];
        return new ItemFindings(
            writers, annotation.Language, maker.parties, maker.times, maker.statements, maker.contacts, maker.requests, maker.proceedings, maker.asks, maker.occasions, maker.pronouns,
            [.. annotation.Parts.Select(part => DateOf(part, annotation, part.IsPasted || isLoose?.Invoke(WriterOf(part)) == true)).OfType<FoundDate>()], [.. annotation.Parts.Where(static part => part.IsPasted).Select(ArticleOf)]);
    }

    /// <summary>
    /// When a part was written, where that is not the item's date; as exactly as its header tells, of a pasted article the day, if it tells one, and of a post in a feed as exactly as its head. A quotation of no message that
    /// tells no day was written no later than what quotes it.
    /// </summary>
    private static FoundDate? DateOf(AnnotatedPart part, Annotation annotation, bool isOthers)
    {
        string? sent = part.Header >= 0 ? annotation.Segments!.Headers[part.Header].Sent?.Value : null;
        string? date = part.Anchor is not { } anchor ? isOthers ? FoundDate.NoLater + (part.Header >= 0 && part.IsPasted ? sent : annotation.Published?.ToString()) : null
            : anchor.IsAt(annotation.Published) ? null
            : sent is not null && anchor.IsAt(TimeAnchor.Parse(sent)) ? sent
            : annotation.Segments is null ? ToMinute(anchor) : anchor.ToString()[..FoundDate.DayLength];
        return date is null ? null : new FoundDate(WriterOf(part), part.Words.InSource(0, part.Words.Text.Length), date, part.Anchor is { IsSent: true });
    }

    /// <summary>The day and, where it is known, the minute with its offset.</summary>
    private static string ToMinute(TimeAnchor anchor) => anchor.Clock is null ? anchor.ToString() : anchor.ToString().Remove(Minute, ":ss".Length);

    /// <summary>Characters of a date and a time to the minute.</summary>
    private const int Minute = 16;

    private static FoundArticle ArticleOf(AnnotatedPart part) => new(WriterOf(part), part.Words.InSource(0, part.Words.Text.Length), part.Outlet);

    private static int WriterOf(AnnotatedPart part) => ItemFindings.WriterOf(part.Header, part.Depth);

    private void Add(AnnotatedPart part, bool isMail, bool isLoose)
    {
        int writer = WriterOf(part);
        var maker = new PartFindings(part, writer, parties, Numbers(part.Statements, isLoose), times);
        parties.AddRange(maker.Parties());
        pronouns.AddRange(maker.Pronouns());
        statements.AddRange(part.Statements.Where(statement => !isLoose || statement.Tells).Select(maker.Of));
        bool isDigest = isMail && Digest.Is(part.Words.Text);
        contacts.AddRange((isMail && Scene.Is(part.Words.Text) ? [] : part.Contacts).Where(contact => !isMail || !Verse.IsAt(part.Words.Text, contact.Span)).Select(contact => maker.Of(contact) with { IsPasted = part.IsPasted || contact.IsSecondHand || (isDigest && !IsOwn(contact, part.Words.Text)) }));
        requests.AddRange(part.Requests.Select(maker.Of));
        proceedings.AddRange(part.Proceedings.Select(maker.Of));
        occasions.AddRange(part.Occasions.Select(maker.Of).OfType<FoundOccasion>());
        if (isMail && part.Ask is { } ask)
        {
            asks.Add(maker.Of(ask));
        }
    }

    /// <summary>
    /// The number of each statement of a part among all, of one that is left out that of the one around it: of quoted words of no message, whose writer is not known, only those stand that leave no doubt.
    /// </summary>
    private int[] Numbers(IReadOnlyList<Statement> found, bool isLoose)
    {
        int[] numbers = new int[found.Count];
        int next = statements.Count;
        for (int at = 0; at < numbers.Length; at++)
        {
            numbers[at] = !isLoose || found[at].Tells ? next++ : -1;
        }

        for (int at = 0; at < numbers.Length; at++)
        {
            for (int outer = at; numbers[at] < 0 && outer >= 0; outer = found[outer].Outer)
            {
                numbers[at] = numbers[outer];
            }
        }

        return numbers;
    }

    /// <summary>A contact that whoever writes "I", or leaves it out, had.</summary>
    private static bool IsOwn(Contact contact, string text) =>
        contact.IsByWriter || contact.To.Count == 0 || contact.To.Append(contact.From).Any(side => side is not null && FirstPerson.Is(text.AsSpan(side.Span.Start, side.Span.Length)));

    /// <summary>One part's findings with their places in the whole.</summary>
    private sealed class PartFindings(AnnotatedPart part, int writer, List<FoundParty> parties, int[] numbers, List<FoundTime> times)
    {
        /// <summary>Shorter words are too often something else than family names.</summary>
        private const int LeastFamily = 4;

        private readonly int firstParty = parties.Count;
        private readonly Dictionary<string, int> unnamed = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<int, int> timeNumbers = [];

        public IEnumerable<FoundParty> Parties()
        {
            var places = new TextSpan?[part.Parties.Parties.Count];
            var aliases = new bool[places.Length];
            for (int mention = 0; mention < part.Mentions.Count; mention++)
            {
                PartyLink link = part.Parties.Links[mention];
                if (link.Party >= 0)
                {
                    bool isName = part.Mentions[mention].Form == MentionForm.Name;
                    places[link.Party] ??= isName || part.Parties.Parties[link.Party].Names.Count == 0 ? Span(new TextSpan(part.Mentions[mention].Start, part.Mentions[mention].End)) : null;
                    aliases[link.Party] |= isName && link.Rule == PartyRule.Alias;
                }
            }

            for (int number = 0; number < places.Length; number++)
            {
                Party party = part.Parties.Parties[number];
                yield return new FoundParty(
                    writer, party.Type, party.Names.Count == 0 ? WithoutDay(party.Name) : party.Name, [.. party.Names.Where(static name => !NationPairs.Is(name))], aliases[number], places[number] ?? default,
                    [.. party.Roles.Select(role => new FoundRole(role.Text, Span(new TextSpan(role.Start, role.End)), Number(role.Of)))]);
            }
        }

        /// <summary>"Two pilots yesterday" are two pilots.</summary>
        private static string WithoutDay(string name) =>
            name.LastIndexOf(' ') is > 0 and var space && DetailWords.Days.Contains(name.AsSpan(space + 1)) && name[space - 1] != ',' ? name[..space] : name;

        public IEnumerable<FoundWho> Pronouns() => part.Mentions.Zip(part.Parties.Links)
            .Where(static one => one is { First: { Form: MentionForm.Pronoun, Gender: MentionGender.Female or MentionGender.Male }, Second.Party: >= 0 })
            .Select(one => new FoundWho(Span(new TextSpan(one.First.Start, one.First.End)), Number(one.Second.Party)));

        public FoundStatement Of(Statement statement) => new(
            writer, [.. statement.Source.Select(Span)], [.. statement.Cue.Select(Span)], [.. statement.Content.Select(Span)], statement.Kind, statement.Negated,
            Who(statement.Speaker), Who(statement.Addressee), statement.Medium is { } medium ? Span(medium) : null, Time(statement.Said),
            Within(statement.Outer)) { IsByWriter = statement.IsByWriter };

        public FoundContact Of(Contact contact) => new(
            writer, Span(contact.Span), Side(contact.From), [.. contact.To.Select(to => Side(to)!)], contact.IsMutual, contact.Medium, Time(contact.Time), Within(contact.Statement), contact.IsByWriter);

        public FoundRequest Of(CommentRequest request) => new(
            writer, Span(request.Span), Who(request.Asked)!, Who(request.By), request.About is { } about ? Span(about) : null, request.Outcome, Time(request.Time));

        public FoundProceeding Of(Proceeding proceeding) => new(
            writer, Span(proceeding.Span), [.. proceeding.Actors.Select(actor => Who(actor)!)], Span(proceeding.Action), [.. proceeding.Targets.Select(target => Who(target)!)],
            Time(proceeding.Time), Within(proceeding.Statement));

        public FoundAsk Of(Ask ask) => new(writer, ask.Cues, Span(ask.Span), ask.Question is { } question ? Span(question) : null);

        public FoundOccasion? Of(Occasion occasion) => IsToCome(part.Times.Times[occasion.Time]) ? null
            : new FoundOccasion(writer, occasion.Noun, occasion.Words, Time(occasion.Time), Span(occasion.Span));

        private TextSpan Span(TextSpan span) => part.Words.InSource(span);

        private int Number(int party) => party < 0 ? -1 : firstParty + party;

        private int Within(int statement) => statement < 0 ? -1 : numbers[statement];

        private FoundWho? Who(StatementParty? who) => who is null ? null : Who(who.Span, who.Party, isSide: false);

        private FoundWho? Who(PartyPhrase? who) => who is null ? null : Who(who.Span, who.Party, isSide: true);

        /// <summary>"Houston sent the letter": somebody there, and nobody who is known.</summary>
        private FoundWho? Side(PartyPhrase? who) => who is { Party: >= 0 } && part.Parties.Parties[who.Party].Type == MentionType.Place ? new FoundWho(Span(who.Span), -1) : Who(who);

        private FoundWho Who(TextSpan span, int party, bool isSide) => new(Span(span), party >= 0 ? Number(party) : Unnamed(span, isSide));

        /// <summary>"The Mayor", and of a side of a contact a word that may be a family name ("Roe rang"): a party without a name, whom the case may know.</summary>
        private int Unnamed(TextSpan span, bool isSide)
        {
            string words = string.Join(' ', part.Words.Text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            bool isOffice = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && OfficeWords.Of(words) is not null;
            if (!isOffice && !(isSide && words.Length >= LeastFamily && char.IsUpper(words[0]) && words.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0))
            {
                return -1;
            }

            if (!unnamed.TryGetValue(words, out int number))
            {
                unnamed[words] = number = parties.Count;
                parties.Add(new FoundParty(writer, MentionType.Person, words, [], false, Span(span), []));
            }

            return number;
        }

        private int Time(int index)
        {
            if (index < 0)
            {
                return -1;
            }

            if (!timeNumbers.TryGetValue(index, out int number))
            {
                TimeMention time = part.Times.Times[index];
                timeNumbers[index] = number = times.Count;
                times.Add(IsToCome(time)
                    ? new FoundTime(Span(time.Span), null, null, null, TimePrecision.None, null, null, default)
                    : new FoundTime(Span(time.Span), time is { Precision: TimePrecision.Interval, From: { } first, To: { } last } ? $"{first}/{last}" : time.Value, time.From, time.To, time.Precision, time.Anchor, time.Relation?.To, time.Relation?.Order ?? default));
            }

            return number;
        }

        /// <summary>What a text tells of did not happen after it was written: such a time is read wrongly, and only its words are kept.</summary>
        private bool IsToCome(TimeMention time) => time.IsBehind(part.Anchor);
    }
}
