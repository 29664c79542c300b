using System.Globalization;
using OnRecord.Fuzz;

if (args is ["--afl" or "--libfuzzer", var guided])
{
    (args[0] == "--afl" ? Guided.Afl : (Action<string>)Guided.LibFuzzer)(guided);
    return 0;
}

double minutes = 1;
int seed = 1;
var names = new List<string>();
for (int i = 0; i < args.Length; i++)
{
    if (args[i] == "--minutes" && i + 1 < args.Length && double.TryParse(args[i + 1], CultureInfo.InvariantCulture, out double asked))
    {
        minutes = asked;
        i++;
    }
    else if (args[i] == "--seed" && i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out int given))
    {
        seed = given;
        i++;
    }
    else
    {
        names.Add(args[i]);
    }
}

if (names.Count == 0 || names.Any(static name => name != "all" && Targets.Named(name) is null))
{
    Console.Error.WriteLine("TARGET... [--minutes N] [--seed N]   fuzz each target for N minutes; failing inputs go to tests/Corpora/TARGET");
    Console.Error.WriteLine("--afl TARGET | --libfuzzer TARGET        run by afl-fuzz or libfuzzer-dotnet, which see what code an input reaches (SharpFuzz)");
    Console.Error.WriteLine("targets: all " + string.Join(' ', Targets.All.Select(static target => target.Name)));
    return 2;
}

int failures = 0;
foreach (FuzzTarget target in names.Contains("all") ? Targets.All : names.Select(static name => Targets.Named(name)!))
{
    failures += Driver.Run(target, TimeSpan.FromMinutes(minutes), seed, Corpus.Folder(target.Name) ?? target.Name);
}

return failures == 0 ? 0 : 1;
