namespace OnRecord.Tools.Training;

/// <summary>How a linear chain is trained.</summary>
internal sealed record CrfOptions
{
    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>The step of AdaGrad (Duchi, Hazan and Singer 2011).</summary>
    public float Rate { get; init; } = 0.1f;

    /// <summary>The share of features left out at random each time a position is seen, 0 to 0.9.</summary>
    public float Dropout { get; init; } = 0.4f;

    /// <summary>Weight decay for each sequence that meets a weight; usually 0, since averaging and dropout do better.</summary>
    public float Decay { get; init; }

    /// <summary>Features met less often are not learned.</summary>
    public int LeastCount { get; init; } = 2;

    /// <summary>Sequences that see the same weights before these are changed.</summary>
    public int Batch { get; init; } = 16;

    /// <summary>Added to the score of every wrong label in training (softmax-margin, Gimpel and Smith 2010), indexed [right, wrong]; null for none.</summary>
    public float[,]? Cost { get; init; }

    /// <summary>Pairs (from, to) of labels that never follow each other; from = number of labels means the start.</summary>
    public Func<int, int, bool>? Forbidden { get; init; }

    /// <summary>Rows whose largest weight rounds to less than this (1 to 127) are not kept.</summary>
    public int LeastWeight { get; init; } = 3;

    /// <summary>At most so many rows are kept, those with the largest weights; 0 to go by <see cref="LeastWeight"/>.</summary>
    public int MostRows { get; init; }

    /// <summary>The share of weights that fits into 8 bits, the rest are cut: 0.99995, or less where there are few and fine steps matter more.</summary>
    public double ShareThatFits { get; init; } = 0.99995;

    /// <summary>The start of chance.</summary>
    public int Seed { get; init; } = 1;
}
