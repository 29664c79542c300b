namespace OnRecord.Ingest.OldOffice;

/// <summary>
/// Where the parts of a presentation lie as it was last saved: from the newest edit to the oldest, the first place that is told of a part is its own (MS-PPT section 2.1.2).
/// </summary>
internal sealed class SlideDirectory
{
    private const int Encrypted = unchecked((int)0xF3D1C4DF);
    private const int EditBytes = 28;

    private readonly Dictionary<int, int> _places = [];

    /// <summary>Reads it.</summary>
    /// <param name="user">The stream that tells the newest edit.</param>
    /// <param name="stream">The presentation's stream.</param>
    public SlideDirectory(OldStream user, OldStream stream)
    {
        IsEncrypted = user.Int32(12) == Encrypted;
        int edit = user.Int32(16);
        var seen = new HashSet<int>();
        while (seen.Add(edit) && stream.Has(edit, 8 + EditBytes) && stream.UInt16(edit + 2) == SlideKinds.UserEdit)
        {
            Document ??= stream.Int32(edit + 24);
            IsEncrypted |= stream.Int32(edit + 4) > EditBytes && stream.Int32(edit + 36) != 0;
            if (seen.Add(stream.Int32(edit + 20)))
            {
                Add(stream, stream.Int32(edit + 20));
            }

            edit = stream.Int32(edit + 16);
        }
    }

    /// <summary>Whether a password guards the presentation.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>Number of the part that lists the slides; null when no edit was found.</summary>
    public int? Document { get; }

    /// <summary>Places of all parts, in their order in the stream.</summary>
    public IEnumerable<int> Places => _places.Values.Distinct().Order();

    /// <summary>Where a part's record begins; negative for one that there is not.</summary>
    public int PlaceOf(int part) => _places.GetValueOrDefault(part, -1);

    private void Add(OldStream stream, int place)
    {
        if (!stream.Has(place, 8) || stream.UInt16(place + 2) != SlideKinds.PersistDirectory)
        {
            return;
        }

        long end = Math.Min(stream.Length, place + 8L + (uint)stream.Int32(place + 4));
        for (int at = place + 8; at + 4 <= end;)
        {
            int head = stream.Int32(at);
            int count = head >>> 20;
            at += 4;
            for (int part = head & 0xF_FFFF; count > 0 && at + 4 <= end; count--, part++, at += 4)
            {
                _places.TryAdd(part, stream.Int32(at));
            }
        }
    }
}
