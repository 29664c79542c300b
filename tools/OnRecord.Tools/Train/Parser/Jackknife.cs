using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Tools.Corpora.Treebanks;

namespace OnRecord.Tools.Train.Parser;

/// <summary>Tags training text as unseen text will be tagged: each part by a tagger that learned from the others.</summary>
internal static class Jackknife
{
    private const int Parts = 5;
    private const int Epochs = 4;

    /// <summary>For each document a tag for each token.</summary>
    /// <param name="documents">Tagged by annotators.</param>
    /// <param name="silver">Tagged by a program; as many parts of them are learned from.</param>
    /// <param name="log">Takes what happens.</param>
    public static PosTag[][] Tag(IReadOnlyList<TreebankDocument> documents, IReadOnlyList<TreebankDocument> silver, TextWriter log)
    {
        var tags = new PosTag[documents.Count][];
        Parallel.For(0, Parts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, part =>
        {
            var file = new WeightsFile();
            TaggerTraining.Run(file, [.. documents.Where((_, number) => number % Parts != part)], silver, TextWriter.Null, Epochs);
            var tagger = new SyntaxParser(Tagger.Read(file), Lemmas.Empty);
            for (int number = part; number < documents.Count; number += Parts)
            {
                tags[number] = tagger.Tag(documents[number].Text).Tags.ToArray();
            }
        });
        int all = 0, right = 0;
        for (int number = 0; number < documents.Count; number++)
        {
            all += tags[number].Length;
            right += tags[number].Zip(documents[number].Tags).Count(static pair => pair.First == pair.Second);
        }

        log.WriteLine($"  {Parts} parts, each tagged by the others: {100.0 * right / all:F2} % of {all:N0} tags are right");
        return tags;
    }
}
