using OnRecord.Ingest.Mail;
using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;
using OnRecord.Sources;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// Reads any text in any charset, and formats that are text to a reader's eye: comma-separated values, calendars, cards,
/// logs. Asked last, when no reader knows better. Texts too large for memory are decoded part by part. Escapes and entities of
/// formats that have them are resolved (<see cref="TextEscapes"/>); load files become tables (<see cref="LoadFile"/>).
/// </summary>
public sealed class PlainTextReader : IReader
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        [".csv"] = "text/csv", [".tsv"] = "text/tab-separated-values", [".ics"] = "text/calendar", [".vcf"] = "text/vcard", [".md"] = "text/markdown",
        [".json"] = "application/json", [".xml"] = "application/xml", [".patch"] = "text/x-patch", [".diff"] = "text/x-patch", [".log"] = "text/plain",
    };

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) => TextLook.IsText(probe) ? Fit.ByName : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        string? charset = WideText.CharsetOf(probe.Head.Span) ?? probe.DeclaredCharset ?? XmlPart.DeclaredCharset(probe.Head.Span) ?? WesternOf(probe, problems);
        bool inMemory = bytes.Length <= context.Limits.MemoryBytes;
        IEnumerator<MappedText> parts = inMemory
            ? Whole(bytes, charset, problems).GetEnumerator()
            : CharsetDecoder.DecodeParts(bytes, charset, context.Limits.TextUnits, problems).GetEnumerator();
        MappedText first = parts.MoveNext() ? parts.Current : MappedText.Empty;
        if (first.Text.Contains('\0', StringComparison.Ordinal) && problems.All(static problem => problem.Code != ProblemCodes.NulBytes))
        {
            problems.Add(new Problem(ProblemCodes.NulBytes, "The text contains NUL bytes; they are kept."));
        }

        EncodedSource.Note(first.Text, problems);
        List<Func<Member>> members = PgpContents(first.Text, probe, context, problems);
        bool isLoadFile = LoadFile.Is(first.Text);
        ArticleHead head = isLoadFile || MediaTypes.ContainsKey(probe.Extension) && probe.Extension != ".md" ? new ArticleHead(null, null, []) : ArticleHead.Of(first.Text);
        var escapes = TextEscapes.Of(first.Text, probe.Extension);
        bool isEnriched = EnrichedText.Is(probe.DeclaredType);
        MappedText Plain(MappedText part) => isLoadFile ? LoadFile.ToTable(part) : isEnriched ? EnrichedText.ToText(part) : escapes is var (mark, read) ? TextEscapes.Resolve(part, mark, read) : part;
        MappedText body = Plain(first);
        EncodedRuns.Note(body.Text, problems);
        return new Reading
        {
            MediaType = isLoadFile ? LoadFile.MediaType : probe.DeclaredType is { } declared && declared.StartsWith("text/", StringComparison.Ordinal) ? declared : MediaTypes.GetValueOrDefault(probe.Extension, "text/plain"),
            Item = new Document
            {
                Title = head.Title,
                Authors = head.Authors,
                Outlet = head.Outlet,
                Published = head.Published,
                Texts = [new ItemText("body", 1, body)],
                MoreTexts = Rest(parts, Plain),
            },
            Members = members.Select(static make => make()),
            Problems = problems,
        };
    }

    /// <summary>The charset of a load file whose marks are those of a Western one; null for all else.</summary>
    private static string? WesternOf(Probe probe, List<Problem> problems)
    {
        if (!LoadFile.IsWestern(probe.Head.Span))
        {
            return null;
        }

        problems.Add(new Problem(ProblemCodes.CharsetGuessed, "The load file names no charset; by the marks between its fields it was read as windows-1252."));
        return "windows-1252";
    }

    /// <summary>Messages of OpenPGP in armour that no key is needed for.</summary>
    private static List<Func<Member>> PgpContents(string text, Probe probe, ReadContext context, List<Problem> problems)
    {
        string fallback = probe.Extension is ".asc" or ".pgp" or ".gpg" && Path.GetFileNameWithoutExtension(probe.Name) is { Length: > 0 } name ? name : "pgp-content.txt";
        var members = new List<Func<Member>>();
        foreach (byte[] message in PgpMessages.In(text).Take(context.Limits.Members))
        {
            if (PgpMessages.Content(new MemoryBytes(message), fallback, context, problems) is var (found, make))
            {
                members.Add(() => make(found));
            }
        }

        return members;
    }

    /// <summary>Reads text that is named or declared as another format; null when the bytes are no text.</summary>
    internal static Reading? ReadMisnamed(SourceBytes bytes, Probe probe, ReadContext context, string format)
    {
        if (!TextLook.IsText(probe))
        {
            return null;
        }

        Reading reading = new PlainTextReader().Read(bytes, probe, context);
        reading.Problems.Insert(0, new Problem(ProblemCodes.Damaged, $"It is named or declared as {format}, but is text and is read as such."));
        return reading;
    }

    private static IEnumerable<MappedText> Whole(SourceBytes bytes, string? charset, List<Problem> problems) =>
        [CharsetDecoder.Decode(bytes.ReadAll().Span, charset, 0, problems)];

    private static IEnumerable<ItemText> Rest(IEnumerator<MappedText> parts, Func<MappedText, MappedText> plain)
    {
        using (parts)
        {
            for (int part = 2; parts.MoveNext(); part++)
            {
                yield return new ItemText("body", part, plain(parts.Current));
            }
        }
    }
}
