using System.Text.RegularExpressions;
using OnRecord.Language.Names;

namespace OnRecord.Tools.Corpora.Names;

/// <summary>Reads names from files with a token on each line and a tag in a later column: BIO, IOB, IO, BILOU or BIOES.</summary>
internal static partial class BioCorpus
{
    private static readonly HashSet<string> NoNames = ["date", "time", "money", "percent", "quantity", "cardinal", "ordinal", "duration"];

    /// <summary>The documents of a file: they begin at <c>-DOCSTART-</c> or <c># newdoc id</c>, otherwise the file is one.</summary>
    public static List<NamedText> Read(string lines, string name)
    {
        var documents = new List<(string Name, List<(List<string> Words, List<string> Tags, string? Line)> Sentences)> { (name, []) };
        var words = new List<string>();
        var tags = new List<string>();
        string? line = null;
        int number = 0;
        foreach (string raw in $"{lines}\n\n".Split('\n').Select(text => text.TrimEnd('\r')))
        {
            if (raw.StartsWith("-DOCSTART-", StringComparison.Ordinal))
            {
                documents.Add(($"{name}.{++number:D4}", []));
            }
            else if (words.Count == 0 && Comment().IsMatch(raw))
            {
                if (raw.StartsWith("# newdoc id", StringComparison.Ordinal))
                {
                    documents.Add((raw[(raw.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim(), []));
                }

                line = raw.StartsWith("# text =", StringComparison.Ordinal) ? raw[8..].Trim() : line;
            }
            else if (raw.AsSpan().Trim().Length == 0)
            {
                if (words.Count > 0)
                {
                    documents[^1].Sentences.Add((words, tags, line));
                    (words, tags, line) = ([], [], null);
                }
            }
            else
            {
                AddToken(raw, words, tags);
            }
        }

        return [.. documents.Where(d => d.Sentences.Count > 0).Select(d => Build(d.Name, d.Sentences))];
    }

    /// <summary>The type of a label of any of the corpora; null when it is no name.</summary>
    public static MentionType? TypeOf(string label) => label.ToLowerInvariant() switch
    {
        "per" or "person" => MentionType.Person,
        "org" or "organization" or "corporation" => MentionType.Organization,
        "loc" or "location" or "gpe" or "place" or "facility" or "fac" => MentionType.Place,
        var other => NoNames.Contains(other) ? null : MentionType.Other,
    };

    /// <summary>The spans of a tag sequence: first and last token, label.</summary>
    public static IEnumerable<(int First, int Last, string Label)> Spans(IReadOnlyList<string> tags)
    {
        int start = -1;
        for (int index = 0; index <= tags.Count; index++)
        {
            string tag = index < tags.Count ? tags[index] : "O";
            char kind = tag[0];
            string? label = tag == "O" ? null : tag[2..];
            if (start >= 0 && (kind is 'O' or 'B' or 'S' or 'U' || label != tags[start][2..]))
            {
                yield return (start, index - 1, tags[start][2..]);
                start = -1;
            }

            start = kind != 'O' && start < 0 ? index : start;
        }
    }

    private static void AddToken(string raw, List<string> words, List<string> tags)
    {
        string[] columns = raw.Contains('\t', StringComparison.Ordinal) ? raw.Split('\t') : raw.Split(' ');
        bool isNumbered = columns.Length > 3 && columns[0].Length > 0 && columns[0].All(char.IsDigit) && Tag().IsMatch(columns[2]);
        int first = isNumbered ? 1 : 0;
        string word = columns[first].Trim();
        words.Add(word.Length == 0 ? "_" : word);
        tags.Add(columns.Skip(first + 1).FirstOrDefault(column => Tag().IsMatch(column)) ?? "O");
    }

    private static NamedText Build(string name, List<(List<string> Words, List<string> Tags, string? Line)> sentences)
    {
        var text = new RebuiltText();
        var names = new List<GoldName>();
        foreach ((List<string> words, List<string> tags, string? line) in sentences)
        {
            int first = text.Places.Count;
            text.Add([.. words.Select(word => (word, (bool?)null))], line, line is null ? " " : "\n");
            names.AddRange(Spans(tags).Select(s => new GoldName(text.Places[first + s.First].Start, text.Places[first + s.Last].End, TypeOf(s.Label))));
        }

        return new NamedText(name, text.ToString(), names);
    }

    [GeneratedRegex(@"^# \w+( \w+)? ?=")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(O|[BIESLUM]-\S+)$")]
    private static partial Regex Tag();
}
