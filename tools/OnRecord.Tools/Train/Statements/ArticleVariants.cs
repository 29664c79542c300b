using System.Text;
using OnRecord.Language.Names;
using OnRecord.Language.Tokens;
using OnRecord.Sources;
using OnRecord.Tools.Corpora.Names;
using OnRecord.Tools.Corpora.Polnear;
using OnRecord.Tools.Train.Names;

namespace OnRecord.Tools.Train.Statements;

/// <summary>
/// Articles once more with people, places and organisations replaced, the same for the same throughout, so that the model learns how statements are told and not
/// whom US news of one year let speak. Organisations that speak become outlets of many shapes, "Channel 9" among them.
/// </summary>
internal sealed class ArticleVariants(int seed)
{
    private static readonly string[] Outlets = ["Channel 9", "Channel 4", "Radio 2", "KTAV", "Harborline", "the Courier", "the Evening Post", "News 12", "WAVB-TV", "Section 7", "the Tide-Table", "Dockside.com", "Unit 30", "Local 8"];
    private readonly NameVariants variants = new(seed);
    private readonly Random random = new(seed);

    /// <summary>The article with other names; its attributions stand where they stood.</summary>
    public PolnearArticle Replaced(PolnearArticle article)
    {
        PolnearArticle spoken = WithOutlets(article);
        List<GoldName> names = Names(spoken.Text);
        NamedText replaced = variants.Replaced(new NamedText(spoken.Name, spoken.Text, names));
        return Moved(spoken, replaced.Text, replaced.Name, names, replaced.Names);
    }

    private PolnearArticle WithOutlets(PolnearArticle article)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        HashSet<(int Start, int End)> sources = [.. article.Statements.SelectMany(static s => s.Source).Select(static s => (s.Start, s.End))];
        List<GoldName> old = [], with = [];
        var text = new StringBuilder();
        int at = 0;
        foreach (GoldName name in Names(article.Text).Where(n => n.Type == MentionType.Organization))
        {
            bool hasArticle = name.Start >= 4 && article.Text[(name.Start - 4)..name.Start] is "The " or "the ";
            int start = hasArticle ? name.Start - 4 : name.Start;
            if (!sources.Contains((start, name.End)))
            {
                continue;
            }

            string key = article.Text[name.Start..name.End];
            if (!known.TryGetValue(key, out string? outlet))
            {
                known[key] = outlet = Outlets[random.Next(Outlets.Length)];
            }

            outlet = article.Text[start] is 'T' || (!hasArticle && start > 0 && article.Text[start - 1] == '\n') ? char.ToUpperInvariant(outlet[0]) + outlet[1..] : outlet;
            text.Append(article.Text, at, start - at);
            old.Add(new GoldName(start, name.End, name.Type));
            with.Add(new GoldName(text.Length, text.Length + outlet.Length, name.Type));
            text.Append(outlet);
            at = name.End;
        }

        text.Append(article.Text, at, article.Text.Length - at);
        return Moved(article, text.ToString(), article.Name, old, with);
    }

    private static List<GoldName> Names(string text)
    {
        var kept = new List<GoldName>();
        foreach (Mention mention in NameFinder.Find(Tokenizer.Cut(text)))
        {
            if (kept.Count == 0 || mention.Start >= kept[^1].End)
            {
                kept.Add(new GoldName(mention.Start, mention.End, mention.Type));
            }
        }

        return kept;
    }

    private static PolnearArticle Moved(PolnearArticle article, string text, string name, List<GoldName> old, IReadOnlyList<GoldName> with)
    {
        return new PolnearArticle(name, text, [.. article.Statements.Select(s => new GoldStatement(Move(s.Source), Move(s.Cue), Move(s.Content)))]);

        List<TextSpan> Move(IReadOnlyList<TextSpan> spans) => [.. spans.Select(span => new TextSpan(At(span.Start, false), At(span.End, true)))];

        int At(int position, bool isEnd)
        {
            int shift = 0;
            for (int index = 0; index < old.Count && old[index].Start < position; index++)
            {
                if (position < old[index].End)
                {
                    return isEnd ? with[index].End : with[index].Start;
                }

                shift = with[index].End - old[index].End;
            }

            return position + shift;
        }
    }
}
