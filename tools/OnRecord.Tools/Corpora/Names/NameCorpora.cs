using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OnRecord.Ingest.Text;
using OnRecord.Language.Names;

namespace OnRecord.Tools.Corpora.Names;

/// <summary>The sets of documents with names: which there are, and which may be trained on.</summary>
internal static class NameCorpora
{
    private const string Entities = "language/entities.tar.xz", Gum = "language/gum-train-dev.tar.xz";
    private static readonly string[] OtherTerms = ["essay", "fiction", "letter", "podcast", "whow", "reddit"];
    private static readonly HashSet<string> GumDev = new(
        ("academic_exposure academic_librarians bio_byron bio_emperor conversation_grounded conversation_risk court_loan court_negligence essay_evolved essay_tools "
        + "fiction_beast fiction_lunre interview_cyclone interview_gaming letter_arendt letter_wiki news_homeopathic news_iodine podcast_bangladesh podcast_wrestling "
        + "reddit_macroeconomics reddit_pandas speech_impeachment speech_inauguration textbook_governments textbook_labor vlog_portland vlog_radiology voyage_athens "
        + "voyage_coron whow_joke whow_overalls").Split(' ').Select(name => $"GUM_{name}"));

    /// <summary>News from all over the world; the documents whose file name's SHA-256 begins with 0 to 3, or the others.</summary>
    public static List<NamedText> WorldWide(bool measure) => Bio("worldwide-newswire-ner/processed_annotated/", ".tsv", name =>
        (Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[0] is >= '0' and <= '3') == measure);

    /// <summary>English of the web: dev.</summary>
    public static List<NamedText> Ewt() => Bio("uner-english-ewt/", "dev.iob2", _ => true);

    /// <summary>Wikipedia articles.</summary>
    public static List<NamedText> WikiGold() => Bio("wikigold/CONLL-format/data/", ".txt", _ => true);

    /// <summary>Contracts and filings.</summary>
    public static List<NamedText> Filings() => Bio("sec-filings-ner/CONLL-format/data/train/", ".txt", _ => true);

    /// <summary>GUM's official train part without the genres whose terms forbid it, or its dev part.</summary>
    public static List<GumText> GumTexts(bool dev) =>
        [.. TarFiles.Read(Gum, path => path.Contains("/dep/", StringComparison.Ordinal) && path.EndsWith(".conllu", StringComparison.Ordinal))
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file.Path), file.Bytes))
            .Where(file => GumDev.Contains(file.Name) == dev && (dev || !OtherTerms.Contains(file.Name.Split('_')[1])))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => GumNames.Read(Encoding.UTF8.GetString(file.Bytes), file.Name))];

    /// <summary>PolNeAR train with the machine-made names of its third-party parse: silver.</summary>
    public static List<NamedText> PolNear()
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string path, byte[] bytes) in TarFiles.Read("polnear/train.tar.xz", path => path.Contains("/text/", StringComparison.Ordinal) || path.Contains("/parsed/", StringComparison.Ordinal)))
        {
            string words = Encoding.UTF8.GetString(bytes), name = Path.GetFileNameWithoutExtension(path);
            _ = path.Contains("/text/", StringComparison.Ordinal) ? texts.TryAdd(name, words) : columns.TryAdd(name, words);
        }

        return [.. texts.Where(t => columns.ContainsKey(t.Key)).Select(t => Silver(t.Key, t.Value, columns[t.Key]))];
    }

    /// <summary>Reports on defence and security, without the part whose terms are unclear.</summary>
    public static List<NamedText> Re3d()
    {
        var documents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, List<GoldName>>(StringComparer.Ordinal);
        foreach ((string path, byte[] bytes) in TarFiles.Read(Entities, path => path.Contains("re3d/", StringComparison.Ordinal) && !path.Contains("BBC", StringComparison.Ordinal) && path.EndsWith("s.json", StringComparison.Ordinal)))
        {
            foreach (string line in Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                using JsonDocument record = JsonDocument.Parse(line.TrimStart('\uFEFF'));
                JsonElement root = record.RootElement;
                if (path.EndsWith("documents.json", StringComparison.Ordinal))
                {
                    documents[root.GetProperty("_id").GetString()!] = root.GetProperty("text").GetString()!;
                }
                else if (path.EndsWith("entities.json", StringComparison.Ordinal))
                {
                    string id = root.GetProperty("documentId").GetString()!;
                    (names.TryGetValue(id, out List<GoldName>? list) ? list : names[id] = []).Add(new GoldName(
                        root.GetProperty("begin").GetInt32(), root.GetProperty("end").GetInt32(), Re3dType(root.GetProperty("type").GetString()!)));
                }
            }
        }

        return [.. documents.Where(d => names.ContainsKey(d.Key)).Select(d => new NamedText(d.Key, d.Value, [.. names[d.Key].Select(n => OnlyName(d.Value, n)).Where(n => n.End > n.Start)]))];
    }

    private static List<NamedText> Bio(string folder, string ending, Func<string, bool> wanted) =>
        [.. TarFiles.Read(Entities, path => path.Contains(folder, StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal) && wanted(Path.GetFileName(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .SelectMany(file => BioCorpus.Read(Encoding.UTF8.GetString(file.Bytes), BaseName(file.Path)))];

    private static string BaseName(string path)
    {
        string name = Path.GetFileName(path);
        while (Path.GetExtension(name) is ".tsv" or ".txt" or ".iob2" or ".conll" or ".json")
        {
            name = Path.GetFileNameWithoutExtension(name);
        }

        return name;
    }

    private static MentionType? Re3dType(string type) => type switch
    {
        "Person" => MentionType.Person,
        "Organisation" => MentionType.Organization,
        "Location" => MentionType.Place,
        "Nationality" or "Weapon" or "MilitaryPlatform" or "Vehicle" or "DocumentReference" => MentionType.Other,
        _ => null,
    };

    /// <summary>The set marks descriptions too: what is left of them is the stretch from the first to the last capital.</summary>
    private static GoldName OnlyName(string text, GoldName name)
    {
        int start = Math.Clamp(name.Start, 0, text.Length), end = Math.Clamp(name.End, start, text.Length);
        while (start < end && !char.IsUpper(text[start]))
        {
            int space = text.AsSpan(start, end - start).IndexOf(' ');
            start = space < 0 ? end : start + space + 1;
        }

        while (start < end)
        {
            int word = text.AsSpan(start, end - start).LastIndexOf(' ') + start + 1;
            word = Math.Max(word, start);
            if (char.IsUpper(text[word]) || char.IsDigit(text[word]) || text[word..end].Any(char.IsUpper))
            {
                break;
            }

            end = word > start ? word - 1 : start;
        }

        return name with { Start = start, End = end };
    }

    private static NamedText Silver(string name, string text, string columns)
    {
        var names = new List<GoldName>();
        (int Start, int End, string Label) open = (0, 0, "O");
        void Close()
        {
            if (open.Label is "PERSON" or "ORGANIZATION" or "LOCATION" or "MISC")
            {
                names.Add(new GoldName(open.Start, open.End, BioCorpus.TypeOf(open.Label)));
            }

            open = (0, 0, "O");
        }

        foreach (string line in columns.Split('\n'))
        {
            string[] c = line.TrimEnd('\r').Split('\t');
            if (c.Length < 9)
            {
                Close();
                continue;
            }

            int start = CodePoints.ToUnits(text, int.Parse(c[7])), end = CodePoints.ToUnits(text, int.Parse(c[8]));
            if (c[4] != open.Label)
            {
                Close();
                open = (start, end, c[4]);
            }

            open.End = end;
        }

        Close();
        return new NamedText(name, text, names);
    }
}
