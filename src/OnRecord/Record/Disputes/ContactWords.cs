using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Record.Disputes;

/// <summary>Words by which somebody says that nobody was reached (<c>Disputes/Data/contacts.txt</c>). Immutable and safe to share.</summary>
internal static class ContactWords
{
    private static readonly WordList List = new("Record/Disputes/Data/contacts.txt");

    /// <summary>Verbs whose object is who is reached.</summary>
    public static FrozenSet<string> Reach { get; } = Set("reach");

    /// <summary>Verbs that say "to" whom.</summary>
    public static FrozenSet<string> Send { get; } = Set("send");

    /// <summary>Verbs that say "with" whom.</summary>
    public static FrozenSet<string> Share { get; } = Set("share");

    /// <summary>Verbs of what came "from" somebody.</summary>
    public static FrozenSet<string> Receive { get; } = Set("receive");

    /// <summary>Verbs that a message is enough for, whatever it says: "contact", "write".</summary>
    public static FrozenSet<string> Plain { get; } = Set("plain");

    /// <summary>Verbs of telling in time: "warn".</summary>
    public static FrozenSet<string> Warn { get; } = Set("warn");

    /// <summary>Verbs that somebody was reached by, and heard something: "we were never told".</summary>
    public static FrozenSet<string> Untold { get; } = Set("untold");

    /// <summary>Words that a message which warns has one of.</summary>
    public static FrozenSet<string> Warning { get; } = Set("warning");

    /// <summary>Verbs of coming to know: "learn".</summary>
    public static FrozenSet<string> Learn { get; } = Set("learn");

    /// <summary>Those of them that may be of something else: "heard the choir".</summary>
    public static FrozenSet<string> Heard { get; } = Set("heard");

    /// <summary>Words for days that count from when they are said: "today".</summary>
    public static FrozenSet<string> SaidDay { get; } = Set("said-day");

    /// <summary>"message", "letter".</summary>
    public static FrozenSet<string> Thing { get; } = Set("thing");

    /// <summary>"aware", "recall".</summary>
    public static FrozenSet<string> Unknown { get; } = Set("unknown");

    /// <summary>"office".</summary>
    public static FrozenSet<string> Office { get; } = Set("office");

    /// <summary>Domains of addresses whose owners have nothing else in common.</summary>
    public static FrozenSet<string> FreeMail { get; } = Set("free-mail");

    /// <summary>Verbs of meeting.</summary>
    public static FrozenSet<string> Meet { get; } = Set("meet");

    /// <summary>Verbs of talking.</summary>
    public static FrozenSet<string> Speak { get; } = Set("speak");

    /// <summary>Verbs of calling by telephone.</summary>
    public static FrozenSet<string> Call { get; } = Set("call");

    /// <summary>Verbs of visiting.</summary>
    public static FrozenSet<string> Visit { get; } = Set("visit");

    /// <summary>"meeting".</summary>
    public static FrozenSet<string> MeetThing { get; } = Set("meet-thing");

    /// <summary>"conversation".</summary>
    public static FrozenSet<string> SpeakThing { get; } = Set("speak-thing");

    /// <summary>"call".</summary>
    public static FrozenSet<string> CallThing { get; } = Set("call-thing");

    /// <summary>Prepositions of a time that is told from something else.</summary>
    public static FrozenSet<string> Bounding { get; } = Set("bounding");

    /// <summary>All words of which a denied contact has one.</summary>
    public static IEnumerable<string> All => Reach.Concat(Send).Concat(Share).Concat(Receive).Concat(Thing).Concat(Meet).Concat(Speak).Concat(Call).Concat(Visit).Concat(MeetThing).Concat(SpeakThing).Concat(CallThing).Concat(List["forms"]);

    /// <summary>The words of the class that a noun names; none for a noun that names no class.</summary>
    /// <param name="noun">Its lemma.</param>
    public static IReadOnlyList<string> ClassOf(string noun) => Classes.FirstOrDefault(words => words.Contains(noun, StringComparer.Ordinal)) ?? [];

    /// <summary>The word of a class that a word written together ends with: "school" of "millbrookschool"; empty for none.</summary>
    public static string EndOf(string word) => Classes.SelectMany(static words => words).FirstOrDefault(end => end.Length >= LeastEnd && word.EndsWith(end, StringComparison.Ordinal)) ?? "";

    /// <summary>Shorter words end too many others.</summary>
    private const int LeastEnd = 5;

    private static IReadOnlyList<IReadOnlyList<string>> Classes { get; } = [.. List.Lines("class")];

    private static FrozenSet<string> Set(string kind) => List[kind].ToFrozenSet(StringComparer.Ordinal);
}
