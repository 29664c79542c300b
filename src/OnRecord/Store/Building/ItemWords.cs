using System.Buffers;
using OnRecord.Ingest;
using OnRecord.Record.Parties;
using OnRecord.Store.Terms;

namespace OnRecord.Store.Building;

/// <summary>
/// The folded words of one item, one stretch per column of the index: subject, sender, recipients, names, headers, body,
/// html, in this order.
/// </summary>
internal sealed class ItemWords
{
    public const int Columns = 7;

    /// <summary>Header fields whose values are keys of machines: long, different in every message, of no use to a reader. They are kept and cited, not indexed.</summary>
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "x-gm-message-state", "x-google-smtp-source", "x-ms-exchange-antispam-messagedata", "x-ms-exchange-antispam-messagedata-0", "x-microsoft-antispam-message-info",
        "autocrypt", "face", "x-face", "thread-index", "x-me-proxy", "x-sasl-enc", "x-ym-gxrecord",
    };

    /// <summary>Header fields whose values are signatures, of which who signed is indexed (RFC 6376 section 3.5).</summary>
    private static readonly HashSet<string> Signatures = new(StringComparer.Ordinal)
    {
        "dkim-signature", "domainkey-signature", "arc-seal", "arc-message-signature", "x-google-dkim-signature",
    };

    /// <summary>Of a message; a document's fields of these names stand in no other column.</summary>
    private static readonly HashSet<string> OwnColumn = new(StringComparer.Ordinal)
    {
        "subject", "from", "sender", "reply-to", "to", "cc", "bcc",
    };

    /// <summary>Stands before the flags of a message in a Maildir.</summary>
    private const string KeyFlags = ":2,";

    /// <summary>So many digits begin the key of a message in a Maildir: seconds since 1970. A day has fewer.</summary>
    private const int LeastKeyDigits = 9;

    private static readonly SearchValues<char> s_letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<char> s_ofEndings = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>A buffer that grew past this, in bytes, is not kept for the next item.</summary>
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? spare;

    private readonly byte[] _bytes;
    private readonly int[] _ends;
    private readonly IReadOnlyDictionary<string, List<int>> _terms;

    private ItemWords(byte[] bytes, int[] ends, IReadOnlyDictionary<string, List<int>> terms)
    {
        _bytes = bytes;
        _ends = ends;
        _terms = terms;
    }

    public int Length => _bytes.Length;

    public ReadOnlySpan<byte> Column(int at) => _bytes.AsSpan(at == 0 ? 0 : _ends[at - 1], _ends[at] - (at == 0 ? 0 : _ends[at - 1]));

    /// <summary>Of a text, the terms before each of its blocks.</summary>
    public IReadOnlyList<int> TermsBefore(string field) => _terms[field];

    /// <summary>The words of an item.</summary>
    /// <param name="item">Its subject or title, parties and fields.</param>
    /// <param name="texts">The texts to index, which for a later part are that part's alone.</param>
    /// <param name="fileNames">Names that the item's own files go by.</param>
    /// <param name="copies">The item's copies, of whose heads and footers what it has not itself is added.</param>
    public static ItemWords Of(Item item, IEnumerable<(string Field, string Text)> texts, IEnumerable<string> fileNames, IReadOnlyList<Item>? copies = null)
    {
        ArrayBufferWriter<byte> buffer = spare ?? new ArrayBufferWriter<byte>(64 << 10);
        spare = null;
        var ends = new int[Columns];
        Func<Item, IEnumerable<string?>>[] heads = [Titles, Senders, Recipients, head => head == item ? [.. AttachmentNames(head), .. fileNames] : AttachmentNames(head), HeaderValues];
        for (int column = 0; column < heads.Length; column++)
        {
            AddHead(buffer, heads[column], item, copies ?? []);
            ends[column] = buffer.WrittenCount;
        }

        var all = texts.ToList();
        var terms = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        AddTexts(buffer, all, "body", terms);
        AddFooters(buffer, "body", item, copies ?? []);
        ends[5] = buffer.WrittenCount;
        AddTexts(buffer, all, "html", terms);
        AddFooters(buffer, "html", item, copies ?? []);
        ends[6] = buffer.WrittenCount;
        byte[] bytes = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= MostKept)
        {
            buffer.ResetWrittenCount();
            spare = buffer;
        }

        return new ItemWords(bytes, ends, terms);
    }

    /// <summary>The file name worth indexing in a path, or null: not the numbers and keys that mail stores give to messages.</summary>
    public static string? IndexedName(string path)
    {
        string name = Sources.SourcePath.Readable(Sources.SourcePath.LastStep(path));
        return HasEnding(name) || HasWord(name) ? name : null;
    }

    /// <summary>Such as <c>.pdf</c>, whatever stands before it.</summary>
    private static bool HasEnding(string name)
    {
        ReadOnlySpan<char> ending = Path.GetExtension(name.AsSpan());
        return ending.Length is >= 3 and <= 6 && !ending[1..].ContainsAnyExcept(s_ofEndings) && ending.ContainsAny(s_letters) && !name.Contains(KeyFlags, StringComparison.Ordinal);
    }

    /// <summary>Whether a name without such an ending has a word that somebody may ask for; a long number at its beginning or flags behind it are those of a Maildir's keys.</summary>
    private static bool HasWord(string name)
    {
        int digits = name.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits < LeastKeyDigits && name.Any(char.IsLetter) && !name.Contains(KeyFlags, StringComparison.Ordinal);
    }

    private static void AddHead(ArrayBufferWriter<byte> buffer, Func<Item, IEnumerable<string?>> head, Item item, IReadOnlyList<Item> copies)
    {
        foreach (string? value in head(item))
        {
            Add(buffer, value);
        }

        if (copies.Count > 0)
        {
            HashSet<string?> said = [.. head(item)];
            foreach (string? value in copies.SelectMany(head).Where(said.Add))
            {
                Add(buffer, value);
            }
        }
    }

    /// <summary>The subject or title, and further subjects that the header has.</summary>
    private static IEnumerable<string?> Titles(Item item)
    {
        string? title = (item as Message)?.Subject ?? (item as Document)?.Title;
        return item.Fields.Where(field => field.Name == "subject" && field.Value != title).Select(static field => field.Value).Prepend(title);
    }

    private static IEnumerable<string?> Senders(Item item) =>
        item is Document document ? [.. document.Authors, document.Outlet] : Parties(item, static role => role is "from" or "sender" or "reply-to");

    private static IEnumerable<string?> Recipients(Item item) => Parties(item, static role => role is not ("from" or "sender" or "reply-to"));

    private static IEnumerable<string?> Parties(Item item, Func<string, bool> isOf) => item is not Message message ? [] :
        [.. message.Participants.Where(party => isOf(party.Role)).SelectMany(static party => (string?[])[party.Name, party.Address, .. TurnedName.Forms(party.Name)]), .. AddressWords.Further(message, isOf)];

    private static IEnumerable<string?> AttachmentNames(Item item) => (item as Message)?.Attachments.Select(static attachment => attachment.Name) ?? [];

    /// <summary>Domain, selector and identity of a signature.</summary>
    private static string SignedBy(string signature) =>
        string.Join(' ', signature.Split(';', StringSplitOptions.TrimEntries).Where(static tag => tag.Length > 2 && tag[1] == '=' && tag[0] is 'd' or 's' or 'i').Select(static tag => tag[2..]));

    private static IEnumerable<string?> HeaderValues(Item item)
    {
        foreach (ItemField field in item.Fields.Where(field => !(item is Message && OwnColumn.Contains(field.Name)) && !Keys.Contains(field.Name)))
        {
            yield return Signatures.Contains(field.Name) ? SignedBy(field.Value) : field.Value;
            foreach (Term word in field.Value.Contains('%', StringComparison.Ordinal) ? CodedWords.Of(field.Value) : [])
            {
                yield return word.Folded;
            }
        }
    }

    private static void AddTexts(ArrayBufferWriter<byte> buffer, List<(string Field, string Text)> texts, string field, Dictionary<string, List<int>> terms)
    {
        foreach ((string name, string text) in texts)
        {
            if (name == field)
            {
                terms[field] = AddBlocks(buffer, text);
            }
        }

        foreach ((string _, string text) in texts.Where(text => text.Field == field))
        {
            FurtherWords.Of(text).ForEach(word => Add(buffer, word.Folded));
        }
    }

    /// <summary>Adds what copies' texts may say that the item's own does not, behind it.</summary>
    private static void AddFooters(ArrayBufferWriter<byte> buffer, string field, Item item, IReadOnlyList<Item> copies)
    {
        IEnumerable<string> Footers(Item of) => of.Texts.Where(text => text.Field == field).Select(static text => CopiedWords.Footer(text.Text.Text).ToString());
        HashSet<string> said = copies.Count == 0 ? [] : [.. Footers(item)];
        foreach (string footer in copies.SelectMany(Footers).Where(said.Add))
        {
            Add(buffer, footer);
        }
    }

    /// <summary>Adds a text block by block; the answer is the terms before each.</summary>
    private static List<int> AddBlocks(ArrayBufferWriter<byte> buffer, string text)
    {
        List<int> starts = TextBlocks.Starts(text);
        List<int> terms = [0];
        for (int block = 1; block < starts.Count; block++)
        {
            int before = buffer.WrittenCount;
            TermTokenizer.AppendTerms(text.AsSpan(starts[block - 1], starts[block] - starts[block - 1]), buffer);
            terms.Add(terms[^1] + buffer.WrittenSpan[before..].Count((byte)' '));
        }

        TermTokenizer.AppendTerms(text.AsSpan(starts[^1]), buffer);
        return terms;
    }

    private static void Add(ArrayBufferWriter<byte> buffer, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            TermTokenizer.AppendTerms(text, buffer);
        }
    }
}
