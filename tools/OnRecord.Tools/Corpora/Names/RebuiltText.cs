using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Tools.Corpora.Names;

/// <summary>Puts a text together from tokens by the rules of <c>score_names.py</c>, so that positions agree with that scorer.</summary>
internal sealed partial class RebuiltText
{
    private readonly StringBuilder text = new();

    /// <summary>Where each token of all sentences lies.</summary>
    public List<(int Start, int End)> Places { get; } = [];

    /// <summary>Adds a sentence.</summary>
    /// <param name="words">Each token, and whether white space follows; null where the file does not say.</param>
    /// <param name="line">The sentence as written, where the file says.</param>
    /// <param name="glue">What stands between it and the one before.</param>
    public void Add(IReadOnlyList<(string Word, bool? Space)> words, string? line, string glue)
    {
        if (text.Length > 0)
        {
            text.Append(glue);
        }

        if (line is null || !AddLine(words, line))
        {
            Join(words);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private bool AddLine(IReadOnlyList<(string Word, bool? Space)> words, string line)
    {
        var here = new List<(int, int)>();
        int at = 0;
        foreach ((string word, _) in words)
        {
            int found = line.IndexOf(word, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            here.Add((text.Length + found, text.Length + found + word.Length));
            at = found + word.Length;
        }

        Places.AddRange(here);
        text.Append(line);
        return true;
    }

    private void Join(IReadOnlyList<(string Word, bool? Space)> words)
    {
        bool isOpen = false, space = false;
        int start = text.Length;
        foreach ((string raw, bool? after) in words)
        {
            string word = raw switch { "-LRB-" => "(", "-RRB-" => ")", "``" or "''" => "\"", _ => raw };
            bool isQuote = word == "\"";
            bool isTight = (isQuote && isOpen) || TightLeft().IsMatch(word);
            if (text.Length > start && space && !(isTight && after is null))
            {
                text.Append(' ');
            }

            Places.Add((text.Length, text.Length + word.Length));
            text.Append(word);
            space = after ?? !("([{“‘$£€#".Contains(word[^1], StringComparison.Ordinal) || (isQuote && !isOpen));
            isOpen ^= isQuote;
        }
    }

    [GeneratedRegex(@"^([,.;:!?%)\]}’”]|['’](s|S|m|d|ll|re|ve|t)\b|n['’]t$)")]
    private static partial Regex TightLeft();
}
