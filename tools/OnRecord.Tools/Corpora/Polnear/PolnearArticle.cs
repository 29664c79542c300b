namespace OnRecord.Tools.Corpora.Polnear;

/// <summary>An article of PolNeAR with its attributions.</summary>
internal sealed record PolnearArticle(string Name, string Text, IReadOnlyList<GoldStatement> Statements);
