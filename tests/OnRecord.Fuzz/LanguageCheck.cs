using OnRecord.Language.Annotating;
using OnRecord.Language.Clauses;
using OnRecord.Language.Segments;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Record.Parties;
using OnRecord.Record.Statements;
using OnRecord.Sources;
using OnRecord.Store.Analysis;
using OnRecord.Store.Terms;

namespace OnRecord.Fuzz;

/// <summary>Runs the whole language engine over a text, as an article and as a message, and checks what must hold for any.</summary>
internal static class LanguageCheck
{
    private static readonly TimeAnchor? Day = TimeAnchor.Parse("2019-03-14T09:30:00-03:00");

    /// <summary>Checks.</summary>
    public static void Holds(string text)
    {
        Annotator.Load();
        Check(text, Annotator.Annotate(text, TextKind.Text, Day), null);
        MessageSegments cut = Segmenter.Shipped.Cut(text);
        Tile(text, cut);
        Check(text, Annotator.Annotate(text, cut, Day), cut);
    }

    private static void Tile(string text, MessageSegments cut)
    {
        int at = 0;
        foreach (Segment segment in cut.Segments)
        {
            FuzzException.Unless(segment.Start == at && segment.End > at, "Segments do not tile the text.");
            at = segment.End;
        }

        FuzzException.Unless(at == text.Length, "Segments end before the text does.");
        byte[] packed = CutCodec.Pack(new ItemCut("body", cut), text);
        FuzzException.Unless(packed.AsSpan().SequenceEqual(CutCodec.Pack(CutCodec.Unpack(packed, _ => text), text)), "A cut does not come back as it was.");
    }

    private static void Check(string text, Annotation annotation, MessageSegments? cut)
    {
        ItemFindings findings = FindingsMaker.Of(annotation);
        findings = cut is null ? findings : SignatureFindings.With(findings, text, cut);
        IEnumerable<TextSpan> spans = findings.Statements.SelectMany(static statement => statement.Source.Concat(statement.Cue).Concat(statement.Content))
            .Concat(findings.Contacts.Select(static contact => contact.Span)).Concat(findings.Requests.Select(static request => request.Span))
            .Concat(findings.Proceedings.Select(static proceeding => proceeding.Span)).Concat(findings.Asks.Select(static ask => ask.Span))
            .Concat(findings.Parties.Select(static party => party.Place)).Concat(findings.Times.Select(static time => time.Span));
        FuzzException.Unless(spans.All(span => span.Start >= 0 && span.End >= span.Start && span.End <= text.Length), "A finding stands outside the text.");
        FuzzException.Unless(findings.Statements.All(statement => Ends(findings.Statements, statement)), "Statements report one another in a ring.");
        byte[] packed = FindingsCodec.Pack(findings);
        FuzzException.Unless(packed.AsSpan().SequenceEqual(FindingsCodec.Pack(FindingsCodec.Unpack(packed)!)), "Findings do not come back as they were.");
        foreach (FoundParty party in findings.Parties)
        {
            _ = party.Names.Select(name => (PartyLinker.KeyOf(party.Type, name), PartyLinker.HeaderKey(name, name), PersonNameReader.Initial(name), PersonNameReader.Single(name))).ToList();
        }

        var claims = new ClaimReader(EnglishStemmer.Stem);
        foreach (AnnotatedPart part in annotation.Parts)
        {
            foreach (Statement statement in part.Statements)
            {
                FuzzException.Unless(statement.Cue.Count > 0 && statement.Content.Count > 0, "A statement has no cue or no content.");
                _ = claims.Read(Words(part, statement.Cue), Words(part, statement.Content));
                List<Clause> clauses = ClauseReader.Read(part.Parsed, statement.Content, isDenied: false);
                FuzzException.Unless(clauses.TrueForAll(clause => clause.Span.Start >= 0 && clause.Span.End <= part.Words.Text.Length && clause.Span.Length > 0), "A clause stands outside the text.");
            }
        }
    }

    private static bool Ends(IReadOnlyList<FoundStatement> all, FoundStatement statement)
    {
        int steps = 0;
        for (int outer = statement.Outer; outer >= 0 && steps <= all.Count; outer = all[outer].Outer)
        {
            steps++;
        }

        return steps <= all.Count;
    }

    private static string Words(AnnotatedPart part, IEnumerable<TextSpan> spans) => string.Join(' ', spans.Select(span => part.Words.Text[span.Start..span.End]));
}
