using System.Globalization;
using System.Text;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Tools.Corpora.Treebanks;

/// <summary>Reads a document in CoNLL-U (universaldependencies.org/format.html). Sentences of a paragraph are joined by a blank unless the data says otherwise, paragraphs by a blank line.</summary>
internal sealed class ConlluReader
{
    private readonly StringBuilder text = new();
    private readonly List<Token> tokens = [];
    private readonly List<Sentence> sentences = [];
    private readonly List<PosTag> tags = [];
    private readonly List<string> lemmas = [];
    private readonly List<int> heads = [];
    private readonly List<Relation> relations = [];
    private int first;
    private int paragraph;
    private int joinedUpTo;
    private bool joinedGap;

    private ConlluReader()
    {
    }

    /// <summary>Reads a document.</summary>
    public static TreebankDocument Read(string name, string conllu)
    {
        var reader = new ConlluReader();
        foreach (string line in conllu.Split('\n'))
        {
            reader.Take(line.TrimEnd('\r'));
        }

        reader.Close();
        return reader.ToDocument(name);
    }

    private void Take(string line)
    {
        if (line.Length == 0)
        {
            Close();
        }
        else if (line.StartsWith("# newpar", StringComparison.Ordinal) && text.Length > 0)
        {
            while (text.Length > 0 && text[^1] == ' ')
            {
                text.Length--;
            }

            text.Append("\n\n");
            paragraph++;
        }
        else if (line[0] != '#')
        {
            TakeWord(line.Split('\t'));
        }
    }

    private void TakeWord(string[] fields)
    {
        bool gap = !fields[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        int dash = fields[0].IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            joinedUpTo = int.Parse(fields[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
            joinedGap = gap;
            return;
        }

        if (fields[0].Contains('.', StringComparison.Ordinal))
        {
            return;
        }

        int number = int.Parse(fields[0], CultureInfo.InvariantCulture);
        int head = int.Parse(fields[6], CultureInfo.InvariantCulture);
        string word = fields[1].Replace(' ', '\u00A0');
        tokens.Add(new Token(text.Length, text.Length + word.Length, KindOf(word)));
        tags.Add(SyntaxNames.TagOf(fields[4]) ?? PosTag.NFP);
        lemmas.Add(fields[2]);
        heads.Add(head == 0 ? first + number - 1 : first + head - 1);
        relations.Add(SyntaxNames.RelationOf(fields[7]));
        text.Append(word);
        if (number < joinedUpTo ? false : number == joinedUpTo ? joinedGap : gap)
        {
            text.Append(' ');
        }
    }

    private void Close()
    {
        joinedUpTo = 0;
        if (tokens.Count > first)
        {
            sentences.Add(new Sentence(tokens[first].Start, tokens[^1].End, first, tokens.Count, paragraph));
            first = tokens.Count;
        }
    }

    private TreebankDocument ToDocument(string name)
    {
        for (int index = 0; index < sentences.Count; index++)
        {
            int start = index == 0 ? 0 : sentences[index].Start;
            int end = index + 1 < sentences.Count ? sentences[index + 1].Start : text.Length;
            sentences[index] = sentences[index] with { Start = start, End = end };
        }

        var cut = new TokenizedText(text.ToString(), [.. tokens], [.. sentences]);
        return new TreebankDocument(name, cut, [.. tags], [.. lemmas], [.. heads], [.. relations]);
    }

    private static TokenKind KindOf(string word) =>
        char.IsLetter(word[0]) ? TokenKind.Word : char.IsDigit(word[0]) ? TokenKind.Number : char.IsPunctuation(word[0]) ? TokenKind.Punctuation : TokenKind.Symbol;
}
