namespace OnRecord.Tools.Judge;

/// <summary>The 95 % interval of a share of a sample (Wilson 1927, score interval without correction), both ends in 0..1.</summary>
internal readonly record struct WilsonInterval(double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>The interval for <paramref name="right"/> of <paramref name="all"/>; 0 to 1 for an empty sample.</summary>
    public static WilsonInterval Of(int right, int all)
    {
        if (all == 0)
        {
            return new WilsonInterval(0, 1);
        }

        double share = (double)right / all, square = Z * Z;
        double middle = (share + (square / (2 * all))) / (1 + (square / all));
        double half = Z / (1 + (square / all)) * Math.Sqrt((share * (1 - share) / all) + (square / (4.0 * all * all)));
        return new WilsonInterval(Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Low:F3} to {High:F3}");
}
