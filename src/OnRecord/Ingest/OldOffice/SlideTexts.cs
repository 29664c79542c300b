using OnRecord.Ingest.Office;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>
/// The words of a presentation (MS-PPT sections 2.4 and 2.5), as <see cref="SlidesReader"/> writes those of a .pptx: slide by slide with what stands in its drawings, its comments and
/// notes, parted by a line with a form feed; then what stands on every slide.
/// </summary>
internal sealed class SlideTexts
{
    /// <summary>All parts together are at most so many times as long as the stream, though each may begin anywhere in it.</summary>
    private const int Rounds = 4;

    private const int OfSlides = 0, OfMasters = 1, OfNotes = 2;

    private readonly OldStream _stream;
    private readonly SlideDirectory _directory;
    private readonly List<(int Part, int Id, int Start, int End)> _slides = [];
    private readonly List<int> _masters = [];
    private readonly Dictionary<int, int> _notes = [];
    private readonly HashSet<int> _listed = [];
    private long _left;

    /// <summary>Finds the slides.</summary>
    public SlideTexts(OldStream stream, SlideDirectory directory)
    {
        (_stream, _directory, _left) = (stream, directory, Rounds * (long)stream.Length);
        SlideRecords records = Part(directory.Document is { } document ? directory.PlaceOf(document) : -1);
        int list = -1;
        while (records.Read())
        {
            if (records.Kind == SlideKinds.SlideList)
            {
                list = records.Instance;
            }
            else if (records.Parent == SlideKinds.SlideList)
            {
                Take(records, list);
            }

            IsDamaged |= records.IsCut;
        }

        IsDamaged |= _slides.Count == 0;
    }

    /// <summary>True when no slides were found, so that all words are taken as they come, or a record was cut.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>How many slides there are; null when they were not found.</summary>
    public int? Count => _slides.Count == 0 ? null : _slides.Count;

    /// <summary>Appends slide after slide; see <see cref="TextParts.Make"/>.</summary>
    public IEnumerable<bool> Make(MappedTextBuilder into, FurtherFields found)
    {
        var flow = new FlowWriter(into) { Found = found };
        _left = Rounds * (long)_stream.Length;
        if (_slides.Count == 0)
        {
            return Words(new SlideRecords(_stream, 0, _stream.Length), flow);
        }

        var notes = new Dictionary<int, int>(_notes);
        return _slides.SelectMany(slide => Slide(slide, flow, notes)).Concat(notes.Values.SelectMany(place => Notes(place, flow))).Concat(_masters.SelectMany(master => Master(master, flow))).Concat(Around(flow));
    }

    private void Take(SlideRecords records, int list)
    {
        bool isPart = records.Kind == SlideKinds.SlidePersist;
        int part = isPart ? _stream.Int32(records.Start) : 0;
        int place = isPart ? _directory.PlaceOf(part) : 0;
        place = place >= 0 && isPart && !_listed.Add(place) ? -1 : place;
        if (list == OfSlides && isPart)
        {
            _slides.Add((place, _stream.Int32(records.Start + 12), records.End, records.End));
        }
        else if (list == OfSlides && _slides.Count > 0)
        {
            _slides[^1] = _slides[^1] with { End = records.End };
        }
        else if (list == OfMasters && isPart)
        {
            _masters.Add(place);
        }
        else if (list == OfNotes && isPart)
        {
            TakeNotes(place);
        }
    }

    private void TakeNotes(int place)
    {
        SlideRecords notes = Part(place);
        while (notes.Read())
        {
            if (notes.Kind == SlideKinds.NotesAtom)
            {
                _notes.TryAdd(_stream.Int32(notes.Start), place);
                return;
            }
        }
    }

    /// <summary>The records of the part that begins at a place; none where there is none.</summary>
    private SlideRecords Part(int place)
    {
        long end = place < 0 || !_stream.Has(place, 8) ? 0 : Math.Min(_stream.Length, place + 8L + (uint)_stream.Int32(place + 4));
        _left -= Math.Max(0, end - place);
        IsDamaged |= _left < 0;
        return new SlideRecords(_stream, Math.Max(0, place), _left < 0 ? 0 : (int)end);
    }

    /// <summary>Words of a slide stand in the list of slides, those outside its outline in its own part.</summary>
    private IEnumerable<bool> Slide((int Part, int Id, int Start, int End) slide, FlowWriter flow, Dictionary<int, int> notes)
    {
        flow.StartPage();
        foreach (bool step in Words(new SlideRecords(_stream, slide.Start, slide.End), flow).Concat(Words(Part(slide.Part), flow)))
        {
            yield return step;
        }

        if (notes.Remove(slide.Id, out int place))
        {
            foreach (bool step in Notes(place, flow))
            {
                yield return step;
            }
        }
    }

    private IEnumerable<bool> Notes(int place, FlowWriter flow)
    {
        flow.Break(2);
        flow.StartMark("notes");
        foreach (bool step in Words(Part(place), flow))
        {
            yield return step;
        }

        flow.EndMark();
        flow.Break(2);
    }

    /// <summary>Of a master the shapes that are no places to fill in.</summary>
    private IEnumerable<bool> Master(int place, FlowWriter flow)
    {
        flow.StartSection();
        SlideRecords records = Part(place);
        while (records.Read())
        {
            IsDamaged |= records.IsCut;
            if (records.Kind != SlideKinds.Shape)
            {
                continue;
            }

            records.Skip();
            if (!IsPlace(new SlideRecords(_stream, records.Start, records.End)))
            {
                flow.StartMark("master");
                foreach (bool step in Words(new SlideRecords(_stream, records.Start, records.End), flow))
                {
                    yield return step;
                }

                flow.EndMark();
                flow.Break(2);
            }
        }
    }

    private static bool IsPlace(SlideRecords shape)
    {
        while (shape.Read())
        {
            if (shape.Kind == SlideKinds.Placeholder)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the list of slides says beside their words: heads of pages, addresses of links.</summary>
    private IEnumerable<bool> Around(FlowWriter flow)
    {
        flow.StartSection();
        SlideRecords records = Part(_directory.PlaceOf(_directory.Document ?? -1));
        while (records.Read())
        {
            if (records.Kind == SlideKinds.SlideList)
            {
                records.Skip();
            }
            else if (Take(records, flow))
            {
                yield return true;
            }

            IsDamaged |= records.IsCut;
        }
    }

    private IEnumerable<bool> Words(SlideRecords records, FlowWriter flow)
    {
        while (records.Read())
        {
            if (Take(records, flow))
            {
                yield return true;
            }
        }

        IsDamaged |= records.IsCut;
    }

    private bool Take(SlideRecords records, FlowWriter flow)
    {
        switch (records.Kind)
        {
            case SlideKinds.TextChars:
                Lines(records, flow, width: 2);
                return true;
            case SlideKinds.TextBytes:
                Lines(records, flow, width: 1);
                return true;
            case SlideKinds.Comment:
                Comment(records, flow);
                return true;
            case SlideKinds.CString when records.Parent == SlideKinds.HeadersFooters:
                flow.Break(2);
                flow.StartMark(records.Instance == 0 ? "date" : records.Instance == 1 ? "header" : "footer");
                flow.Text(String(records), _stream.File);
                flow.EndMark();
                flow.Break(2);
                return true;
            case SlideKinds.CString when records.Parent == SlideKinds.Link && records.Instance == 1:
                flow.Found.AddLink(String(records).Text.TrimEnd('\0'));
                return false;
            default:
                bool isAny = false;
                foreach ((string label, MappedText words) in ArtWords.Of(_stream, records))
                {
                    flow.Break(2);
                    flow.Aside(label, words, _stream.File);
                    isAny = true;
                }

                return isAny;
        }
    }

    private MappedText String(SlideRecords records) => _stream.Wide(records.Start, (records.End - records.Start) & ~1);

    /// <summary>Who wrote a comment, then its words (section 2.5.19).</summary>
    private void Comment(SlideRecords records, FlowWriter flow)
    {
        flow.Break(2);
        flow.StartMark("comment");
        var inside = new SlideRecords(_stream, records.Start, records.End);
        records.Skip();
        bool hasAuthor = false;
        while (inside.Read())
        {
            if (inside.Kind == SlideKinds.CString && inside.Instance <= 1 && inside.End - inside.Start > 1)
            {
                flow.Insert(hasAuthor && inside.Instance == 1 ? ", " : "");
                flow.Text(String(inside), _stream.File);
                hasAuthor |= inside.Instance == 0;
            }
        }

        flow.EndMark();
        flow.Break(2);
    }

    /// <summary>Paragraphs end with a carriage return, lines with a vertical tab.</summary>
    private void Lines(SlideRecords records, FlowWriter flow, int width)
    {
        flow.Break(2);
        int from = records.Start;
        for (int at = records.Start; at + width <= records.End; at += width)
        {
            int unit = width == 2 ? _stream.UInt16(at) : _stream.Byte(at);
            if (unit is '\r' or '\u000B')
            {
                Line(flow, from, at - from, width);
                flow.Break(unit == '\r' ? 2 : 1);
                from = at + width;
            }
        }

        Line(flow, from, (records.End - from) / width * width, width);
        flow.Break(2);
    }

    private void Line(FlowWriter flow, int start, int length, int width) => flow.Text(width == 2 ? _stream.Wide(start, length) : _stream.Low(start, length), _stream.File);
}
