using OnRecord.Ingest.Text;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Statements;
using OnRecord.Language.Tokens;
using OnRecord.Sources;
using OnRecord.Tools.Train.Statements;

namespace OnRecord.Tools.Judge.Speakers;

/// <summary>
/// Whom the engine takes for the speakers, given the annotated statements. Right: a name of the resolved party overlaps the judged span; of "the Roe campaign", which has no name but
/// whose it is, those words. Where the judge says none, right is to name nobody.
/// </summary>
internal sealed class SpeakerScore
{
    private readonly SpeakerConfusion confusion = new();
    private readonly TextWriter list;
    private int right, wrong, unresolved, silent, named;

    /// <summary>Runs the engine on the articles that were judged.</summary>
    /// <param name="cases">All cases.</param>
    /// <param name="verdicts">By id <c>start-end</c> in code points, or <c>none</c>.</param>
    /// <param name="list">Takes a line for each statement.</param>
    /// <exception cref="InvalidDataException">An id is of no case.</exception>
    public SpeakerScore(IReadOnlyList<SpeakerCase> cases, IReadOnlyDictionary<string, string> verdicts, TextWriter list)
    {
        this.list = list;
        HashSet<string> known = [.. cases.Select(static given => given.Id)];
        if (verdicts.Keys.FirstOrDefault(id => !known.Contains(id)) is { } stranger)
        {
            throw new InvalidDataException($"{stranger} is no statement of these articles.");
        }

        foreach (IGrouping<string, SpeakerCase> article in cases.DistinctBy(static given => given.Id).Where(given => verdicts.ContainsKey(given.Id)).GroupBy(static given => given.Article.Name, StringComparer.Ordinal))
        {
            Add([.. article], verdicts);
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"speakers with a name: {JudgeScore.Share(right, right + wrong + unresolved)}; {wrong} wrong, {unresolved} not resolved\n"
        + $"speakers without a name: {JudgeScore.Share(silent, silent + named)}; {named} named somebody\n"
        + confusion;

    private void Add(List<SpeakerCase> cases, IReadOnlyDictionary<string, string> verdicts)
    {
        var labelled = new LabelledArticle(cases[0].Article);
        StatementFrame frame = labelled.Frame;
        List<StatementDraft> drafts = [.. labelled.Statements.Where(static s => s.Content.Count > 0).Select(static s => new StatementDraft(s.Cue, Ranges(s.Source), Ranges(s.Content)))];
        DraftNesting.Nest(frame, drafts);
        DocumentParties parties = PartyResolver.Resolve(frame.Parsed, frame.Mentions, TellerReader.Read(frame, drafts));
        List<Statement> statements = StatementFinder.Finish(frame, drafts, parties, []);
        foreach (SpeakerCase given in cases)
        {
            Statement? found = statements.Find(statement => Overlap(statement.Cue[0], given.Statement.Cue[0]) && statement.Source.Any(source => Overlap(source, given.Statement.Source[0])));
            Judge(given, found?.Speaker?.Party ?? -1, frame.Mentions, parties, verdicts[given.Id]);
        }
    }

    private void Judge(SpeakerCase given, int party, IReadOnlyList<Mention> mentions, DocumentParties parties, string verdict)
    {
        MentionForm form = party >= 0 && parties.Parties[party] is { Names.Count: 0, Type: MentionType.Organization } described && described.Roles.Any(static role => role.Of >= 0) ? MentionForm.Description : MentionForm.Name;
        TextSpan[] names = party < 0 ? [] : [.. mentions.Where((mention, index) => mention.Form == form && parties.Links[index].Party == party).Select(static mention => new TextSpan(mention.Start, mention.End))];
        MentionType? answered = names.Length == 0 ? null : parties.Parties[party].Type;
        string refers = FormOf(given.Article.Text[given.Statement.Source[0].Start..given.Statement.Source[0].End]);
        if (verdict == "none")
        {
            confusion.Add(refers + " of nobody that is named", false, answered);
            _ = names.Length == 0 ? silent++ : named++;
            List(given, names.Length == 0 ? "silent" : "NAMED", "none", party, parties);
            return;
        }

        string[] ends = verdict.Split('-');
        var judged = new TextSpan(CodePoints.ToUnits(given.Article.Text, int.Parse(ends[0])), CodePoints.ToUnits(given.Article.Text, int.Parse(ends[1])));
        bool isOpen = names.Length == 0, isRight = names.Any(name => Overlap(name, judged));
        _ = isOpen ? unresolved++ : isRight ? right++ : wrong++;
        List(given, isOpen ? "OPEN" : isRight ? "right" : "WRONG", given.Article.Text[judged.Start..judged.End], party, parties);
        confusion.Add(refers, isRight, answered);
    }

    private void List(SpeakerCase given, string outcome, string judged, int party, DocumentParties parties)
    {
        int start = given.Statement.Source[0].Start;
        list.WriteLine($"{outcome}\t{given.Id}\t{given.Article.Name}\t{SpeakerCases.Points(given.Article, start)}\t{given.Article.Text[start..given.Statement.Source[0].End]}\t{judged}\t{(party < 0 ? "" : parties.Parties[party].Name)}");
    }

    /// <summary>How a source refers: by a pronoun, by words of which the last has a capital, or by a description.</summary>
    private static string FormOf(string source) =>
        PronounWords.TryGet(source, out _) ? "pronoun" : char.IsUpper(source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1][0]) ? "name" : "description";

    private static List<TokenRange> Ranges(SortedSet<int> tokens)
    {
        var ranges = new List<TokenRange>();
        foreach (int token in tokens)
        {
            if (ranges.Count > 0 && ranges[^1].End == token)
            {
                ranges[^1] = ranges[^1] with { End = token + 1 };
            }
            else
            {
                ranges.Add(new TokenRange(token, token + 1));
            }
        }

        return ranges;
    }

    private static bool Overlap(TextSpan one, TextSpan other) => one.Start < other.End && other.Start < one.End;
}
