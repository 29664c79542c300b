using System.CommandLine;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Tools.Corpora.Gap;
using OnRecord.Tools.Corpora.Names;

namespace OnRecord.Tools.Eval.Speakers;

/// <summary><c>eval speakers</c>: whom pronouns stand for, on GAP, with the margin of abstention from none to wide; and pronouns and descriptions in whole documents, on GUM dev.</summary>
internal static class EvalSpeakersCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var part = new Option<string>("--part") { Description = "development (the measure) or validation.", DefaultValueFactory = _ => "development" };
        var set = new Option<string>("--set") { Description = "gap, or gum: whole documents with coreference (dev).", DefaultValueFactory = _ => "gap" };
        set.AcceptOnlyFromAmong("gap", "gum");
        var errors = new Option<bool>("--errors") { Description = "Also lists wrong answers; not for the measure." };
        var tags = new Option<bool>("--tags") { Description = "With tags alone, without trees." };
        var command = new Command("speakers", "Whom pronouns (GAP) or pronouns and descriptions (GUM dev) stand for: accuracy, and precision where an answer is given.") { set, part, errors, tags };
        command.SetAction(result => result.GetValue(set) == "gum" ? RunGum() : Run(result.GetValue(part)!, result.GetValue(errors), result.GetValue(tags)));
        return command;
    }

    private static int Run(string part, bool withErrors, bool tagsAlone)
    {
        List<GapCase> cases = GapReader.Read(part);
        ParsedText[] texts = [.. cases.Select(c => tagsAlone ? SyntaxParser.Shipped.Tag(Tokenizer.Cut(c.Text)) : SyntaxParser.Shipped.Parse(Tokenizer.Cut(c.Text)))];
        IReadOnlyList<Mention>[] mentions = [.. texts.Select(MentionFinder.Find)];
        Tellers[] tellers = [.. texts.Zip(mentions, TellersOf)];
        PronounRanker ranker = PronounRanker.Read(ShippedWeights.Open("pronouns"));
        int[] margins = [0, ranker.Margin / 3, ranker.Margin * 2 / 3, ranker.Margin, ranker.Margin * 3 / 2, ranker.Margin * 2, ranker.Margin * 3];
        foreach (int margin in margins)
        {
            var tally = new GapTally();
            for (int number = 0; number < cases.Count; number++)
            {
                DocumentParties parties = PartyResolver.Resolve(texts[number], mentions[number], tellers[number], ranker.With(margin).Judge);
                tally.Add(cases[number], mentions[number], parties, withErrors && part != "development" && margin == ranker.Margin);
            }

            Console.WriteLine($"margin {margin,3}{(margin == ranker.Margin ? " (ships)" : "")}: {tally}");
        }

        return 0;
    }

    private static int RunGum()
    {
        var tally = new GumTally();
        foreach (GumText gum in NameCorpora.GumTexts(true))
        {
            ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(gum.Text));
            IReadOnlyList<Mention> mentions = MentionFinder.Find(parsed);
            tally.Add(gum, mentions, PartyResolver.Resolve(parsed, mentions, TellersOf(parsed, mentions)));
        }

        Console.WriteLine(tally);
        return 0;
    }

    private static Tellers TellersOf(ParsedText text, IReadOnlyList<Mention> mentions)
    {
        var frame = new StatementFrame(text, mentions);
        return TellerReader.Read(frame, DraftFinder.Find(frame, StatementModel.Shared));
    }
}
