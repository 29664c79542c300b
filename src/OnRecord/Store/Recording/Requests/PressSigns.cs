using OnRecord.Language.Frames;
using OnRecord.Language.Requests;
using OnRecord.Record.Parties;
using OnRecord.Record.Requests;

namespace OnRecord.Store.Recording.Requests;

/// <summary>Which addresses write for the press, and what tells so.</summary>
internal sealed class PressSigns
{
    private static readonly string[] Machines = ["noreply", "no-reply", "donotreply", "newsletter", "alert", "digest", "mailer", "bounce", "subscri", "headlines"];
    private readonly Dictionary<string, PressSign> signs = new(StringComparer.Ordinal);
    private readonly AddressBook book;

    /// <summary>Gathers the signs.</summary>
    /// <param name="book">The addresses of the case.</param>
    /// <param name="articles">The articles of the case.</param>
    /// <param name="headers">Reads headers.</param>
    /// <param name="asks">Words that ask, of the whole case.</param>
    public PressSigns(AddressBook book, Articles articles, MailHeaders headers, IEnumerable<AskPlace> asks)
    {
        this.book = book;
        foreach (long address in book.All)
        {
            PressSign sign = book.PersonOf(address) is { } person && articles.Authors.Contains(person) ? PressSign.Byline : HasOutletWord(address) ? PressSign.Address : PressSign.None;
            Note(address, sign);
        }

        foreach (AskPlace ask in asks.Where(static ask => (ask.Cues & AskCues.Press) != 0))
        {
            if (headers.Of(ask.Message) is { From: > 0 } header)
            {
                Note(header.From, PressSign.OtherMessage);
            }
        }
    }

    /// <summary>Addresses with a sign.</summary>
    public IEnumerable<long> Addresses => book.All.Where(address => signs.ContainsKey(book.KeyOf(address)));

    /// <summary>The sign of an address.</summary>
    public PressSign Of(long address) => signs.GetValueOrDefault(book.KeyOf(address));

    private void Note(long address, PressSign sign)
    {
        string key = book.KeyOf(address);
        if (sign > signs.GetValueOrDefault(key) && !IsMachine(key))
        {
            signs[key] = sign;
        }
    }

    private static bool IsMachine(string key) => Array.Exists(Machines, word => key.Contains(word, StringComparison.Ordinal));

    private bool HasOutletWord(long address) => book.OwnerOf(address) is { } owner && (OutletWords.Names.Contains(owner) || OutletWords.Endings.Any(word => owner.Length > word.Length + 2 && owner.EndsWith(word, StringComparison.Ordinal)));
}
