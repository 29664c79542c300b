using SharpFuzz;

namespace OnRecord.Fuzz;

/// <summary>
/// Runs a target under a fuzzer that sees which code an input reaches: AFL++ or libFuzzer, by SharpFuzz. Without one it runs standard input once. An instrumented library
/// must not be touched before the fuzzer has set up its memory, so the target is looked up only then.
/// </summary>
internal static class Guided
{
    /// <summary>For <c>afl-fuzz</c>, which starts the program and gives inputs on standard input.</summary>
    public static void Afl(string target) => Fuzzer.OutOfProcess.Run(stream =>
    {
        using var input = new MemoryStream();
        stream.CopyTo(input);
        Run(target, input.ToArray());
    });

    /// <summary>For <c>libfuzzer-dotnet</c>, which starts the program.</summary>
    public static void LibFuzzer(string target) => Fuzzer.LibFuzzer.Run(input => Run(target, input.ToArray()));

    private static void Run(string target, byte[] input) =>
        (Targets.Named(target) ?? throw new ArgumentException($"There is no target {target}.", nameof(target))).Run(input);
}
