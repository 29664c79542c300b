namespace OnRecord.Record.Findings;

/// <summary>Which appointment an entry of a calendar tells of, so that what other files tell of it later is known to be of the same one.</summary>
/// <param name="Key">The UID of the entry and, where it repeats, which of its dates.</param>
/// <param name="Version">Of what two files tell the greater is the later (ordinal): SEQUENCE, whether the date is told by itself, DTSTAMP.</param>
internal sealed record SeriesDate(string Key, string Version);
