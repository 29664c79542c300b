using OnRecord.Language.Clauses;
using OnRecord.Record.Disputes;
using OnRecord.Record.Statements;
using OnRecord.Sources;
using OnRecord.Store.Analysis;
using OnRecord.Store.Terms;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Finds what a statement that only denies what others said is said against: the nearest statement before it in the same item, by somebody else, that says something of who denies it.</summary>
internal sealed class RetortCollector(SaidReader reader, IReadOnlyCollection<Claim> claims, ItemGuard guard)
{
    private const int MostWords = 5, Score = 60;

    /// <summary>UTF-16 units from the one to the other, at most; fewer where the denial only points, or is of what other words may have said between.</summary>
    private const int Farthest = 1500, FarthestPointing = 300;

    /// <summary>The disputes.</summary>
    public IEnumerable<FoundDispute> Find(CancellationToken cancel)
    {
        SaidStatement[] retorts = [.. reader.Read(claims.Where(static claim => claim is { HasNo: true, IsUnsaid: false, Speaker: > 0, Words.Length: <= MostWords }), cancel).Where(said => Knows(said, () => RetortReader.IsRetort(said)))];
        HashSet<long> items = [.. retorts.Select(static retort => retort.Claim.Item)];
        ILookup<long, SaidStatement> byItem = reader.Read(claims.Where(claim => items.Contains(claim.Item) && claim is { IsUnsaid: false, Polarity: not ClaimPolarity.Open }), cancel).Where(static said => said.Claim.Speaker != 0 || IsRelative(said)).ToLookup(static said => said.Claim.Item);
        foreach (SaidStatement retort in retorts)
        {
            SaidStatement? against = guard.Find(AnalysisStep.Disputes, reader.ItemOf(retort), () => byItem[retort.Claim.Item].Where(said => IsAgainst(retort, said)).OrderByDescending(static said => said.Place).ThenBy(static said => said.Content.Length).ThenBy(static said => said.Claim.Id).FirstOrDefault());
            if (against is not null)
            {
                yield return new FoundDispute(
                    DisputeKind.Denial, new RecordId("statement", retort.Claim.Id), new RecordId("statement", against.Claim.Id), Score,
                    $"{retort.Speaker} says that what others say is not so (\"{retort.Cue}: {retort.Content}\"); before it stands, by {(IsRelative(against) ? "somebody" : against.Speaker)}: \"{against.Content}\".");
            }
        }
    }

    private bool Knows(SaidStatement said, Func<bool> look)
    {
        bool found = false;
        return guard.Run(AnalysisStep.Disputes, reader.ItemOf(said), () => found = look()) && found;
    }

    /// <summary>"a clerk who said": somebody else than who denies, though not named.</summary>
    private static bool IsRelative(SaidStatement said) => said.Claim.Speaker == 0 && said.Speaker is "who";

    private static bool IsAgainst(SaidStatement retort, SaidStatement said) =>
        said.Claim.Speaker != retort.Claim.Speaker && said.Place < retort.Place && retort.Place - said.Place <= (RetortReader.IsPointing(retort) || !RetortReader.Fits(retort, said, EnglishStemmer.Stem) ? FarthestPointing : Farthest) && !IsRefused(said) && IsTold(said) && !said.IsDenied && !RetortReader.IsRetort(said) && Names(said, retort);

    /// <summary>Its first clause is told as something that is or would be so: not "I would love to see her go".</summary>
    private static bool IsTold(SaidStatement said) =>
        said.Clauses.Where(static clause => !clause.Clause.IsAside).MinBy(static clause => clause.Place.Start)?.Clause is { IsNegated: false, Mood: ClauseMood.Told or ClauseMood.Coming } first && !ClashWords.Wishing.Contains(first.Verb);

    /// <summary>"refused to say that", "not discussing what": not said.</summary>
    private static bool IsRefused(SaidStatement said) => ClaimTokens.Of(said.Cue).Exists(static token => token.Text is "not" or "never" or "without" || ClauseReader.IsFailing(EnglishStemmer.Stem(token.Text)));

    /// <summary>
    /// True for a statement whose content says something of who denies: a denial without words of its own answers only what is said of them, not what is said of something of theirs ("over Tehran's
    /// plans"), unless it points at it ("disputed that").
    /// </summary>
    private static bool Names(SaidStatement said, SaidStatement retort) =>
        said.Clauses.Any(clause => !clause.Clause.IsAside && clause.Parts.Any(part => part.Party == retort.Claim.Speaker && (RetortReader.IsPointing(retort) || !IsOwner(part.Words, retort.Speaker)))) || NamesByLast(said.Content, retort);

    /// <summary>The last name stands there, behind no other first name.</summary>
    private static bool NamesByLast(string content, SaidStatement retort)
    {
        string name = retort.Speaker, last = name[(name.LastIndexOf(' ') + 1)..];
        int at = content.IndexOf(last, StringComparison.Ordinal);
        string[] before = at < 0 ? [] : content[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return at >= 0 && (RetortReader.IsPointing(retort) || !IsOwner(content, name))
            && (before.Length == 0 || !char.IsUpper(before[^1][0]) || name.StartsWith(before[^1], StringComparison.Ordinal) || ClashWords.Titles.Contains(before[^1].TrimEnd('.').ToLowerInvariant()));
    }

    /// <summary>Whether words name somebody only as the owner of something.</summary>
    private static bool IsOwner(string words, string name)
    {
        string last = name[(name.LastIndexOf(' ') + 1)..];
        return words.Replace('’', '\'').Replace(last + "'s", "", StringComparison.Ordinal) is var rest && rest.Length < words.Length && !rest.Contains(last, StringComparison.Ordinal);
    }
}
