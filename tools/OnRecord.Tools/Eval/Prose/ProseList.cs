using OnRecord.Language.Contacts;
using OnRecord.Language.Frames;
using OnRecord.Language.Parties;
using OnRecord.Language.Proceedings;
using OnRecord.Language.Requests;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Tools.Eval.Prose;

/// <summary>Prints what was found in a text, each with the sentence it stands in.</summary>
internal static class ProseList
{
    /// <summary>Prints all finds of a text.</summary>
    public static void Print(ProseText text)
    {
        foreach (Contact contact in ContactFinder.Find(text))
        {
            Line(text, contact.Cue, $"contact {contact.Medium} {Name(text, contact.From)} {(contact.IsMutual ? '+' : '>')} {Join(text, contact.To)}{Time(text, contact.Time)}");
        }

        foreach (CommentRequest request in RequestFinder.Find(text))
        {
            string by = request.By is null ? "" : "; by " + Name(text, request.By), about = request.About is { } words ? "; about " + Words(text, words) : "";
            Line(text, request.Cue, $"request {request.Outcome} {Name(text, request.Asked)}{by}{about}{Time(text, request.Time)}");
        }

        foreach (Proceeding found in ProceedingFinder.Find(text))
        {
            Line(text, found.Action, $"proceeding {Join(text, found.Actors)}: {Words(text, found.Action)} > {Join(text, found.Targets)}{(found.Subject is { } of ? Words(text, of) : "")}{Time(text, found.Time)}");
        }
    }

    private static void Line(ProseText text, TextSpan cue, string found)
    {
        foreach (Sentence sentence in text.Parsed.Text.Sentences)
        {
            if (cue.Start >= sentence.Start && cue.Start < sentence.End)
            {
                Console.WriteLine($"{found}\n    {text.Parsed.Text.Text[sentence.Start..sentence.End].ReplaceLineEndings(" ").Trim()}");
            }
        }
    }

    private static string Words(ProseText text, TextSpan span) => text.Parsed.Text.Text[span.Start..span.End].ReplaceLineEndings(" ");

    private static string Name(ProseText text, PartyPhrase? phrase) => phrase is null ? "?" : phrase.Party >= 0 ? $"{Words(text, phrase.Span)} [{text.Parties.Parties[phrase.Party].Name}]" : $"{Words(text, phrase.Span)} [-]";

    private static string Join(ProseText text, IEnumerable<PartyPhrase> phrases) => string.Join(", ", phrases.Select(p => Name(text, p)));

    private static string Time(ProseText text, int time) => time < 0 ? "" : $" @ {text.Times.Times[time].Value}";
}
