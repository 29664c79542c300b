using OnRecord.Language.Requests;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Store.Recording.Requests;

/// <summary>Gathers the messages of a case whose own words ask something, item by item.</summary>
internal sealed class AskCollector
{
    private const AskCues Asking = AskCues.Comment | AskCues.Asks | AskCues.Announces | AskCues.Question | AskCues.Records;

    /// <summary>Words that ask.</summary>
    public List<AskPlace> Asks { get; } = [];

    /// <summary>What an item's writers ask whose words stand in the record.</summary>
    /// <param name="item">The item.</param>
    /// <param name="text">Its text.</param>
    /// <param name="messageOf">The message that a writer's words are of, or 0.</param>
    public static List<AskPlace> Read(FoundItem item, FoundText text, Func<int, long> messageOf)
    {
        var asks = new List<AskPlace>();
        for (int number = 0; number < item.Findings.Asks.Count; number++)
        {
            FoundAsk ask = item.Findings.Asks[number];
            if ((ask.Cues & Asking) != 0 && item.Standing.Contains(ask.Writer) && messageOf(ask.Writer) is var message and not 0)
            {
                asks.Add(new AskPlace(message, item.Item, item.Findings.Requests.Count + number, IdOf(item, ask.Span).Hash, text.Print(ask.Span), ask.Cues));
            }
        }

        return asks;
    }

    /// <summary>The id of a request that a message makes.</summary>
    private static RecordId IdOf(FoundItem item, TextSpan place) =>
        RecordId.Of("request", item.Kind.Id(item.Hash).ToString(), FormattableString.Invariant($"{place.Start}-{place.End}"), "asked");
}
