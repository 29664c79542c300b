namespace OnRecord.Tools.Train.Statements;

/// <summary>How the models of statements are trained.</summary>
internal sealed record StatementTrainingOptions
{
    /// <summary>Passes over the sentences.</summary>
    public int CueEpochs { get; init; } = 9;

    /// <summary>Passes over the stretches around cues.</summary>
    public int PartEpochs { get; init; } = 7;

    /// <summary>How many rows of the cue model are kept, those with the largest weights.</summary>
    public int CueRows { get; init; } = 750_000;

    /// <summary>How many rows of the part model are kept.</summary>
    public int PartRows { get; init; } = 550_000;

    /// <summary>The share of features left out at random in training the first step.</summary>
    public float CueDropout { get; init; } = 0.6f;

    /// <summary>The same for the second step.</summary>
    public float PartDropout { get; init; } = 0.5f;

    /// <summary>Added in training to the score of "outside" at the tokens of a cue, so that fewer cues are missed.</summary>
    public float MissCost { get; init; } = 1;

    /// <summary>Only each so manyth article, for trials.</summary>
    public int Every { get; init; } = 1;

    /// <summary>Each so manyth article is learned from once more with other names; 0 for none.</summary>
    public int Variants { get; init; } = 4;

    /// <summary>True to train the first step; else it is kept as it is.</summary>
    public bool Cues { get; init; } = true;

    /// <summary>True to train the second step; else it is kept as it is.</summary>
    public bool Parts { get; init; } = true;
}
