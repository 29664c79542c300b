using System.Collections.Frozen;

namespace OnRecord.Ingest.Mail;

/// <summary>Names of months in the languages of mail programs (<c>Rules/months.tsv</c>).</summary>
internal static class Months
{
    private static readonly string[] English = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly FrozenDictionary<string, int> Names = Load();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The English abbreviation of a month from 1 to 12.</summary>
    public static string Abbreviation(int month) => English[month - 1];

    /// <summary>The month from 1 to 12 that a word names; 0 when it names none, or different ones in different languages.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        if (word.Length is < 2 or > 16)
        {
            return 0;
        }

        int length = word.ToLowerInvariant(lower);
        return Lookup.TryGetValue(lower[..length], out int month) ? month : 0;
    }

    private static FrozenDictionary<string, int> Load()
    {
        var names = new Dictionary<string, int>();
        foreach (string[] row in RuleTable.Rows("Ingest.Mail", "months.tsv"))
        {
            for (int month = 1; month <= 12; month++)
            {
                foreach (string name in RuleTable.Alternatives(row[month]))
                {
                    names[name] = names.TryGetValue(name, out int known) && known != month ? 0 : month;
                }
            }
        }

        return names.ToFrozenDictionary();
    }
}
