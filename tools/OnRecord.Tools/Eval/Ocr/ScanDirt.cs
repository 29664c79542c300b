namespace OnRecord.Tools.Eval.Ocr;

/// <summary>How scans are dirty.</summary>
internal enum ScanDirt
{
    /// <summary>Black or gray pixels, each alone, on 0.05 to 0.5 % of the page: thousands on each, far more than an office scanner gives.</summary>
    Worst,

    /// <summary>As an office scanner gives them: a little blurred, grays uneven, up to 150 round spots of a tenth to half a millimetre.</summary>
    Office,
}
