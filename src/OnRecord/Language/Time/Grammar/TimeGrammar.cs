using System.Reflection;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Grammar;

/// <summary>
/// The rules and word lists, compiled once when first used. Immutable afterwards and shared by all threads. The files are resources of the
/// assembly: <c>Data/*.words</c> say what words stand for, <c>Data/*.rules</c> how they go together; operations are code.
/// </summary>
internal sealed class TimeGrammar
{
    /// <summary>The name of the rules that a whole expression matches.</summary>
    public const string Top = "time";

    private static readonly Lazy<TimeGrammar> Shared = new(static () => new TimeGrammar());
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly List<RuleNode> roots = [];
    private readonly bool[] starters;
    private readonly bool[] loners;
    private readonly bool[] alone;
    private readonly bool[][] firsts;

    private TimeGrammar()
    {
        Name("number");
        NumberSymbols = [.. NumberClass.Names.Select(Vocabulary.Symbol)];
        foreach ((string file, string text) in Resources(".words"))
        {
            WordFile.Load(text, file, Vocabulary);
        }

        var reader = new RuleFile(Vocabulary, Name, Root);
        foreach ((string file, string text) in Resources(".rules"))
        {
            reader.Load(text, file);
        }

        TopName = Name(Top);
        EndMark = Vocabulary.Symbol("%endmark");
        Vocabulary.Freeze();
        firsts = FirstSymbols.Of(roots, Vocabulary, NumberSymbols, false);
        alone = FirstSymbols.Of(roots, Vocabulary, NumberSymbols, true)[TopName];
        starters = [.. Enumerable.Range(0, Vocabulary.EntryCount).Select(entry => AnySense(entry, firsts[TopName]))];
        loners = [.. Enumerable.Range(0, Vocabulary.EntryCount).Select(entry => AnySense(entry, alone))];
    }

    /// <summary>The grammar.</summary>
    public static TimeGrammar Instance => Shared.Value;

    /// <summary>What words stand for.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>The symbols of <see cref="NumberClass.Names"/>.</summary>
    public int[] NumberSymbols { get; }

    /// <summary>The symbol of the marks that end a sentence or clause; the end of a text is one too.</summary>
    public int EndMark { get; }

    /// <summary>The number of the rules <see cref="Top"/>.</summary>
    public int TopName { get; }

    /// <summary>How many names of rules there are.</summary>
    public int NameCount => roots.Count;

    /// <summary>The machine of a name; 0 is <c>$number</c>, which is code.</summary>
    public RuleNode RootOf(int name) => roots[name];

    /// <summary>Whether a match of the name can begin with the symbol.</summary>
    public bool CanBegin(int name, int symbol) => firsts[name][symbol];

    /// <summary>Whether a time can begin with a word of this entry.</summary>
    public bool IsStarter(int entry) => starters[entry];

    /// <summary>Whether a word of this entry can be a whole time by itself.</summary>
    public bool IsLoner(int entry) => loners[entry];

    /// <summary>Whether a number of this class can be a whole time by itself.</summary>
    public bool IsAlone(int symbol) => alone[symbol];

    /// <summary>The files of one kind, by name.</summary>
    internal static IEnumerable<(string File, string Text)> Resources(string extension)
    {
        Assembly assembly = typeof(TimeGrammar).Assembly;
        const string Prefix = "OnRecord.Language.Time.Data.";
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(extension, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name[Prefix.Length..], reader.ReadToEnd());
        }
    }

    private int Name(string name)
    {
        if (!names.TryGetValue(name, out int number))
        {
            names[name] = number = roots.Count;
            roots.Add(new RuleNode());
        }

        return number;
    }

    private RuleNode Root(string name) => roots[Name(name)];

    private bool AnySense(int entry, bool[] symbols)
    {
        foreach (Sense sense in Vocabulary.Senses(entry))
        {
            if (symbols[sense.Symbol])
            {
                return true;
            }
        }

        return false;
    }
}
