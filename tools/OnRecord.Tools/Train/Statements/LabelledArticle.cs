using OnRecord.Language.Names;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Sources;
using OnRecord.Tools.Corpora.Polnear;

namespace OnRecord.Tools.Train.Statements;

/// <summary>An article as our own tokenizer, tagger and name finder see it, with its attributions as tokens.</summary>
internal sealed class LabelledArticle
{
    public LabelledArticle(PolnearArticle article)
    {
        Article = article;
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(article.Text));
        Frame = new StatementFrame(parsed, MentionFinder.Find(parsed));
        foreach (GoldStatement statement in article.Statements)
        {
            List<int> cue = Tokens(statement.Cue);
            if (cue.Count > 0)
            {
                var span = new CueSpan(cue[0], cue[^1] + 1);
                Statements.Add((span, [.. Tokens(statement.Source).Where(t => !span.Holds(t))], [.. Tokens(statement.Content).Where(t => !span.Holds(t))]));
            }
        }

        Statements.Sort(static (a, b) => a.Cue.First.CompareTo(b.Cue.First));
    }

    /// <summary>The article.</summary>
    public PolnearArticle Article { get; }

    /// <summary>Its text as the features see it.</summary>
    public StatementFrame Frame { get; }

    /// <summary>For each attribution with a cue the tokens of its parts, by cue.</summary>
    public List<(CueSpan Cue, SortedSet<int> Source, SortedSet<int> Content)> Statements { get; } = [];

    /// <summary>The labels of cues in a stretch; where cues overlap, the first counts.</summary>
    public byte[] CueLabelsOf(Stretch stretch)
    {
        var labels = new byte[stretch.Count];
        Fill(labels, stretch, static s => s.Content, CueLabels.Content);
        Fill(labels, stretch, static s => s.Source, CueLabels.Source);
        foreach ((CueSpan cue, _, _) in Statements)
        {
            int first = Math.Max(cue.First, stretch.First), end = Math.Min(cue.End, stretch.End);
            if (first >= end || labels.AsSpan(first - stretch.First, end - first).ContainsAnyInRange(CueLabels.Begin, CueLabels.Single))
            {
                continue;
            }

            for (int token = first; token < end; token++)
            {
                labels[token - stretch.First] = end - first == 1 ? CueLabels.Single : token == first ? CueLabels.Begin : token == end - 1 ? CueLabels.End : CueLabels.Inside;
            }
        }

        return labels;
    }

    /// <summary>The labels of one attribution in a stretch.</summary>
    public static byte[] PartLabelsOf(Stretch stretch, CueSpan cue, SortedSet<int> source, SortedSet<int> content)
    {
        var labels = new byte[stretch.Count];
        Put(labels, stretch, content, PartLabels.ContentBegin);
        Put(labels, stretch, source, PartLabels.SourceBegin);
        for (int token = Math.Max(cue.First, stretch.First); token < Math.Min(cue.End, stretch.End); token++)
        {
            labels[token - stretch.First] = PartLabels.Cue;
        }

        Mend(labels);
        return labels;
    }

    private void Fill(byte[] labels, Stretch stretch, Func<(CueSpan Cue, SortedSet<int> Source, SortedSet<int> Content), SortedSet<int>> part, byte label)
    {
        foreach (int token in Statements.SelectMany(s => part(s).GetViewBetween(stretch.First, stretch.End - 1)))
        {
            labels[token - stretch.First] = label;
        }
    }

    private static void Put(byte[] labels, Stretch stretch, SortedSet<int> tokens, byte begin)
    {
        foreach (int token in tokens.Where(stretch.Holds))
        {
            bool goesOn = tokens.Contains(token - 1) && stretch.Holds(token - 1), stays = tokens.Contains(token + 1) && stretch.Holds(token + 1);
            labels[token - stretch.First] = (byte)(begin + (goesOn ? (stays ? 1 : 2) : stays ? 0 : 3));
        }
    }

    /// <summary>Pieces that something else was put into begin and end anew.</summary>
    private static void Mend(byte[] labels)
    {
        for (int at = 0; at < labels.Length; at++)
        {
            byte label = labels[at];
            byte begin = PartLabels.IsContent(label) ? PartLabels.ContentBegin : PartLabels.IsSource(label) ? PartLabels.SourceBegin : (byte)0;
            if (begin == 0)
            {
                continue;
            }

            bool before = at > 0 && Same(labels[at - 1], begin) && (labels[at - 1] - begin) is 0 or 1;
            bool behind = at + 1 < labels.Length && Same(labels[at + 1], begin) && (labels[at + 1] - begin) is 1 or 2;
            labels[at] = (byte)(begin + (before ? (behind ? 1 : 2) : behind ? 0 : 3));
        }
    }

    private static bool Same(byte label, byte begin) => label >= begin && label < begin + 4;

    private List<int> Tokens(IReadOnlyList<TextSpan> spans)
    {
        var found = new SortedSet<int>();
        ReadOnlySpan<Token> tokens = Frame.Parsed.Text.Tokens;
        foreach (TextSpan span in spans)
        {
            int low = 0, high = tokens.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = tokens[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
            }

            for (; low < tokens.Length && tokens[low].Start < span.End; low++)
            {
                found.Add(low);
            }
        }

        return [.. found];
    }
}
