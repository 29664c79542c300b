using OnRecord.Language.Names;

namespace OnRecord.Language.Annotating;

/// <summary>Tells scenes, such as jokes that people mail: who speaks is only a role on a line of its own ("Officer:"), and nobody has a name. What is told in one did not happen. Linear in the length of the text.</summary>
internal static class Scene
{
    private const int LeastTurns = 4, LongestLabel = 20;

    /// <summary>True for words with several turns of two or more roles.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var roles = new HashSet<string>(StringComparer.Ordinal);
        int turns = 0;
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            ReadOnlySpan<char> label = line.Trim();
            if (label.Length is > 1 and <= LongestLabel && label[^1] == ':' && char.IsUpper(label[0]) && label[1..^1].IndexOfAnyExceptInRange('a', 'z') < 0
                && NounWords.TryGet(label[..^1].ToString().ToLowerInvariant(), out NounWords.Noun noun) && noun.Type == MentionType.Person)
            {
                turns++;
                roles.Add(label.ToString());
            }
        }

        return turns >= LeastTurns && roles.Count > 1;
    }
}
