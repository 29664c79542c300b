using Microsoft.Data.Sqlite;
using OnRecord.Language.Annotating;
using OnRecord.Language.Requests;
using OnRecord.Language.Tokens;
using OnRecord.Record.Requests;
using OnRecord.Sources;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording.Requests;

/// <summary>Finds what came back to a message, and reads it. Not thread-safe.</summary>
internal sealed class ReplyReader(SqliteConnection connection, AddressBook book, MailHeaders headers)
{
    private readonly CutReader cuts = new(connection);

    /// <summary>What others sent back to whoever asked, in the thread and later, in time order; of one time by their ids.</summary>
    public IReadOnlyList<MailReply> To(MailHeader asked)
    {
        IEnumerable<MailHeader> thread = asked.Thread is { } number ? headers.InThread(number) : [];
        return [.. thread.Where(header => header.Message != asked.Message && header.From > 0 && IsBack(header, asked))
            .OrderBy(static header => header.Instant ?? long.MaxValue).ThenBy(static header => header.Hash).Select(Read)];
    }

    /// <summary>From somebody else's domain to whoever asked, and not before.</summary>
    private bool IsBack(MailHeader header, MailHeader asked) =>
        !book.AreTogether(header.From, asked.From)
        && (header.All.Any(to => book.KeyOf(to) == book.KeyOf(asked.From)) || (header.All.Count == 0 && header.Parent == asked.Message))
        && (header.Instant is null || asked.Instant is null ? header.Parent == asked.Message : header.Instant >= asked.Instant);

    private MailReply Read(MailHeader header)
    {
        (PieceText? words, bool isHeld) = OwnWords(header.Message);
        if (words is null)
        {
            // It came back, whatever it says.
            return new MailReply(header.Message, header.Instant, RequestOutcome.Unknown, null);
        }

        ReplyWords reply = ReplyFinder.Find(Tokenizer.Cut(words.Text));
        AskCues subject = header.Title is { } title ? AskFinder.CuesOf(title) & AskCues.Automatic : AskCues.None;
        RequestOutcome outcome = ReplyRules.OutcomeOf(reply, subject);
        return new MailReply(header.Message, header.Instant, outcome, isHeld ? PlaceOf(words, outcome == RequestOutcome.Declined ? reply.Refusal!.Value : Opening(words.Text)) : null);
    }

    private static TextSpan? PlaceOf(PieceText words, TextSpan span) => span.Length == 0 ? null : words.InSource(span);

    /// <summary>The own words without white space around them.</summary>
    private static TextSpan Opening(string text)
    {
        int start = text.Length - text.TrimStart().Length;
        return new TextSpan(start, Math.Max(start, text.TrimEnd().Length));
    }

    /// <summary>The words of a message: its own, or of a recovered message those in what carries it first.</summary>
    private (PieceText? Words, bool IsHeld) OwnWords(long message)
    {
        (long carrier, int header) = (message, -1);
        if (message < 0)
        {
            if (RecoveredIds.FirstCopy(connection, -message) is not { } first)
            {
                return (null, false);
            }

            (carrier, header) = first;
        }

        return cuts.WithText(carrier) is { } found
            ? (TextParts.Of(found.Text, found.Cut.Segments, null).Find(part => part.Header == header && (header >= 0 || part.Depth == 0))?.Words, message > 0)
            : (null, false);
    }
}
