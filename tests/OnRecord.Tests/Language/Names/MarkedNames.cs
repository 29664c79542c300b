using System.Text;
using OnRecord.Language.Names;

namespace OnRecord.Tests.Language.Names;

/// <summary>
/// A text in which names are marked: <c>[P Ann Roe]</c> a person, <c>[O ...]</c> an organisation, <c>[L ...]</c> a place, <c>[M ...]</c> another; <c>[P! ...]</c> where a model was sure.
/// </summary>
internal sealed class MarkedNames
{
    public MarkedNames(string marked)
    {
        var plain = new StringBuilder();
        for (int at = 0; at < marked.Length; at++)
        {
            int word = WordOf(marked, at), close = word < 0 ? -1 : marked.IndexOf(']', at);
            if (close < 0)
            {
                plain.Append(marked[at]);
                continue;
            }

            Names.Add((plain.Length, plain.Length + close - word, TypeOf(marked[at + 1]), marked[at + 2] == '!'));
            plain.Append(marked, word, close - word);
            at = close;
        }

        Text = plain.ToString();
    }

    /// <summary>The text without the marks.</summary>
    public string Text { get; }

    /// <summary>Where the names stand in it.</summary>
    public List<(int Start, int End, MentionType Type, bool IsSure)> Names { get; } = [];

    public static char LetterOf(MentionType type) => type switch { MentionType.Person => 'P', MentionType.Organization => 'O', MentionType.Place => 'L', _ => 'M' };

    private static MentionType TypeOf(char letter) => letter switch { 'P' => MentionType.Person, 'O' => MentionType.Organization, 'L' => MentionType.Place, _ => MentionType.Other };

    /// <summary>Where the name of a mark that opens here begins; -1 for no mark.</summary>
    private static int WordOf(string marked, int at)
    {
        ReadOnlySpan<char> rest = marked.AsSpan(at);
        return rest is ['[', _, ' ', ..] ? at + 3 : rest is ['[', _, '!', ' ', ..] ? at + 4 : -1;
    }
}
