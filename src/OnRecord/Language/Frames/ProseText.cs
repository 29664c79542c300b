using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;

namespace OnRecord.Language.Frames;

/// <summary>
/// A text with all that the finders of contacts, requests and proceedings build on: parts of speech, mentions, parties, times and, where they are known
/// already, statements. Immutable and safe to share between threads.
/// </summary>
public sealed class ProseText
{
    private readonly int[] mentionAt;
    private readonly int[] mentionEnd;
    private readonly int[] placeEnding;
    private readonly int[] timeAt;

    /// <summary>Puts together what was found in one text.</summary>
    /// <param name="parsed">The text with parts of speech; trees are not needed.</param>
    /// <param name="mentions">Its mentions, as <see cref="MentionFinder"/> orders them.</param>
    /// <param name="parties">Whose they are.</param>
    /// <param name="times">Its times.</param>
    /// <param name="statements">What is said by whom; null when statements were not looked for, and then nothing is according to anybody.</param>
    public ProseText(ParsedText parsed, IReadOnlyList<Mention> mentions, DocumentParties parties, TimeFindings times, IReadOnlyList<StatementContent>? statements = null)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(times);
        Parsed = parsed;
        Mentions = mentions;
        Parties = parties;
        Times = times;
        Statements = statements ?? [];
        mentionAt = new int[parsed.Text.Tokens.Length];
        placeEnding = new int[parsed.Text.Tokens.Length];
        timeAt = new int[parsed.Text.Tokens.Length];
        mentionEnd = new int[mentions.Count];
        mentionAt.AsSpan().Fill(-1);
        placeEnding.AsSpan().Fill(-1);
        timeAt.AsSpan().Fill(-1);
        PlaceMentions();
        PlaceTimes();
    }

    /// <summary>The text with parts of speech.</summary>
    public ParsedText Parsed { get; }

    /// <summary>The mentions in order.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>The parties, and whose each mention is.</summary>
    public DocumentParties Parties { get; }

    /// <summary>The times in order.</summary>
    public TimeFindings Times { get; }

    /// <summary>What is said by whom.</summary>
    public IReadOnlyList<StatementContent> Statements { get; }

    /// <summary>The outermost mention that a token is of, -1 for none.</summary>
    internal int MentionAt(int token) => mentionAt[token];

    /// <summary>Behind the last token of a mention: behind the last party it names, so that "a spokeswoman for comment" ends with her.</summary>
    internal int MentionEnd(int mention) => mentionEnd[mention];

    /// <summary>The first place among the mentions of which a token is the last, as <see cref="MentionEnd"/> has it; -1 for none.</summary>
    internal int PlaceEndingWith(int token) => placeEnding[token];

    /// <summary>The time a token is of, -1 for none.</summary>
    internal int TimeAt(int token) => timeAt[token];

    /// <summary>The party of a mention, -1 for none.</summary>
    internal int PartyOf(int mention) => mention < 0 ? -1 : Parties.Links[mention].Party;

    /// <summary>The statement of the shortest content around a unit, null for none.</summary>
    internal StatementContent? StatementAt(int unit)
    {
        StatementContent? best = null;
        foreach (StatementContent statement in Statements)
        {
            bool isAround = unit >= statement.Content.Start && unit < statement.Content.End;
            best = isAround && (best is null || statement.Content.Length < best.Content.Length) ? statement : best;
        }

        return best;
    }

    private void PlaceMentions()
    {
        for (int mention = 0; mention < Mentions.Count; mention++)
        {
            Mention of = Mentions[mention];
            int end = of.Form == MentionForm.Description ? DescriptionEnd(mention) : of.EndToken;
            mentionEnd[mention] = end;
            if (of.Type == MentionType.Place && placeEnding[end - 1] < 0)
            {
                placeEnding[end - 1] = mention;
            }

            for (int token = of.FirstToken; token < end && mentionAt[token] < 0; token++)
            {
                mentionAt[token] = mention;
            }
        }
    }

    /// <summary>A description goes on behind its head only as far as the parties that it names; what is written ends with its head.</summary>
    private int DescriptionEnd(int mention)
    {
        Mention of = Mentions[mention];
        int end = of.Head + 1;
        for (int inner = mention + 1; of.Type != MentionType.Document && inner < Mentions.Count && Mentions[inner].FirstToken < of.EndToken; inner++)
        {
            bool isParty = Mentions[inner].Type is not (MentionType.Document or MentionType.Other) && Mentions[inner].FirstToken > of.Head;
            end = isParty ? Math.Max(end, Math.Min(of.EndToken, Mentions[inner].EndToken)) : end;
        }

        return end;
    }

    /// <summary>The characters of some tokens in a row.</summary>
    internal Sources.TextSpan Span(int first, int end) => new(Parsed.Text.Tokens[first].Start, Parsed.Text.Tokens[end - 1].End);

    private void PlaceTimes()
    {
        int token = 0;
        for (int time = 0; time < Times.Times.Count; time++)
        {
            ReadOnlySpan<Tokens.Token> tokens = Parsed.Text.Tokens;
            while (token < tokens.Length && tokens[token].Start < Times.Times[time].Span.Start)
            {
                token++;
            }

            for (; token < tokens.Length && tokens[token].End <= Times.Times[time].Span.End; token++)
            {
                timeAt[token] = time;
            }
        }
    }
}
