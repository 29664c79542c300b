using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Language;
using OnRecord.Store;
using OnRecord.Store.Building;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Search;

/// <summary>
/// A phrase or a near group with too many forms to be written out for the index: looked for in the stored words of an
/// item, column by column, as the index would.
/// </summary>
/// <param name="Steps">For each word its forms.</param>
/// <param name="Near">The most words between the outermost, in any order; null for words in a row.</param>
/// <param name="Scope">Where they may stand.</param>
internal sealed record WordCheck(IReadOnlyList<IReadOnlySet<string>> Steps, int? Near, Scope Scope)
{
    /// <summary>True when a column of the item, or of the recovered message with a number below zero, holds the words.</summary>
    public bool Holds(SqliteConnection connection, long itemId)
    {
        ItemWords words = itemId < 0 ? RecoveredWords.Load(connection, -itemId) : HeadIndex.WordsOf(connection, itemId);
        for (int column = 0; column < ItemWords.Columns; column++)
        {
            if ((Scope == Scope.Any || Scope.HasFlag((Scope)(1 << column))) && HoldsIn(Encoding.UTF8.GetString(words.Column(column)).Split(' ')))
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldsIn(string[] terms)
    {
        for (int at = 0; at < terms.Length; at++)
        {
            if (Near is { } distance ? IsNear(terms.AsSpan(at, Math.Min(terms.Length - at, distance + 2))) : IsRow(terms.AsSpan(at)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRow(ReadOnlySpan<string> terms)
    {
        if (terms.Length < Steps.Count)
        {
            return false;
        }

        for (int step = 0; step < Steps.Count; step++)
        {
            if (!Steps[step].Contains(terms[step]))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsNear(ReadOnlySpan<string> window)
    {
        foreach (IReadOnlySet<string> step in Steps)
        {
            bool found = false;
            foreach (string term in window)
            {
                found |= step.Contains(term);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }
}
