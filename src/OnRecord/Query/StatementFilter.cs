namespace OnRecord.Query;

/// <summary>Narrows a listing of statements by what the statements themselves are.</summary>
/// <param name="Kind">Only those given so: <c>direct</c>, <c>indirect</c> or <c>mixed</c>.</param>
/// <param name="Denied">Only what somebody denies or did not say.</param>
/// <param name="Words">Only those that hold all of these words in some form of theirs.</param>
public sealed record StatementFilter(string? Kind = null, bool Denied = false, string? Words = null);
