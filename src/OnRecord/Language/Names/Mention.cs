using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>A stretch of text that refers to somebody or something. It covers whole tokens of the <see cref="TokenizedText"/> it was found in.</summary>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="End">Behind the last unit.</param>
/// <param name="FirstToken">The index of the first token.</param>
/// <param name="EndToken">Behind the index of the last token.</param>
/// <param name="Head">The index of the token that says what it is: <c>Roe</c> in <c>Ann Roe</c>, <c>pastor</c> in <c>a pastor at St. Jude's</c>. Within the mention.</param>
/// <param name="Type">What it is of.</param>
/// <param name="Form">How it refers.</param>
/// <param name="Number">Whether of one or several.</param>
/// <param name="Gender">What its own words tell about gender.</param>
public readonly record struct Mention(
    int Start, int End, int FirstToken, int EndToken, int Head, MentionType Type, MentionForm Form, MentionNumber Number, MentionGender Gender)
{
    /// <summary>True when a token lies inside.</summary>
    public bool Holds(int token) => token >= FirstToken && token < EndToken;
}
