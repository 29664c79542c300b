namespace OnRecord.Ingest.Ocr;

/// <summary>A page whose words are to be recognised.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Width">Of the page: points of a PDF, pixels of a picture.</param>
/// <param name="Height">Likewise.</param>
/// <param name="IsDrawn">True for a page of a PDF, which must be drawn first.</param>
internal readonly record struct PagePicture(int Page, double Width, double Height, bool IsDrawn)
{
    /// <summary>Pixels to an inch at which a page is drawn.</summary>
    private const int UsualDensity = 300;

    /// <summary>With fewer nothing can be recognised.</summary>
    private const int LeastDensity = 70;

    private const double PointsPerInch = 72;

    /// <summary>The most pixels of a picture that is recognised: a sheet of A3 at 600 to the inch has 70 million.</summary>
    private const double MostPixels = 100e6;

    /// <summary>By so much the shape of a drawing may differ, for pixels are whole.</summary>
    private const double MostOff = 0.02;

    /// <summary>Sides shorter than that hold no line of words.</summary>
    private const int LeastSide = 20;

    /// <summary>Pixels to an inch at which the page is drawn, fewer of a large one.</summary>
    public int Density => (int)Math.Min(UsualDensity, PointsPerInch * Math.Sqrt(MostPixels / Math.Max(1, Width * Height)));

    /// <summary>Whether it is drawn so finely that specks can be told from full stops.</summary>
    public bool IsFine => Density == UsualDensity;

    /// <summary>Whether it has more pixels than are recognised.</summary>
    public bool IsTooLarge => IsDrawn ? Density < LeastDensity : Width * Height > MostPixels;

    /// <summary>Whether it is too small to hold words, as icons are.</summary>
    public bool IsTooSmall => !IsDrawn && (Width < LeastSide || Height < LeastSide);

    /// <summary>Units of the page for each pixel of a drawing of it; null when the drawing has another shape, so that it is of another page or lies otherwise.</summary>
    public float? ScaleOf(int width, int height) => Math.Abs((width * Height) - (height * Width)) > MostOff * width * Height ? null : (float)(Width / width);
}
