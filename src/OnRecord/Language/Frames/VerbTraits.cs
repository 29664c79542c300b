namespace OnRecord.Language.Frames;

/// <summary>What the words of a verb phrase tell about what it says.</summary>
[Flags]
internal enum VerbTraits : byte
{
    /// <summary>A plain past or present.</summary>
    None = 0,

    /// <summary>"not", "never", "no longer".</summary>
    Negated = 1,

    /// <summary>"will", "would", "could" and the like: not said to have happened.</summary>
    Modal = 2,

    /// <summary>Behind "to".</summary>
    Infinitive = 4,

    /// <summary>"was told", "been told".</summary>
    Passive = 8,

    /// <summary>An -ing form alone.</summary>
    Gerund = 16,

    /// <summary>A participle alone: "told" in "those told".</summary>
    Participle = 32,

    /// <summary>A base form alone: an order, a question, a habit.</summary>
    Bare = 64,

    /// <summary>"is telling": now or soon.</summary>
    Progressive = 128,
}
