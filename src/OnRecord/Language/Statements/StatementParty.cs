using OnRecord.Sources;

namespace OnRecord.Language.Statements;

/// <summary>Somebody who says, tells on or is told something.</summary>
/// <param name="Span">The words that name them, in UTF-16 units.</param>
/// <param name="Text">Those words, white space of any length as one space.</param>
/// <param name="Party">An index into <see cref="Parties.DocumentParties.Parties"/>; -1 where the evidence does not say who it is.</param>
public sealed record StatementParty(TextSpan Span, string Text, int Party);
