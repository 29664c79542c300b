using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Meanings;
using OnRecord.Language.Time.Resolving;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Time.Matching;

/// <summary>
/// Finds the times of a text, paragraph by paragraph: the longest match at the first place, then on behind it. Sentences do not
/// bound a match, because abbreviations ("JAN. 27") may have split one. Its buffers serve one thread at a time.
/// </summary>
internal sealed class TimeScanner
{
    /// <summary>At most so many tokens are looked at together, so memory is bounded and time linear whatever the text.</summary>
    private const int LongestStretch = 4096;

    private readonly PieceReader reader = new(TimeGrammar.Instance.Vocabulary);
    private readonly RuleMatcher matcher = new();
    private readonly TenseReader tenses = new(TimeGrammar.Instance.Vocabulary);
    private readonly int early = TimeGrammar.Instance.Vocabulary.Symbol("%early");
    private readonly int aged = TimeGrammar.Instance.Vocabulary.Symbol("%aged");
    private readonly int leads = TimeGrammar.Instance.Vocabulary.Symbol("%prep");
    private readonly AttackDay attacks = new(TimeGrammar.Instance.Vocabulary);
    private readonly EdgeCheck edges = new(TimeGrammar.Instance.Vocabulary);
    private readonly FigureReader figures = new(TimeGrammar.Instance.Vocabulary);
    private readonly RelationReader relations = new(TimeGrammar.Instance.Vocabulary);

    /// <summary>Adds the times of a text in their order.</summary>
    public void Scan(TokenizedText text, List<FoundTime> found)
    {
        ReadOnlySpan<Sentence> sentences = text.Sentences;
        int first = 0;
        while (first < sentences.Length)
        {
            int end = first + 1;
            while (end < sentences.Length && sentences[end].Paragraph == sentences[first].Paragraph && sentences[end].EndToken - sentences[first].FirstToken <= LongestStretch)
            {
                end++;
            }

            for (int token = sentences[first].FirstToken; token < sentences[end - 1].EndToken; token += LongestStretch)
            {
                Stretch(text, token, Math.Min(token + LongestStretch, sentences[end - 1].EndToken), first, end, found);
            }

            first = end;
        }
    }

    private void Stretch(TokenizedText text, int firstToken, int endToken, int firstSentence, int endSentence, List<FoundTime> found)
    {
        reader.Read(text, firstToken, endToken);
        ReadOnlySpan<Piece> pieces = reader.Pieces;
        bool started = false;
        int sentence = firstSentence;
        for (int at = 0; at < pieces.Length; at++)
        {
            if (!matcher.MayStart(pieces, at))
            {
                continue;
            }

            if (!started)
            {
                matcher.Start(pieces);
                started = true;
            }

            if (Best(text.Text, pieces, at) is not { Object: Meaning meaning } best)
            {
                continue;
            }

            if (IsClauseAdverb(pieces, at, best.End))
            {
                continue;
            }

            while (sentence + 1 < endSentence && text.Sentences[sentence].End <= pieces[at].Start)
            {
                sentence++;
            }

            (int first, int last) = Bounds(pieces, text.Sentences[sentence], at, best.End);
            if (Accepts(meaning, pieces, at, best.End, first))
            {
                Add(text, pieces, best, meaning, sentence, (first, last), found);
            }

            at = best.End - 1;
        }
    }

    private bool Accepts(Meaning meaning, ReadOnlySpan<Piece> pieces, int at, int end, int first) =>
        meaning.Kind != MeaningKind.Nothing && !IsAge(meaning, pieces, at, end) && !EdgeCheck.IsFirstName(meaning, pieces, end) && !(meaning.Reference == NamedTime.Present && at == first && pieces[at].IsCapital) && (end - at > 1 || meaning is not { Year: not null, Month: null } || edges.IsYear(meaning, pieces, at)) && (end - at > 1 || meaning is not { Month: not null, Day: null, Year: null } || EdgeCheck.IsMonth(meaning, pieces, at, first, at > 0 && TimeGrammar.Instance.Vocabulary.Has(pieces[at - 1].Entry, leads)));

    /// <summary>"A man in his 30s", "her late 20s": of somebody, and no decade; "his 1930s film" has one.</summary>
    private bool IsAge(Meaning meaning, ReadOnlySpan<Piece> pieces, int at, int end)
    {
        bool isOwned = meaning.Decade is not null && at > 0 && TimeGrammar.Instance.Vocabulary.Has(pieces[at - 1].Entry, aged);
        for (int piece = at; isOwned && piece < end; piece++)
        {
            isOwned = pieces[piece].IsLetters || pieces[piece].Length < 4;
        }

        return isOwned;
    }

    private void Add(TokenizedText text, ReadOnlySpan<Piece> pieces, MatchValue best, Meaning meaning, int sentence, (int First, int Last) bounds, List<FoundTime> found)
    {
        Tense tense = meaning.Kind is MeaningKind.Point or MeaningKind.Range ? tenses.Read(text.Text, pieces, best.Start, best.End, bounds.First, bounds.Last) : Tense.Unknown;
        TimeRelation? relation = relations.Read(text.Text, pieces, best.End, bounds.Last, meaning);
        found.Add(new FoundTime(pieces[best.Start].Start, pieces[best.End - 1].End, sentence, text.Sentences[sentence].Paragraph, meaning, tense, relation, best.Start - bounds.First <= 1)
        {
            Says = tenses.IsSaying(pieces, best.Start, bounds.First),
            MayBeOver = tenses.MayBeOver(pieces, best.Start, bounds.First),
            IsDefinite = edges.IsDefinite(text.Text, pieces, best.Start, best.End, bounds),
            IsReported = tenses.IsReported(pieces, best.Start, bounds.First),
            IsPerfect = tenses.IsPerfect(pieces, best.Start, bounds.First),
            IsAside = meaning is { Year: not null, Month: not null, Day: not null } && tenses.IsAside(text.Text, pieces, best.Start, best.End, bounds),
            Compares = meaning.Lengths is [{ Unit: TimeUnit.Year }] && figures.Compares(pieces, best.Start, best.End, bounds),
            IsWithin = tenses.IsWithin(pieces, best.Start, bounds.First),
            IsOfAttack = attacks.Is(meaning, pieces, best.Start, best.End),
            DayUnread = edges.HasDayBehind(pieces, best.End, bounds.Last),
        });
    }

    /// <summary>"Earlier Friday, lawyers met": the adverb that begins a sentence is the clause's, not the day's.</summary>
    private bool IsClauseAdverb(ReadOnlySpan<Piece> pieces, int at, int end) =>
        end - at > 1 && pieces[at] is { IsCapital: true, Traits: var traits } && (traits & PieceTraits.AllCapitals) == 0 && TimeGrammar.Instance.Vocabulary.Has(pieces[at].Entry, early);

    /// <summary>The longest match that stands by itself; null when there is none.</summary>
    private MatchValue? Best(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int at)
    {
        MatchValue? best = null;
        foreach (MatchValue match in matcher.Find(at))
        {
            if ((best is null || match.End > best.Value.End) && EdgeCheck.Stands(text, pieces, at, match.End))
            {
                best = match;
            }
        }

        return best;
    }

    /// <summary>The pieces of the sentence around a match.</summary>
    private static (int First, int Last) Bounds(ReadOnlySpan<Piece> pieces, Sentence sentence, int at, int end)
    {
        int first = at;
        while (first > 0 && first > at - 64 && pieces[first - 1].Start >= sentence.Start)
        {
            first--;
        }

        int last = end;
        while (last < pieces.Length && last < end + 64 && pieces[last].Start < sentence.End)
        {
            last++;
        }

        return (first, last);
    }
}
