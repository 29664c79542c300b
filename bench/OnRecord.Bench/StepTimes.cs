using System.Diagnostics;
using System.Globalization;

namespace OnRecord.Bench;

/// <summary>Adds up the time that each step takes over many texts.</summary>
internal sealed class StepTimes
{
    private readonly List<string> order = [];
    private readonly Dictionary<string, long> ticks = [];

    /// <summary>Runs a step and counts its time.</summary>
    public T Time<T>(string step, Func<T> run)
    {
        long before = Stopwatch.GetTimestamp();
        T answer = run();
        long spent = Stopwatch.GetTimestamp() - before;
        if (!ticks.TryAdd(step, spent))
        {
            ticks[step] += spent;
        }
        else
        {
            order.Add(step);
        }

        return answer;
    }

    /// <summary>Prints each step's share and its words a second on one core.</summary>
    public void Write(long words)
    {
        double all = ticks.Values.Sum();
        foreach (string step in order)
        {
            double seconds = ticks[step] / (double)Stopwatch.Frequency;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step,-32}{100 * ticks[step] / all,5:0.0} %  {words / seconds,12:N0} words/s on one core"));
        }
    }
}
