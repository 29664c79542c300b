namespace OnRecord.Language.Parties;

/// <summary>Parties by a word that may stand for them, some of each.</summary>
internal sealed class DraftIndex
{
    /// <summary>More parties of one word than this are not told apart anyway.</summary>
    private const int MostAlike = 32;

    private readonly Dictionary<string, List<PartyDraft>> drafts = new(StringComparer.Ordinal);

    /// <summary>The parties that a word may stand for; none for other words.</summary>
    public IReadOnlyList<PartyDraft> this[string word] => drafts.TryGetValue(word, out List<PartyDraft>? all) ? all : [];

    /// <summary>The one party that a word may stand for; null for none and for several. Drafts that were put together since count as one.</summary>
    public PartyDraft? Only(string word) =>
        drafts.TryGetValue(word, out List<PartyDraft>? all) && all[0].Current is var first && all.TrueForAll(draft => draft.Current == first) ? first : null;

    /// <summary>Adds a party once.</summary>
    public void Put(string word, PartyDraft draft)
    {
        if (!drafts.TryGetValue(word, out List<PartyDraft>? all))
        {
            drafts[word] = all = [];
        }

        if (all.Count < MostAlike && !all.Contains(draft))
        {
            all.Add(draft);
        }
    }
}
