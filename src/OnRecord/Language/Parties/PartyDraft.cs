using OnRecord.Language.Names;

namespace OnRecord.Language.Parties;

/// <summary>A party while mentions are gathered to it.</summary>
internal sealed class PartyDraft(MentionType type)
{
    private const int LeastPronouns = 2;
    private PartyDraft? taker;

    /// <summary>What it is.</summary>
    public MentionType Type { get; } = type;

    /// <summary>What is known of gender.</summary>
    public MentionGender Gender { get; set; } = MentionGender.Unknown;

    /// <summary>True when a form of address tells the gender: a given name may be a man's or a woman's.</summary>
    public bool IsGenderSure { get; set; }

    /// <summary>How many pronouns for a man and for a woman stand for it.</summary>
    public (int Men, int Women) Pronouns { get; set; }

    /// <summary>Its mentions, by index, in order of discovery.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>The names of a person, taken apart.</summary>
    public List<PersonName> People { get; } = [];

    /// <summary>Its names in small letters without article.</summary>
    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>Names it once had or is said to have besides, as written: they are not what it is called.</summary>
    public HashSet<string> OtherNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Its roles: first and end token, and the mention of what they are in, or -1.</summary>
    public List<(int First, int End, int Of)> Roles { get; } = [];

    /// <summary>The draft that has taken all that this one gathered, directly or by way of others; itself while it has not been taken.</summary>
    public PartyDraft Current => taker is null ? this : taker.Current;

    /// <summary>True where nothing else tells the gender and the text goes on calling it by pronouns of the other one.</summary>
    public bool IsCalledOther(MentionGender gender)
    {
        (int own, int other) = gender == MentionGender.Female ? (Pronouns.Women, Pronouns.Men) : (Pronouns.Men, Pronouns.Women);
        return Gender == MentionGender.Unknown && other >= LeastPronouns && other > own;
    }

    /// <summary>Takes all that another draft gathered and leaves it empty.</summary>
    public void Take(PartyDraft other)
    {
        other.taker = this;
        Mentions.AddRange(other.Mentions);
        People.AddRange(other.People);
        Keys.UnionWith(other.Keys);
        Roles.AddRange(other.Roles);
        OtherNames.UnionWith(other.OtherNames);
        Pronouns = (Pronouns.Men + other.Pronouns.Men, Pronouns.Women + other.Pronouns.Women);
        if (Gender == MentionGender.Unknown || (other.IsGenderSure && !IsGenderSure))
        {
            (Gender, IsGenderSure) = (other.Gender, other.IsGenderSure);
        }

        other.Mentions.Clear();
        other.Keys.Clear();
        other.People.Clear();
    }
}
