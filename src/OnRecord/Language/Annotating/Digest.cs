namespace OnRecord.Language.Annotating;

/// <summary>
/// Words of a message that whoever sent it did not write alone: a newsletter, a clipping service, the notes of several analysts, a long article without a head. It says how to subscribe to it, or is longer than
/// people write to one another. Who tells what stands there is not known.
/// </summary>
internal static class Digest
{
    /// <summary>Characters: four pages; and one page, below which a list puts how to leave it under everybody's words.</summary>
    private const int Longest = 8000, LongestOnList = 3000;

    /// <summary>True for such words.</summary>
    public static bool Is(string words) => words.Length > Longest || (words.Length > LongestOnList && PressWords.TellsHowToSubscribe(words));
}
