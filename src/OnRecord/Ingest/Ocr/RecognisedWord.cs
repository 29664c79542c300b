using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Ocr;

/// <summary>A word that was recognised in a picture.</summary>
/// <param name="Text">Without blanks around it.</param>
/// <param name="Box">Where it stands, in pixels from the top left of the picture.</param>
/// <param name="Confidence">What the recogniser says of itself, from 0 to 100.</param>
/// <param name="Line">Number of the line that it stands in; words of one line follow each other in reading order.</param>
internal readonly record struct RecognisedWord(string Text, PageBox Box, float Confidence, int Line)
{
    /// <summary>Below this a word counts as doubtful.</summary>
    public const float Sure = 60;

    /// <summary>Whether the recogniser is sure of it.</summary>
    public bool IsSure => Confidence >= Sure;
}
