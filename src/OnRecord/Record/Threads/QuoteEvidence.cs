namespace OnRecord.Record.Threads;

/// <summary>
/// What a quotation's header and words say for and against its being of a held message. Two times or two subjects are of two messages, whatever words they share: notices, signatures and form
/// letters are written again and again. A sender and a day are of many messages. A clock without a zone is that of whoever quotes.
/// </summary>
/// <param name="quote">The quotation.</param>
/// <param name="holder">The message that quotes.</param>
/// <param name="entry">The held message.</param>
/// <param name="words">What they say of each other by their words.</param>
/// <param name="offset">How far the clock of whoever quotes is from UTC, in minutes; null for not known.</param>
internal readonly struct QuoteEvidence(QuoteEntry quote, ThreadEntry holder, ThreadEntry entry, SharedWords words, long? offset)
{
    /// <summary>A text of fewer words tells little: many messages say "Thanks, I will".</summary>
    private const int FewWords = 8;

    /// <summary>A quotation of so many words that they can tell against its header.</summary>
    private const int SureWords = 14;

    /// <summary>Prints that such a one shares at least.</summary>
    private const int LeastShared = 4;

    /// <summary>
    /// All of the words, the subject, and the minute but for whole hours: the message itself, though who quotes it has it under another name (somebody
    /// wrote it from somebody else's mailbox) and by the clock of the program that printed it.
    /// </summary>
    public bool IsSameMail => quote.Words >= SureWords && words.Shared >= LeastShared && Share(90) && quote.Subject != 0 && quote.Subject == entry.SubjectKey
        && quote.Sent is { } sent && entry.Sent is { } held && sent.IsHoursApart(held);

    /// <summary>Whether nothing tells of another message and enough of this one.</summary>
    public bool AllowsSame
    {
        get
        {
            if (quote.Header < 0)
            {
                return true;
            }

            TimeFit time = Time;
            bool isSameMail = IsSameMail;
            if ((time == TimeFit.Other && !isSameMail) || Subject == false || Recipients.AddsTo(quote.Recipients, entry.People))
            {
                return false;
            }

            return isSameMail || (Sender == false ? IsOtherName(time) : time switch
            {
                TimeFit.Same => true,
                TimeFit.Near => (Share(80) && (Subject == true || IsLong)) || IsSameMatter || (quote.Words == 0 && Subject == true) || (IsAnswer && (quote.Words == 0 || Share(50)))
                    || (IsReferredTo && (quote.Words < FewWords || Share(50))),
                _ => Share(50) && (Subject == true || IsAnswer || IsLong),
            });
        }
    }

    /// <summary>Most of the words, under the subject, at the very minute of another clock: the rest is what mail programs and lists set below it.</summary>
    private bool IsSameMatter => Sender == true && (Subject == true || IsAnswer) && words.Shared >= LeastShared && Share(60) && quote.Sent is { } sent && entry.Sent is { } held && sent.IsHoursApart(held);

    /// <summary>
    /// Most of a few words, with the sender, the subject and no other recipients, at the minute by a clock that is whole hours off: the message, though a number in it, or another word, was altered, so that no words in a row are left.
    /// Of several such held ones it may be any.
    /// </summary>
    public bool IsSameButForWords => Sender == true && Subject == true && quote.Recipients.Length > 0 && !Recipients.AddsTo(quote.Recipients, entry.People)
        && quote.Sent is { } sent && entry.Sent is { } held && sent.CanBe(held) && sent.IsHoursApart(held) && SharesFew;

    private bool SharesFew
    {
        get
        {
            int shared = 0;
            for ((int one, int other) = (0, 0); one < quote.Few.Length && other < entry.Few.Length;)
            {
                (uint left, uint right) = (quote.Few[one], entry.Few[other]);
                shared += left == right ? 1 : 0;
                one += left <= right ? 1 : 0;
                other += right <= left ? 1 : 0;
            }

            return shared > 1 && shared * 10 >= Math.Max(quote.Few.Length, entry.Few.Length) * 6;
        }
    }

    /// <summary>Whether it is nearly the message: of its sender and minute, with its subject or its words.</summary>
    public bool IsVariant => quote.Header >= 0 && Sender == true && Time switch
    {
        TimeFit.Same => Subject == true || Share(60),
        TimeFit.Near => Subject == true && Share(80),
        _ => false,
    };

    /// <summary>Whether its sender wrote the message under its subject: no more than that both are of one exchange.</summary>
    public bool IsOfExchange => Sender == true && (Subject == true || IsAnswer);

    /// <summary>Whether a quotation that tells no subject is answered under the message's.</summary>
    private bool IsAnswer => quote is { Parent: < 0, IsForward: false, SubjectLetters: "" } && SubjectFit.Are(holder.SubjectLetters, entry.SubjectLetters) == true;

    /// <summary>Whether the header of who quotes names it among the messages that it goes on from (RFC 5322 section 3.6.4).</summary>
    private bool IsReferredTo => Sender == true && entry.MessageId is { } id && (Array.IndexOf(holder.References, id) >= 0 || Array.Exists(entry.OtherMessageIds, holder.References.Contains));

    private TimeFit Time => SentMinute.Compare(quote.Sent, entry.Sent) is var time && time == TimeFit.Near && offset is { } from && quote.Sent!.Value.Shows(entry.Sent!.Value, from) ? TimeFit.Same : time;

    /// <summary>Whether it has so many words that they tell something.</summary>
    private bool IsLong => words.Words >= FewWords;

    private bool? Sender => entry.IsFrom(quote.Address, quote.Name);

    private bool? Subject => SubjectFit.Are(quote.SubjectLetters, entry.SubjectLetters);

    /// <summary>People are written in more than one way; their words and the minute say that it is they.</summary>
    private bool IsOtherName(TimeFit time) => quote.Words >= SureWords && words.Shared >= LeastShared && (time == TimeFit.Same ? Share(60) : time == TimeFit.Near && Share(80) && Subject == true);

    /// <summary>Whether so many in a hundred of the quotation's prints are the message's.</summary>
    private bool Share(int percent) => words.Shared > 0 && words.Percent >= percent;
}
