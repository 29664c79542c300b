using OnRecord.Language.Requests;

namespace OnRecord.Record.Requests;

/// <summary>A request that was made by mail.</summary>
/// <param name="First">The message that asked first.</param>
/// <param name="Again">Messages by which the same address asked the same one again in the same thread, before anything was answered.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Answer">The message that answers, declines or only acknowledges; or null.</param>
internal sealed record AskedRequest(MailAsk First, IReadOnlyList<MailAsk> Again, RequestOutcome Outcome, MailReply? Answer);
