using System.Collections.Frozen;

namespace OnRecord.Language.Names;

/// <summary>The pronouns that stand for somebody or something, and what they tell. Immutable and safe to share.</summary>
internal static class PronounWords
{
    private static readonly FrozenDictionary<string, Pronoun>.AlternateLookup<ReadOnlySpan<char>> All = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a pronoun tells; false for any other word.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out Pronoun pronoun) => All.TryGetValue(word, out pronoun);

    private static FrozenDictionary<string, Pronoun> Build()
    {
        var all = new Dictionary<string, Pronoun>(StringComparer.OrdinalIgnoreCase);
        void Add(string words, PronounKind kind, MentionType type, MentionNumber number, MentionGender gender)
        {
            foreach (string word in words.Split(' '))
            {
                all[word] = new Pronoun(kind, type, number, gender);
            }
        }

        Add("he him his himself", PronounKind.Third, MentionType.Person, MentionNumber.One, MentionGender.Male);
        Add("she her hers herself", PronounKind.Third, MentionType.Person, MentionNumber.One, MentionGender.Female);
        Add("it its itself", PronounKind.It, MentionType.Organization, MentionNumber.One, MentionGender.Thing);
        Add("they them their theirs themselves", PronounKind.They, MentionType.Group, MentionNumber.Several, MentionGender.Unknown);
        Add("i me my mine myself", PronounKind.First, MentionType.Person, MentionNumber.One, MentionGender.Unknown);
        Add("we us our ours ourselves", PronounKind.We, MentionType.Group, MentionNumber.Several, MentionGender.Unknown);
        Add("who whom whose", PronounKind.Relative, MentionType.Person, MentionNumber.Unknown, MentionGender.Unknown);
        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>How a pronoun finds whom it stands for.</summary>
    internal enum PronounKind : byte
    {
        Third,
        It,
        They,
        First,
        We,
        Relative,
    }

    /// <summary>What a pronoun tells.</summary>
    internal readonly record struct Pronoun(PronounKind Kind, MentionType Type, MentionNumber Number, MentionGender Gender);
}
