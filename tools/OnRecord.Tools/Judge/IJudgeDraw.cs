namespace OnRecord.Tools.Judge;

/// <summary>A kind of finding of which samples are judged.</summary>
internal interface IJudgeDraw
{
    /// <summary>When a finding counts as right, for the judge.</summary>
    string How { get; }

    /// <summary>The ids of all findings of the kind, each once.</summary>
    IReadOnlyCollection<string> Ids { get; }

    /// <summary>A finding as the judge sees it.</summary>
    JudgeEntry Entry(string id);
}
