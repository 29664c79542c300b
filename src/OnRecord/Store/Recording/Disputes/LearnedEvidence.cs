using OnRecord.Record.Disputes;
using OnRecord.Sources;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Finds the message that tells somebody of a matter before the day on which they are said to have come to know of it: sent to them, about the same.</summary>
/// <param name="names">Names of parties.</param>
/// <param name="messages">The messages.</param>
/// <param name="rare">The words that tell of what a message is.</param>
internal sealed class LearnedEvidence(PartyNames names, MessageIndex messages, RareWords rare)
{
    private const int Base = 45, ForMatter = 3, MostForMatter = 30;

    /// <summary>Rare words that a message must share with what stands around the statement, and of these with what is said itself.</summary>
    private const int LeastShared = 6, LeastSaid = 3;

    private const long SecondsOfDay = 86_400, Longest = 60 * SecondsOfDay;

    /// <summary>Clocks of sender and speaker may differ; a message of the last hours before the day may be of it.</summary>
    private const long Margin = 6 * 3600;

    /// <summary>The message that shares most with a statement; none where none does, or where it was said before that day.</summary>
    public IEnumerable<FoundDispute> Find(SaidStatement said, LearnedTime learned)
    {
        if (said.Claim.Since is not { } since || since.Day < learned.Day || messages.IsShared(names.Of((int)learned.Who)))
        {
            return [];
        }

        List<long> people = messages.OfName(names.Of((int)learned.Who), learned.Who);
        HashSet<uint> known = [.. people.SelectMany(party => StemSet.Of(names.Of((int)party)))], content = StemSet.Of(said.Content);
        var best = messages.SentTo(people, learned.Day - Longest, learned.Day)
            .Where(message => message.Hash != said.Claim.Item && message.Sent is { } sent && sent.To < learned.Day - Margin)
            .Select(message => (Message: message, Shared: messages.StemsOf(message).Where(word => said.Around.Contains(word) && !known.Contains(word) && rare.Has(word)).ToList()))
            .Where(found => found.Shared.Count >= LeastShared && found.Shared.Count(content.Contains) >= LeastSaid)
            .OrderByDescending(static found => found.Shared.Count).ThenBy(static found => found.Message.Sent!.Value.From).ThenBy(static found => found.Message.Hash).Take(1);
        return best.Select(found => Make(said, learned, found.Message, found.Shared.Count));
    }

    private FoundDispute Make(SaidStatement said, LearnedTime learned, HeldMessage message, int shared) => new(
        DisputeKind.Time, new RecordId("statement", said.Claim.Id), ItemKind.Message.Id(message.Hash), Base + Math.Min(MostForMatter, shared * ForMatter),
        $"{said.Speaker} says \"{learned.Clause.Words}\". There is a message of {message.Date} about it from {messages.People(message, 0, 0)} to {messages.People(message, 3, 5)}.");
}
