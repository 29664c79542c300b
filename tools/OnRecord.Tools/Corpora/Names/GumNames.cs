using System.Text.RegularExpressions;

namespace OnRecord.Tools.Corpora.Names;

/// <summary>
/// Reads GUM (Zeldes 2017) with its nested entities. Which of them are names, and how far a name reaches, is worked out as
/// <c>score_names.py</c> does: the minimal span begins with a proper noun, stretched over neighbouring proper nouns.
/// </summary>
internal static partial class GumNames
{
    private static readonly HashSet<string> Joiners = ["of", "for", "the", "&", "-"];

    /// <summary>Reads one file.</summary>
    public static GumText Read(string lines, string name)
    {
        var text = new RebuiltText();
        var rows = new List<GumRow>();
        var words = new List<(string, bool?)>();
        string glue = " ", title = name;
        int skip = 0, sentence = 0;
        (string Word, bool Space) wide = ("", true);
        foreach (string raw in $"{lines}\n\n".Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (raw.StartsWith('#'))
            {
                title = raw.StartsWith("# newdoc id", StringComparison.Ordinal) ? raw[(raw.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim() : title;
                glue = raw.StartsWith("# newpar", StringComparison.Ordinal) && !raw.StartsWith("# newpar_", StringComparison.Ordinal) ? "\n\n" : glue;
            }
            else if (raw.AsSpan().Trim().Length == 0)
            {
                if (words.Count > 0)
                {
                    text.Add(words, null, glue);
                    (words, glue, skip) = ([], " ", 0);
                    sentence++;
                }
            }
            else
            {
                string[] c = raw.Split('\t');
                Dictionary<string, string> misc = c[9].Split('|').Where(x => x.Contains('=', StringComparison.Ordinal)).Select(x => x.Split('=', 2)).ToDictionary(x => x[0], x => x[1]);
                bool space = misc.GetValueOrDefault("SpaceAfter") != "No";
                if (c[0].Contains('.', StringComparison.Ordinal))
                {
                    continue;
                }

                if (c[0].Contains('-', StringComparison.Ordinal))
                {
                    skip = int.Parse(c[0].Split('-')[1]);
                    wide = (c[1], space);
                    continue;
                }

                int id = int.Parse(c[0]);
                space = id < skip ? false : id == skip ? wide.Space : space;
                words.Add((c[1], space));
                rows.Add(new GumRow(c[1], c[4], misc.GetValueOrDefault("Entity", ""), sentence));
                skip = id >= skip ? 0 : skip;
            }
        }

        return new GumText(title, text.ToString(), rows, text.Places, Mentions(rows));
    }

    /// <summary>The names of a text, as spans of it.</summary>
    public static NamedText Names(GumText text) => new(text.Name, text.Text,
        [.. text.Mentions.Select(m => (m, Reach: Reach(m, text))).Where(x => x.Reach is not null)
            .Select(x => new GoldName(text.Places[x.Reach!.Value.First].Start, text.Places[x.Reach.Value.Last].End, BioCorpus.TypeOf(x.m.Type)))]);

    /// <summary>First and last row of the name in a mention; null when it is a description.</summary>
    public static (int First, int Last)? Reach(GumMention mention, GumText text)
    {
        IReadOnlyList<GumRow> rows = text.Rows;
        List<int> heads = [.. mention.Minimal.Select(x => mention.First + x - 1).Where(head => head <= mention.Last)];
        if (heads.Count == 0 || !rows[heads[0]].Tag.StartsWith("NNP", StringComparison.Ordinal))
        {
            return null;
        }

        HashSet<int> inner = [.. text.Mentions.Where(m => mention.First <= m.First && m.Last <= mention.Last && (m.First, m.Last) != (mention.First, mention.Last))
            .SelectMany(m => Enumerable.Range(m.First, m.Last - m.First + 1))];
        bool Proper(int row) => rows[row].Tag.StartsWith("NNP", StringComparison.Ordinal);
        int start = heads[0], end = heads[0];
        foreach (int head in heads.Skip(1))
        {
            end = head == end + 1 && (Proper(head) || head < heads[^1]) ? head : end;
        }

        while (start > mention.First && Proper(start - 1) && !inner.Contains(start - 1))
        {
            start--;
        }

        while (true)
        {
            int next = end + 1;
            while (mention.Type != "person" && next <= mention.Last && Joiners.Contains(rows[next].Word.ToLowerInvariant()))
            {
                next++;
            }

            if (next > mention.Last || !Proper(next) || (next == end + 1 && inner.Contains(next)))
            {
                return (start, end);
            }

            end = next;
        }
    }

    private static List<GumMention> Mentions(List<GumRow> rows)
    {
        var open = new List<(string[] Fields, int First)>();
        var found = new List<GumMention>();
        for (int row = 0; row < rows.Count; row++)
        {
            foreach (Match match in Bracket().Matches(rows[row].Entity))
            {
                string bracket = match.Value;
                if (bracket[0] == '(')
                {
                    open.Add((bracket.Trim('(', ')').Split('-', 8), row));
                }

                if (bracket[^1] == ')')
                {
                    string key = bracket.Trim('(', ')').Split('-')[0];
                    int at = open.FindLastIndex(o => o.Fields[0] == key);
                    if (at >= 0)
                    {
                        (string[] f, int first) = open[at];
                        open.RemoveAt(at);
                        int[] minimal = f.Length > 5 ? [.. f[5].Split(',').Where(x => x.Length > 0 && x.All(char.IsDigit)).Select(int.Parse)] : [];
                        found.Add(new GumMention(first, row, f[0], f.Length > 1 ? f[1] : "", minimal));
                    }
                }
            }
        }

        return found;
    }

    [GeneratedRegex(@"\([^()]+\)?|[^()]+\)")]
    private static partial Regex Bracket();
}
