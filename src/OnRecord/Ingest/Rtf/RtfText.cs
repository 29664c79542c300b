using System.Buffers;
using System.Globalization;
using System.Text;
using OnRecord.Ingest.Html;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Rtf;

/// <summary>
/// Walks RTF once and collects its words; <see cref="RtfOutput"/> puts them in their places. Groups that hold no words of the document (fonts, colours, styles, pictures,
/// unknown destinations) are left out. HTML that a mail program wrapped in RTF (<c>\fromhtml</c>, MS-OXRTFEX) is taken out and read as HTML. Nothing is run or fetched. Linear in the length.
/// </summary>
internal sealed class RtfText(ReadOnlyMemory<byte> source)
{
    private static readonly HashSet<string> Silent =
        ["fonttbl", "colortbl", "stylesheet", "pict", "object", "themedata", "colorschememapping", "latentstyles", "datastore", "listtable", "listoverridetable", "generator", "xmlnstbl", "rsidtbl", "bkmkend"];

    private static readonly Dictionary<string, string> Marks = new(StringComparer.Ordinal)
    {
        ["par"] = "\n", ["line"] = "\n", ["sect"] = "\n\n", ["page"] = "\n\n", ["row"] = "\n", ["cell"] = "\t", ["tab"] = "\t", ["emdash"] = "—", ["endash"] = "–",
        ["lquote"] = "‘", ["rquote"] = "’", ["ldblquote"] = "“", ["rdblquote"] = "”", ["bullet"] = "•",
    };

    private static readonly SearchValues<byte> s_markup = SearchValues.Create("<>&"u8);

    private readonly RtfOutput _output = new();
    private readonly RtfFonts _fonts = new();
    private readonly Stack<Group> _groups = new();
    private bool _silent;

    /// <summary>The font in use, or that the font table describes; null is the default one.</summary>
    private int? _font;

    private bool _inFonts;

    /// <summary>Within markup of the HTML that the document wraps, and within what stands for that markup where it is shown as RTF.</summary>
    private bool _inMarkup, _isStandIn;

    private bool _isRaised;
    private int _skip = 1;
    private int _toSkip;

    /// <summary>First half of a surrogate pair that waits for its second, and where it begins; null when none does.</summary>
    private (char Unit, int Start, int End)? _half;

    /// <summary>Up to here it is known whether words come twice.</summary>
    private int _formsLookedAt;

    private RtfBytes? _bytes;
    private int _at;

    /// <summary>Bytes of the document's charsets.</summary>
    private RtfBytes Bytes => _bytes ??= new RtfBytes(() => _output.Into);

    /// <summary>What the document says of itself and links to, once it was read.</summary>
    public FurtherFields Found => _output.Found;

    /// <summary>Whether the document wraps HTML, once it was read.</summary>
    private bool IsHtml { get; set; }

    /// <summary>Whether words that come now are none of the document.</summary>
    private bool IsHidden => _silent || _isStandIn;

    /// <summary>The words, in order.</summary>
    public MappedText Read(List<Problem> problems, CancellationToken cancel)
    {
        while (_at < source.Length)
        {
            byte value = source.Span[_at];
            switch (value)
            {
                case (byte)'{':
                    cancel.ThrowIfCancellationRequested();
                    _groups.Push(new Group(_silent, _skip, _font, _inFonts, _output.Depth, _inMarkup, _isStandIn, _isRaised));
                    _toSkip = 0;
                    _at++;
                    break;
                case (byte)'}':
                    EndGroup();
                    _at++;
                    break;
                case (byte)'\\':
                    Control();
                    break;
                case (byte)'\r' or (byte)'\n':
                    _at++;
                    break;
                default:
                    Plain();
                    break;
            }
        }

        EndCharacter();
        if (Bytes.FoundUndecodable)
        {
            problems.Add(new Problem(ProblemCodes.UndecodableBytes, "Some bytes could not be decoded in the charset of their font and stand as U+FFFD."));
        }

        if (_groups.Count > 0)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The document ends inside a group; its words up to there are kept."));
        }

        MappedText text = _output.Finish();
        if (IsHtml)
        {
            MarkupFields.Read(text, Found);
            text = HtmlText.ToText(text, quoteMarks: true);
        }

        Found.Report(problems);
        return text;
    }

    private void EndGroup()
    {
        (_silent, _skip, _font, _inFonts, int depth, _inMarkup, _isStandIn, _isRaised) = _groups.TryPop(out Group? outer) ? outer : new Group(false, 1, null, false, 0, false, false, false);
        _toSkip = 0;
        if (_output.Depth > depth)
        {
            EndCharacter();
        }

        _output.EndInner();

        while (_output.Depth > depth)
        {
            _output.End();
        }
    }

    /// <summary>A stretch of characters that stand for themselves; bytes over 127, and those that end a character begun by one, are in the charset in use.</summary>
    private void Plain()
    {
        ReadOnlySpan<byte> rest = source.Span[_at..];
        if (_toSkip > 0)
        {
            _toSkip--;
            _at++;
            return;
        }

        int length = rest.IndexOfAny("{}\\\r\n"u8);
        length = length < 0 ? rest.Length : length;
        int ascii = rest[..length].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        bool isCoded = ascii == 0 || (!IsHidden && Bytes.Waits);
        length = isCoded ? 1 : ascii < 0 ? length : ascii;
        _at += length;
        if (isCoded)
        {
            Coded(rest[0], _at - 1);
        }
        else if (!IsHidden)
        {
            EndHalf();
            _output.Part((char)rest[0]);
            Take(Encoding.ASCII.GetString(rest[..length]), rest[..length].ContainsAny(s_markup), _at - length);
        }
    }

    /// <summary>Takes characters as they are; but as entities where they are words of wrapped HTML that would be markup there, and numbers that are raised as such.</summary>
    private void Take(string words, bool hasMarkup, int start)
    {
        if (_isRaised && RaisedDigits.Are(words))
        {
            _output.Into.AppendBlock(RaisedDigits.Of(words), start, words.Length);
            return;
        }

        if (!hasMarkup || !IsHtml || _inMarkup)
        {
            _output.Into.Append(words, RunKind.Single, start);
            return;
        }

        for (int at = 0; at < words.Length; at++)
        {
            _output.Into.AppendBlock(words[at] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", var other => other.ToString() }, start + at, 1);
        }
    }

    /// <summary>A byte of the charset in use, which ends here.</summary>
    private void Coded(byte value, int start)
    {
        if (!IsHidden)
        {
            EndHalf();
            _output.Part('a');
            Bytes.Add(value, _fonts.Of(_font), start, _at);
        }
    }

    private void Control()
    {
        int start = _at++;
        ReadOnlySpan<byte> bytes = source.Span;
        if (_at >= bytes.Length)
        {
            return;
        }

        if (!char.IsAsciiLetter((char)bytes[_at]))
        {
            Symbol(start, (char)bytes[_at++]);
            return;
        }

        int nameEnd = _at;
        while (nameEnd < bytes.Length && char.IsAsciiLetter((char)bytes[nameEnd]) && nameEnd - _at < 32)
        {
            nameEnd++;
        }

        int end = nameEnd;
        while (end < bytes.Length && end - nameEnd < 11 && (char.IsAsciiDigit((char)bytes[end]) || (end == nameEnd && bytes[end] == '-')))
        {
            end++;
        }

        string name = Encoding.ASCII.GetString(bytes[_at..nameEnd]);
        int? number = int.TryParse(Encoding.ASCII.GetString(bytes[nameEnd..end]), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int parsed) ? parsed : null;
        _at = end < bytes.Length && bytes[end] == ' ' ? end + 1 : end;
        Word(start, name, number);
    }

    private void Word(int start, string name, int? number)
    {
        if (Silent.Contains(name))
        {
            _silent = true;
            _inFonts |= name == "fonttbl";
        }
        else if (IsOfHtml(name, number))
        {
            return;
        }
        else if (_output.Keeps(name))
        {
            EndCharacter();
            _output.Begin(name);
            _silent = name == "info";
        }
        else if (name == "result")
        {
            _silent = false;
        }
        else if (Marks.TryGetValue(name, out string? mark))
        {
            AddMark(mark, start);
        }
        else if (name == "u" && number is { } code)
        {
            Unit((char)(ushort)code, start);
            _toSkip = _skip;
        }
        else if (name == "upr")
        {
            TakeUnicodeForm();
        }
        else if (name == "ud")
        {
            _silent = _groups.TryPeek(out Group? outer) && outer.Silent;
        }
        else if (name == "uc")
        {
            _skip = Math.Clamp(number ?? 1, 0, 16);
        }
        else if (name == "bin" && number is > 0)
        {
            _at = (int)Math.Min(source.Length, (long)_at + number.Value);
        }
        else if (name is "super" or "nosupersub" or "sub")
        {
            _isRaised = name == "super" && number != 0;
        }
        else if (name is "f" or "plain")
        {
            _font = name == "f" ? number ?? 0 : null;
            _isRaised &= name == "f";
        }
        else if (number is { } value)
        {
            _fonts.Take(name, value, _inFonts ? _font : null);
        }
    }

    /// <summary>Takes what tells that the document wraps HTML, where its markup stands, and what stands for that (MS-OXRTFEX section 2.1.3.1); false for all else.</summary>
    private bool IsOfHtml(string name, int? number)
    {
        switch (name)
        {
            case "fromhtml":
                IsHtml = number != 0;
                break;
            case "htmltag" when IsHtml:
                EndCharacter();
                (_inMarkup, _isStandIn, _silent) = (true, false, _groups.TryPeek(out Group? outer) && outer.Silent);
                break;
            case "htmlrtf" when IsHtml:
                EndCharacter();
                _isStandIn = number != 0;
                break;
            case var _ when IsHtml && _output.Keeps(name):
                _silent = true;
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>Words that come twice, without Unicode and with it (<c>{\upr{..}{\*\ud{..}}}</c>): leaves out the first form where the second is there.</summary>
    private void TakeUnicodeForm()
    {
        if (_at < _formsLookedAt)
        {
            return;
        }

        ReadOnlySpan<byte> bytes = source.Span;
        int end = _at;
        int depth = 0;
        do
        {
            int next = bytes[end..].IndexOfAny("{}\\"u8);
            if (next < 0)
            {
                break;
            }

            end += next;
            depth += bytes[end] == '{' ? 1 : bytes[end] == '}' ? -1 : 0;
            end = Math.Min(end + (bytes[end] == '\\' ? 2 : 1), bytes.Length);
        }
        while (depth > 0);
        _formsLookedAt = end;
        ReadOnlySpan<byte> rest = bytes[end..].TrimStart("\r\n "u8);
        if (depth == 0 && rest.StartsWith("{\\*\\ud"u8) && !(rest.Length > 6 && char.IsAsciiLetter((char)rest[6])))
        {
            _at = end;
        }
    }

    private void Symbol(int start, char symbol)
    {
        switch (symbol)
        {
            case '\'' when _at + 2 <= source.Length && byte.TryParse(Encoding.ASCII.GetString(source.Span.Slice(_at, 2)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte code):
                _at += 2;
                if (_toSkip > 0)
                {
                    _toSkip--;
                }
                else
                {
                    Coded(code, start);
                }

                break;
            case '\\' or '{' or '}' when Bytes.Waits:
                Coded((byte)symbol, start);
                break;
            case '\\' or '{' or '}':
                Add(symbol.ToString(), start);
                break;
            case '~':
                Add("\u00A0", start);
                break;
            case '_':
                Add("\u2011", start);
                break;
            case '\r' or '\n':
                Add("\n", start);
                break;
            case '*':
                _silent = true;
                break;
        }
    }

    /// <summary>A UTF-16 unit; characters beyond the basic plane come as two. A half alone stands as U+FFFD.</summary>
    private void Unit(char unit, int start)
    {
        if (IsHidden)
        {
            return;
        }

        Bytes.End();
        if (char.IsHighSurrogate(unit))
        {
            EndHalf();
            _half = (unit, start, _at);
        }
        else if (char.IsLowSurrogate(unit) && _half is { } half)
        {
            _half = null;
            _output.Into.AppendBlock([half.Unit, unit], half.Start, _at - half.Start);
        }
        else
        {
            Add(char.IsSurrogate(unit) ? "\uFFFD" : unit.ToString(), start);
        }
    }

    private void EndHalf()
    {
        if (_half is { } half)
        {
            _output.Into.AppendBlock("\uFFFD", half.Start, half.End - half.Start);
            _half = null;
        }
    }

    private void AddMark(string mark, int start)
    {
        if (!IsHidden && mark[0] == '\n')
        {
            EndCharacter();
            _output.EndParagraph();
        }

        Add(mark, start);
    }

    private void Add(string characters, int start)
    {
        if (!IsHidden)
        {
            EndCharacter();
            _output.Part(characters[0]);
            _output.Into.AppendBlock(characters, start, _at - start);
        }
    }

    /// <summary>What waits for the rest of a character does so in vain.</summary>
    private void EndCharacter()
    {
        EndHalf();
        Bytes.End();
    }

    /// <summary>What holds again when a group ends.</summary>
    private sealed record Group(bool Silent, int Skip, int? Font, bool InFonts, int Depth, bool InMarkup, bool IsStandIn, bool IsRaised);
}
