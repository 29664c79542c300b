using NodaTime;

namespace OnRecord.Language.Time.Resolving;

/// <summary>
/// The year of a day or month without one, in a story that has just named a date with its year: "Roe met Lee on June 3, 2015. They met again on July 9.", "On Feb. 12, 2016, she wrote that she had met him
/// in December." Where it may lie before or behind that date, both are possible.
/// </summary>
internal static class StoryYears
{
    /// <summary>Days before the publication that are the news's own, and days behind a date of the background in which its story may go on.</summary>
    private const int MostBefore = 21, MostBehind = 45;

    /// <summary>The possible points, none where no such date is near.</summary>
    /// <param name="context">What was named before.</param>
    /// <param name="inYear">The point in a year, null where the year has none.</param>
    public static List<Stamp> Of(ResolveContext context, Func<int, Stamp?> inYear)
    {
        if (context.IsReported && context.Memory.Dated is { } said && context.Sentence == context.Memory.DatedSentence && context.IsLongAgo(said))
        {
            // "wrote on Dec. 30, 2016 that it would close in January"
            return [.. new[] { said.First.Year, said.First.Year + 1 }.Select(inYear).OfType<Stamp>().Where(stamp => stamp.First > said.First).Take(1)];
        }

        if (context.Dated is not { } dated || context.Anchor is not { } anchor)
        {
            return BesideAside(context, inYear);
        }

        List<Stamp> near = [.. new[] { dated.First.Year - 1, dated.First.Year, dated.First.Year + 1 }.Select(inYear).OfType<Stamp>().Where(stamp => stamp.First <= anchor)];
        List<Stamp> before = near.FindAll(stamp => stamp.First <= dated.First), behind = near.FindAll(stamp => stamp.First > dated.First);
        if (context.IsPerfect && context.Sentence == context.Memory.DatedSentence && before.Count > 0)
        {
            return [before[^1]];
        }

        bool isBehind = context.Sentence > context.Memory.DatedSentence;
        if (isBehind && context.IsPerfect)
        {
            // "Iraq, which had invaded on Aug. 2, ...": perhaps long after the day that the sentence before names.
            return [];
        }

        bool goesOn = isBehind && behind.Count > 0 && behind[0].First.Year == dated.First.Year;
        return goesOn ? [behind[0]] : [.. before.TakeLast(1), .. behind.Take(1)];
    }

    /// <summary>"Born on May 3, 1960. Her mother died on May 5.": of the background's years or of the news, and never ahead; of the news alone where that is clear.</summary>
    private static List<Stamp> BesideAside(ResolveContext context, Func<int, Stamp?> inYear)
    {
        if (context.Aside is not { } aside || context.Anchor is not { } anchor)
        {
            return [];
        }

        Stamp? behind = new[] { aside.First.Year, aside.First.Year + 1 }.Select(inYear).OfType<Stamp>().FirstOrDefault(stamp => stamp.First > aside.First && stamp.First <= anchor);
        Stamp? last = new[] { anchor.Year, anchor.Year - 1 }.Select(inYear).OfType<Stamp>().FirstOrDefault(stamp => stamp.First <= anchor);
        bool goesOn = behind is { } next && Period.DaysBetween(aside.First, next.First) <= MostBehind;
        bool isOfNews = last is { } day && (context.Says || (!goesOn && Period.DaysBetween(day.First, anchor) <= MostBefore));
        return [.. new[] { isOfNews ? null : behind, last }.OfType<Stamp>()];
    }
}
