using System.Globalization;
using System.Text;
using System.Text.Json;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;

namespace OnRecord.Tools.Eval.Times;

/// <summary>
/// Runs the case set of Microsoft's recognizers. A case is left out, by class, when it speaks to an assistant rather than of written news or mail, or when its convention is not TIMEX3's. Of the others
/// it counts cases whose times all overlap one of ours, and whose plain values agree.
/// </summary>
internal static class RecognizerCases
{
    private static readonly string[] Files = ["DateTimeModel", "MergedParser", "DateParser", "DatePeriodParser", "DateTimeParser", "DateTimePeriodParser", "DurationParser", "HolidayParser", "SetParser", "TimeParser", "TimePeriodParser"];
    private static readonly string[] Assistant = ["cortana", "schedule", "remind", "set an alarm", "set ooo", "book ", "calendar", "out of office", "arrange", "skype", "find me", "show ", "delete", "query"];

    /// <summary>Runs the cases of a folder; writes those that disagree, with the reason, to <paramref name="errors"/>.</summary>
    public static int Run(string folder, string? errors)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        using StreamWriter? list = errors is null ? null : new StreamWriter(errors);
        foreach (string file in Files)
        {
            string path = Directory.EnumerateFiles(folder, file + ".json", SearchOption.AllDirectories).Single();
            using JsonDocument cases = JsonDocument.Parse(Encoding.UTF8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF'));
            foreach (JsonElement one in cases.RootElement.EnumerateArray())
            {
                string outcome = Outcome(one, out string details);
                counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
                list?.WriteLine($"{outcome}\t{file}\t{details}");
            }
        }

        foreach ((string outcome, int count) in counts)
        {
            Console.WriteLine($"{count,6}  {outcome}");
        }

        return 0;
    }

    private static string Outcome(JsonElement one, out string details)
    {
        string text = one.GetProperty("Input").GetString()!;
        details = text;
        JsonElement[] expected = [.. one.GetProperty("Results").EnumerateArray()];
        if (LeftOut(text, expected) is { } reason)
        {
            return "left out: " + reason;
        }

        string? reference = one.TryGetProperty("Context", out JsonElement context) && context.TryGetProperty("ReferenceDateTime", out JsonElement moment) ? moment.GetString() : null;
        IReadOnlyList<TimeMention> found = TimeFinder.Find(Tokenizer.Cut(text), TimeAnchor.Parse(reference)).Times;
        details = $"{reference}\t{text}\t{string.Join(" ; ", expected.Select(Gold))}\t{string.Join(" ; ", found.Select(t => $"{text[t.Span.Start..t.Span.End]} {t.Value}"))}";
        if (expected.Length == 0)
        {
            return found.Count == 0 ? "agree: no time" : "differ: a time where they see none";
        }

        return expected.All(e => found.Any(t => Overlaps(e, t))) ? Values(expected, found) : "differ: a time that was not found";
    }

    private static string? LeftOut(string text, JsonElement[] expected) =>
        Assistant.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? "spoken to an assistant"
        : expected.Any(static e => Type(e) is "datetimealt") ? "alternatives of a meeting planner"
        : expected.Any(static e => Timex(e).StartsWith('(') && Type(e).Contains("range")) ? "ranges written as (from,to,length), not TIMEX3"
        : expected.Any(static e => Timex(e).Contains(" INTERSECT") || Timex(e).Contains("BOD") || Timex(e).Contains("TBH") || Timex(e).Contains('#')) ? "values that TIMEX3 does not have"
        : text.Any(static c => c > 0x2FFF) ? "not English"
        : null;

    private static string Values(JsonElement[] expected, IReadOnlyList<TimeMention> found)
    {
        foreach (JsonElement one in expected)
        {
            string gold = Timex(one);
            TimeMention ours = found.First(t => Overlaps(one, t));
            if (gold.Length > 0 && !Same(gold, ours, Value(one)))
            {
                return "differ: value";
            }
        }

        return "agree: found, with the value";
    }

    /// <summary>Whether the value is theirs: their pattern (XXXX-05-09) or one of their resolved days.</summary>
    private static bool Same(string gold, TimeMention ours, string resolved)
    {
        string value = ours.Value ?? "";
        string open = value.Length > 10 && value[10] == 'T' ? value[10..] : value;
        return value == gold || open == gold || open == gold + ":00" || value == gold + ":00" || (resolved.Length > 0 && (value == resolved || ours.Candidates.Contains(resolved)))
            || (gold.StartsWith('X') && gold.TrimStart('X', '-') is { Length: > 0 } rest && (value.EndsWith(rest, StringComparison.Ordinal) || value.EndsWith(rest + ":00", StringComparison.Ordinal)));
    }

    private static bool Overlaps(JsonElement one, TimeMention time)
    {
        int start = one.TryGetProperty("Start", out JsonElement s) ? s.GetInt32() : 0;
        int end = one.TryGetProperty("Length", out JsonElement l) ? start + l.GetInt32() : one.TryGetProperty("End", out JsonElement e) ? e.GetInt32() + 1 : int.MaxValue;
        return Math.Min(end, time.Span.End) > Math.Max(start, time.Span.Start);
    }

    private static string Type(JsonElement one) => one.TryGetProperty("TypeName", out JsonElement a) || one.TryGetProperty("Type", out a) ? a.GetString()!.Replace("datetimeV2.", "") : "";

    private static string Timex(JsonElement one) => First(one, "timex", "Timex");

    private static string Value(JsonElement one) => First(one, "value", "value");

    private static string First(JsonElement one, string inValues, string direct)
    {
        if (one.TryGetProperty("Resolution", out JsonElement resolution) && resolution.TryGetProperty("values", out JsonElement values) && values.GetArrayLength() > 0)
        {
            return values[0].TryGetProperty(inValues, out JsonElement found) ? found.GetString() ?? "" : "";
        }

        return one.TryGetProperty("Value", out JsonElement whole) && whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(direct, out JsonElement timex) ? timex.GetString() ?? "" : "";
    }

    private static string Gold(JsonElement one) => string.Create(CultureInfo.InvariantCulture, $"{one.GetProperty("Text").GetString()} {Timex(one)}");
}
