using OnRecord.Language.Names;
using OnRecord.Language.Tokens;
using OnRecord.Tools.Corpora.Names;

namespace OnRecord.Tools.Train.Names;

/// <summary>A document cut by our own tokenizer, with the label of each token.</summary>
internal sealed class LabelledText
{
    public LabelledText(NamedText document)
    {
        Name = document.Name;
        Frame = new NameFrame(Tokenizer.Cut(document.Text));
        Labels = new byte[Frame.Lower.Length];
        foreach (GoldName name in document.Names.Where(n => n.Type is not null).OrderByDescending(n => n.End - n.Start).ThenBy(n => n.Start))
        {
            Put(name);
        }
    }

    /// <summary>The document's name.</summary>
    public string Name { get; }

    /// <summary>The text as the features see it.</summary>
    public NameFrame Frame { get; }

    /// <summary>A label (<see cref="NameLabels"/>) for each token.</summary>
    public byte[] Labels { get; }

    /// <summary>Outer names first; a name that overlaps one is left out, as is one across sentences. A leading article and a closing possessive are no part of a name.</summary>
    private void Put(GoldName name)
    {
        ReadOnlySpan<Token> tokens = Frame.Text.Tokens;
        int first = 0;
        int high = tokens.Length;
        while (first < high)
        {
            int middle = (first + high) / 2;
            (first, high) = tokens[middle].End <= name.Start ? (middle + 1, high) : (first, middle);
        }

        int end = first;
        while (end < tokens.Length && tokens[end].Start < name.End)
        {
            end++;
        }

        if (end - first > 1 && IsArticle(Frame.Text.Word(first)))
        {
            first++;
        }

        while (end - first > 1 && Frame.Text.Word(end - 1) is "'s" or "’s" or "'" or "’" or "," or "\"")
        {
            end--;
        }

        if (first >= end || Labels.AsSpan(first, end - first).ContainsAnyExcept(NameLabels.Outside) || CrossesSentence(first, end))
        {
            return;
        }

        for (int token = first; token < end; token++)
        {
            Labels[token] = NameLabels.Of(name.Type!.Value, token == first);
        }
    }

    private static bool IsArticle(ReadOnlySpan<char> word) =>
        word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase);

    private bool CrossesSentence(int first, int end)
    {
        foreach (Sentence sentence in Frame.Text.Sentences)
        {
            if (first >= sentence.FirstToken && first < sentence.EndToken)
            {
                return end > sentence.EndToken;
            }
        }

        return true;
    }
}
