using System.Diagnostics;
using System.Security.Cryptography;

namespace OnRecord.Fuzz;

/// <summary>Runs one target on changed seeds for a while and keeps the inputs that break it.</summary>
internal static class Driver
{
    private const int SlowSeconds = 5;

    /// <summary>Fuzzes; the answer is the number of different failures.</summary>
    /// <param name="target">What to fuzz.</param>
    /// <param name="duration">How long.</param>
    /// <param name="seed">Of the changes; the same seed makes the same inputs.</param>
    /// <param name="folder">Where failing inputs are kept.</param>
    public static int Run(FuzzTarget target, TimeSpan duration, int seed, string folder)
    {
        var mutator = new Mutator(seed);
        List<byte[]> seeds = [.. target.Seeds, .. Corpus.Of(target.Name).Select(static file => File.ReadAllBytes(file))];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        long runs = 0;
        double slowest = 0;
        for (; watch.Elapsed < duration; runs++)
        {
            byte[] input = runs < seeds.Count ? seeds[(int)runs] : mutator.Next(seeds);
            double start = watch.Elapsed.TotalSeconds;
            if (Failure(target, input) is { } failure && seen.Add(failure))
            {
                Console.Error.WriteLine($"{target.Name}: {failure}\n  kept in {Keep(input, folder)}");
            }

            double took = watch.Elapsed.TotalSeconds - start;
            if (took > Math.Max(slowest, SlowSeconds))
            {
                Console.Error.WriteLine(FormattableString.Invariant($"{target.Name}: {took:0.0} s, kept in {Keep(input, folder)}"));
            }

            slowest = Math.Max(slowest, took);
        }

        Console.WriteLine(FormattableString.Invariant($"{target.Name}: {runs} runs, {seen.Count} failures, slowest {slowest * 1000:0} ms"));
        return seen.Count;
    }

    /// <summary>What broke, so that the same defect is told once: the innermost message and the place; null when all holds.</summary>
    private static string? Failure(FuzzTarget target, byte[] input)
    {
        try
        {
            target.Run(input);
            return null;
        }
        catch (FuzzException error)
        {
            string place = (error.InnerException ?? error).StackTrace?.Split('\n').FirstOrDefault(static line => line.Contains("OnRecord.", StringComparison.Ordinal) && !line.Contains("FuzzException", StringComparison.Ordinal))?.Trim() ?? "";
            return (error.InnerException?.GetType().Name ?? error.Message) + " " + place + (error.InnerException is null ? "" : " (" + error.InnerException.Message + ")");
        }
    }

    private static string Keep(byte[] input, string folder)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(input))[..16] + ".bin");
        File.WriteAllBytes(path, input);
        return path;
    }
}
