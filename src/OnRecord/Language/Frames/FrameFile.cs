using System.Collections.Frozen;
using OnRecord.Language.Learning;

namespace OnRecord.Language.Frames;

/// <summary>
/// Reads a data file of frames. <c>list name: words</c> names words, <c>subject SLOT</c> says what subjects are,
/// <c>verb lemmas | places => value flags</c> and <c>noun lemmas | places => value flags</c> are frames, <c>></c> begins an example, which the tests run, <c>#</c> a comment.
/// A place is <c>subj</c>, <c>obj</c>, <c>obj2</c>, <c>inf</c>, <c>what</c> (the object of <c>inf</c>), <c>owner</c>, <c>host</c> (the subject of the verb that "in [noun]" goes with) or prepositions with <c>|</c> between, then <c>=</c> and what fills it: a slot <c>A</c>, <c>B</c>, <c>AB</c>, <c>T</c>
/// with <c>:outlet</c>, <c>:any</c>, <c>:body</c> (a party or a noun with an article), <c>:sure</c> (not a name that only may be a party) or <c>:$list</c>, or words as <c>$list</c> or <c>&lt;word|word></c>; <c>?</c> behind it says that it may be empty.
/// Values are one word, or <c>yes:word</c> and <c>no:word</c> where the negation means something. Immutable and safe to share.
/// </summary>
internal sealed class FrameFile
{
    private static readonly FrozenSet<ulong> Nothing = FrozenSet<ulong>.Empty;
    private readonly Dictionary<string, FrozenSet<ulong>> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, Frame[]> verbs = [];
    private readonly Dictionary<ulong, Frame[]> nouns = [];
    private FrameSlot subject = FrameSlot.Actor;

    /// <summary>Reads an embedded file.</summary>
    /// <param name="name">Its folder below <c>Language</c> and its name: <c>Contacts/Data/contacts.txt</c>.</param>
    /// <exception cref="FormatException">A line is wrong.</exception>
    public FrameFile(string name)
    {
        using Stream stream = typeof(FrameFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The data file {name} is not in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            Add(line.Trim(), name);
        }
    }

    /// <summary>Example lines, and whether each frame has one below it.</summary>
    public List<string> Examples { get; } = [];

    /// <summary>Frames that have no example below them.</summary>
    public List<string> WithoutExample { get; } = [];

    /// <summary>The frames of a lemma.</summary>
    /// <param name="lemma">Its <see cref="FeatureHash.Lower"/>.</param>
    /// <param name="isNoun">Of the noun, not the verb.</param>
    public Frame[] Frames(ulong lemma, bool isNoun) => (isNoun ? nouns : verbs).GetValueOrDefault(lemma) ?? [];

    /// <summary>The hashes of a named list; none when there is no such list.</summary>
    public FrozenSet<ulong> List(string name) => lists.GetValueOrDefault(name) ?? Nothing;

    private void Add(string line, string file)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return;
        }

        if (line[0] == '>')
        {
            Examples.Add(line[1..].Trim());
            WithoutExample.Clear();
            return;
        }

        int space = line.IndexOf(' ');
        string rest = line[(space + 1)..];
        switch (line[..space])
        {
            case "list":
                int colon = rest.IndexOf(':');
                lists[rest[..colon]] = Hashes(rest[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
                break;
            case "subject":
                subject = SlotOf(rest, file, line);
                break;
            case "verb":
                AddFrame(verbs, rest, false, file);
                break;
            case "noun":
                AddFrame(nouns, rest, true, file);
                break;
            default:
                throw new FormatException($"{file}: a line of no kind: {line}");
        }
    }

    private void AddFrame(Dictionary<ulong, Frame[]> frames, string line, bool isNoun, string file)
    {
        string[] sides = line.Split("=>");
        string[] left = sides[0].Split(" | ");
        if (sides.Length != 2 || left.Length != 2)
        {
            throw new FormatException($"{file}: not 'lemmas | places => value': {line}");
        }

        List<FramePlace> places = [.. left[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => Place(p, file, line))];
        string[] values = sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? yes = Array.Find(values, static v => v.StartsWith("yes:", StringComparison.Ordinal))?[4..];
        string? no = Array.Find(values, static v => v.StartsWith("no:", StringComparison.Ordinal))?[3..];
        var frame = new Frame(isNoun, subject, places, yes ?? (no is null ? values[0] : null), no, values.ToFrozenSet(StringComparer.Ordinal));
        foreach (string lemma in left[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Add(frames, lemma, frame);
            if (!isNoun && lemma.EndsWith('e'))
            {
                // What the rules for lemmas make of the past of a verb they do not know: "telephoned", "telephon".
                Add(frames, lemma[..^1], frame);
            }
        }

        WithoutExample.Add(line);
    }

    private static void Add(Dictionary<ulong, Frame[]> frames, string lemma, Frame frame)
    {
        ulong key = FeatureHash.Lower(lemma);
        frames[key] = [.. frames.GetValueOrDefault(key) ?? [], frame];
    }

    private FramePlace Place(string text, string file, string line)
    {
        bool isOptional = text.EndsWith('?');
        string[] parts = text.TrimEnd('?').Split('=');
        if (parts.Length != 2)
        {
            throw new FormatException($"{file}: a place without filler: {line}");
        }

        FrameRole role = parts[0] switch
        {
            "subj" => FrameRole.Subject,
            "obj" => FrameRole.Object,
            "obj2" => FrameRole.SecondObject,
            "inf" => FrameRole.Infinitive,
            "what" => FrameRole.Topic,
            "owner" => FrameRole.Owner,
            "host" => FrameRole.Host,
            _ => FrameRole.Preposition,
        };
        FrozenSet<ulong> prepositions = role == FrameRole.Preposition ? Hashes(parts[0].Split('|')) : Nothing;
        if (parts[1].StartsWith('$'))
        {
            return new FramePlace(role, prepositions, FrameSlot.None, FrameFiller.Words, Named(parts[1], file, line), isOptional);
        }

        if (parts[1].StartsWith('<'))
        {
            return new FramePlace(role, prepositions, FrameSlot.None, FrameFiller.Words, Hashes(parts[1].Trim('<', '>').Split('|')), isOptional);
        }

        string[] slot = parts[1].Split(':');
        string kind = slot.Length == 1 ? "" : slot[1];
        FrameFiller filler = kind switch
        {
            "outlet" => FrameFiller.Outlet,
            "any" => FrameFiller.Any,
            "sure" => FrameFiller.KnownParty,
            "body" => FrameFiller.Body,
            _ => FrameFiller.Party,
        };
        return new FramePlace(role, prepositions, SlotOf(slot[0], file, line), filler, kind.StartsWith('$') ? Named(kind, file, line) : Nothing, isOptional);
    }

    private FrozenSet<ulong> Named(string name, string file, string line) => lists.GetValueOrDefault(name[1..]) ?? throw new FormatException($"{file}: no list {name}: {line}");

    private static FrameSlot SlotOf(string letter, string file, string line) => letter switch
    {
        "A" => FrameSlot.Actor,
        "B" => FrameSlot.Other,
        "AB" => FrameSlot.Both,
        "T" => FrameSlot.Topic,
        "-" => FrameSlot.None,
        _ => throw new FormatException($"{file}: no slot {letter}: {line}"),
    };

    private static FrozenSet<ulong> Hashes(IEnumerable<string> words) => words.Select(static w => FeatureHash.Lower(w)).ToFrozenSet();
}
