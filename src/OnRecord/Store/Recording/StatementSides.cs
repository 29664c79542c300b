using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Store.Recording;

/// <summary>Tells which parties of the case say something and are told it. "I" is whoever wrote the words: the signer of what another hand wrote, in a pasted article nobody who is known.</summary>
/// <param name="item">The item that tells it.</param>
/// <param name="text">Its text.</param>
/// <param name="partyOf">For a place in its parties the party of the case; 0 for none and for -1.</param>
/// <param name="writerOf">Who wrote a writer's words by the header, or 0.</param>
internal sealed class StatementSides(FoundItem item, string text, Func<int, int> partyOf, Func<int, int> writerOf)
{
    /// <summary>Both sides, 0 for nobody known; nobody tells themselves.</summary>
    public (int Speaker, int Addressee) Of(FoundStatement statement)
    {
        int speaker = statement.Speaker is null && statement.IsByWriter ? WriterAt(statement.Writer, statement.Whole) : NumberOf(statement.Speaker, statement.Writer), addressee = NumberOf(statement.Addressee, statement.Writer);
        if (speaker == 0 || speaker != addressee)
        {
            return (speaker, addressee);
        }

        (bool noSpeaker, bool noAddressee) = SelfTelling.Drops(WordsOf(statement.Speaker), WordsOf(statement.Addressee));
        return (noSpeaker ? 0 : speaker, noAddressee ? 0 : addressee);
    }

    /// <summary>Who somebody is, 0 for nobody known.</summary>
    public int NumberOf(FoundWho? who, int writer) => who is null ? 0 : partyOf(who.Party) is > 0 and var known ? known : FirstPerson.Is(WordsOf(who)) ? WriterAt(writer, who.Span) : 0;

    /// <summary>Who wrote words that stand under a writer, 0 for nobody known.</summary>
    public int WriterAt(int writer, TextSpan words) => item.ArticleAt(writer, words) is not null ? 0 : item.HandAt(writer, words) is { } hand ? partyOf(hand.Party) : writerOf(writer);

    private ReadOnlySpan<char> WordsOf(FoundWho? who) => who is null ? default : text.AsSpan(who.Span.Start, who.Span.Length);
}
