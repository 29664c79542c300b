using OnRecord.Language.Requests;

namespace OnRecord.Store.Recording.Requests;

/// <summary>Words of a message that ask.</summary>
/// <param name="Message">The number of the message: an item, or below zero a recovered message.</param>
/// <param name="Item">The item in whose text they stand.</param>
/// <param name="Number">Their place among the findings' requests, behind those that are told.</param>
/// <param name="Hash">The hash of the event's id.</param>
/// <param name="Words">A hash of the words.</param>
/// <param name="Cues">What they do.</param>
internal sealed record AskPlace(long Message, long Item, int Number, long Hash, long Words, AskCues Cues);
