namespace OnRecord.Tools.Corpora.Treebanks;

/// <summary>A sentence that a program parsed, as its file says. Words are numbered from 1, place 0 means nothing.</summary>
/// <param name="Words">The words as they stand in the text.</param>
/// <param name="Tags">Parts of speech, as in the Penn Treebank.</param>
/// <param name="Names">Kinds of names: <c>PERSON</c>, <c>O</c> and so on.</param>
/// <param name="Heads">The number of each word's head, 0 for the head of the sentence.</param>
/// <param name="Relations">Relations in version 1 of Universal Dependencies for English.</param>
internal sealed record MachineSentence(string[] Words, string[] Tags, string[] Names, int[] Heads, string[] Relations)
{
    /// <summary>How many words there are.</summary>
    public int Count => Words.Length - 1;
}
