using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Matching;

namespace OnRecord.Language.Time.Resolving;

/// <summary>
/// Reads words of plans. "Plans to open", "is scheduled", "a rally planned for Monday" look ahead; a plan that is only named ("approved the plan in October"),
/// "than expected" and "due to rain" do not.
/// </summary>
internal sealed class PlanReader(Vocabulary vocabulary)
{
    private const int FarthestHad = 3;
    private const int FarthestBe = 2;
    private const int FarthestArticle = 3;
    private const int ShortestPlural = 3;
    private readonly int plan = vocabulary.Symbol("%planword");
    private readonly int noun = vocabulary.Symbol("%plannoun");
    private readonly int planned = vocabulary.Symbol("%planned");
    private readonly int due = vocabulary.Symbol("%due");
    private readonly int set = vocabulary.Symbol("%setword");
    private readonly int forWord = vocabulary.Symbol("%forword");
    private readonly int to = vocabulary.Symbol("%to");
    private readonly int article = vocabulary.Symbol("%article");
    private readonly int subject = vocabulary.Symbol("%subject");
    private readonly int possess = vocabulary.Symbol("%possess");
    private readonly int compared = vocabulary.Symbol("%compared");
    private readonly int goal = vocabulary.Symbol("%base");
    private readonly int aim = vocabulary.Symbol("%aim");
    private readonly int bePast = vocabulary.Symbol("%bepast");
    private readonly int had = vocabulary.Symbol("%had");

    /// <summary>What the word at <paramref name="at"/> tells as a word of a plan; null where it is none.</summary>
    public Tense? At(ReadOnlySpan<Piece> pieces, int at, int first)
    {
        bool looksAhead = IsNext(pieces, at, forWord);
        if (Has(pieces, at, plan))
        {
            return at > first && Has(pieces, at - 1, compared) ? null : Ahead(pieces, at, first);
        }

        if (Has(pieces, at, noun))
        {
            return looksAhead || IsNext(pieces, at, article) || (at > first && Has(pieces, at - 1, subject)) ? Ahead(pieces, at, first) : null;
        }

        if (Has(pieces, at, planned))
        {
            bool isDone = IsNext(pieces, at, possess) || IsNear(pieces, at, first, FarthestBe, bePast);
            return isDone && !looksAhead && Ahead(pieces, at, first) == Tense.Future ? Tense.Either : Ahead(pieces, at, first);
        }

        if (Has(pieces, at, due))
        {
            return IsNext(pieces, at, to) && !IsNext(pieces, at + 1, goal) ? null : Ahead(pieces, at, first);
        }

        if (Has(pieces, at, aim))
        {
            return IsNext(pieces, at, to) ? Ahead(pieces, at, first) : null;
        }

        return Has(pieces, at, set) && looksAhead ? Ahead(pieces, at, first) : null;
    }

    /// <summary>Whether it is the noun: "a plan to", "announced plans to", not "the officials plan to".</summary>
    public bool IsNoun(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, int at, int first, bool verbBefore)
    {
        if (!Has(pieces, at, noun) || at == first)
        {
            return false;
        }

        return verbBefore || Has(pieces, at - 1, possess) || (!Has(pieces, at - 1, subject) && !IsPlural(text, pieces[at - 1]) && !IsPlural(text, pieces[at]) && IsNear(pieces, at, first, FarthestArticle, possess));
    }

    private static bool IsPlural(ReadOnlySpan<char> text, Piece piece) => piece.Length >= ShortestPlural && text[piece.End - 1] == 's';

    /// <summary>What is planned lies ahead; what "had been planned" does not, and what "had been set for Friday" or somebody "had hoped to" do may or may not.</summary>
    private Tense Ahead(ReadOnlySpan<Piece> pieces, int at, int first) => !IsNear(pieces, at, first, FarthestHad, had) ? Tense.Future
        : IsNext(pieces, at, forWord) && (Has(pieces, at, set) || Has(pieces, at, plan) || Has(pieces, at, planned) || Has(pieces, at, aim)) ? Tense.Either : Tense.Past;

    private bool IsNear(ReadOnlySpan<Piece> pieces, int at, int first, int farthest, int symbol)
    {
        for (int i = at - 1; i >= Math.Max(first, at - farthest); i--)
        {
            if (Has(pieces, i, symbol))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNext(ReadOnlySpan<Piece> pieces, int at, int symbol) => at + 1 < pieces.Length && Has(pieces, at + 1, symbol);

    private bool Has(ReadOnlySpan<Piece> pieces, int at, int symbol) => vocabulary.Has(pieces[at].Entry, symbol);
}
