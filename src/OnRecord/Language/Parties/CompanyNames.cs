using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>
/// Which single words stand for a company though somebody has them for a family name: those the text defines ("Tarrow Foods Inc. ("Tarrow")"), and the first words of companies that are named before
/// anybody of that family ("Ford Motor Co. was founded by Henry Ford"). Of the latter a pronoun behind it tells which it is; else it is not known.
/// </summary>
internal sealed class CompanyNames
{
    private const int MostAhead = 8;
    private readonly Dictionary<string, int> defined = new(StringComparer.Ordinal), first = new(StringComparer.Ordinal);
    private readonly PartyText text;

    /// <summary>Looks for such companies.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The mentions that are names.</param>
    /// <param name="people">What was taken for a person's name, by mention.</param>
    public CompanyNames(PartyText text, IReadOnlyList<int> names, PersonName?[] people)
    {
        this.text = text;
        var families = new HashSet<string>(StringComparer.Ordinal);
        foreach (int mention in names)
        {
            if (people[mention] is { IsSingle: false } person)
            {
                families.Add(person.Family);
            }
            else if (people[mention] is null && text.Mentions[mention].Type is MentionType.Organization && text.Key(mention) is var key && key.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && Acronyms.WithoutLegalForm(key) != key)
            {
                string word = key[..space];
                if (!families.Contains(word))
                {
                    first.TryAdd(word, mention);
                }

                if (ShortName(mention) is { } brief)
                {
                    defined.TryAdd(brief, mention);
                }
            }
        }
    }

    /// <summary>The company that a name of one word may stand for, -1 for none, and whether it does for sure.</summary>
    public (int Mention, bool IsSure) Of(int mention)
    {
        Mention of = text.Mentions[mention];
        if (of.EndToken - of.FirstToken != 1 || text.IsTitled(mention) || (of.FirstToken > 0 && RoleHead.IsRole(text, of.FirstToken - 1)))
        {
            return (-1, false);
        }

        string key = text.Key(mention);
        return defined.TryGetValue(key, out int company) ? (company, true)
            : first.TryGetValue(key, out company) && company < mention ? Told(of) switch { 'p' => (-1, false), 'c' => (company, true), _ => (company, false) } : (-1, false);
    }

    /// <summary>"(Tarrow)", "("Tarrow")", "(the "Company" or "Tarrow")" right behind a name: the word within that begins the name; null for none.</summary>
    private string? ShortName(int mention)
    {
        int open = text.Mentions[mention].EndToken;
        if (open + 2 >= text.Count || text.Word(open) is not "(")
        {
            return null;
        }

        string key = text.Key(mention);
        for (int token = open + 1; token < Math.Min(text.Count, open + MostAhead) && text.Word(token) is not ")"; token++)
        {
            string word = text.Word(token).ToString();
            if (char.IsUpper(word[0]) && word.Length > 2 && key.StartsWith(word.ToLowerInvariant() + " ", StringComparison.Ordinal))
            {
                return word.ToLowerInvariant();
            }
        }

        return null;
    }

    /// <summary>'p' where the first pronoun behind it in the sentence is a person's, 'c' where it is a thing's, else a blank.</summary>
    private char Told(Mention of)
    {
        for (int token = of.EndToken; token < Math.Min(text.Count, of.EndToken + MostAhead) && text.SentenceOf(token) == text.SentenceOf(of.Head); token++)
        {
            if (text.Parsed.Tags[token] is PosTag.PRP or PosTag.PrpPossessive)
            {
                return text.Word(token) switch { "it" or "its" => 'c', "he" or "she" or "his" or "her" => 'p', _ => ' ' };
            }
        }

        return ' ';
    }
}
