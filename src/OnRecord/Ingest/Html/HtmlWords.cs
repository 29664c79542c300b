using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Html;

/// <summary>Collects the words of a page: white space becomes one space, breaks wait until the next word.</summary>
internal sealed class HtmlWords(MappedText source)
{
    /// <summary>Levels of quotation that are marked.</summary>
    private const int MostMarks = 12;

    private readonly MappedTextBuilder _builder = new();
    private int _breaks;
    private int _quotes;
    private bool _tab;
    private bool _apart;
    private char _last;
    private TextSpan? _space;

    public MappedText ToMappedText() => _builder.ToMappedText();

    /// <summary>Asks for line ends before the next word: at least so many, or so many more.</summary>
    public void Break(int count, bool add) => _breaks = Math.Min(2, add ? _breaks + count : Math.Max(_breaks, count));

    /// <summary>Goes into a quotation, or out of one; words in it get marks at the starts of lines.</summary>
    public void Quote(int levels)
    {
        Break(1, add: false);
        _quotes = Math.Max(0, _quotes + levels);
    }

    /// <summary>Asks for a tab before the next word.</summary>
    public void Tab() => _tab = true;

    /// <summary>Keeps the word before apart from the next, where nothing else does: words of an image are not part of those beside it.</summary>
    public void Part() => _apart = true;

    /// <summary>Adds a stretch of the source, which may be the value of an attribute.</summary>
    public void Add(TextSpan span, bool verbatim, bool inAttribute = false)
    {
        ReadOnlySpan<char> text = source.Text;
        int at = span.Start;
        while (at < span.End)
        {
            if (!verbatim && IsSpace(text[at]))
            {
                int start = at;
                while (at < span.End && IsSpace(text[at]))
                {
                    at++;
                }

                _space ??= new TextSpan(start, at);
            }
            else if (text[at] == '&' && HtmlEntities.TryRead(text[at..span.End], out string characters, out int length, inAttribute))
            {
                Flush(characters[0]);
                _builder.AppendDecoded(characters, source, new TextSpan(at, at + length));
                _last = characters[^1];
                at += length;
            }
            else
            {
                int end = StretchEnd(text, at, span.End, verbatim);
                Flush(text[at]);
                _builder.AppendSlice(source, new TextSpan(at, end));
                _last = text[end - 1];
                at = end;
                if (verbatim && _quotes > 0 && text[end - 1] == '\n')
                {
                    Mark();
                }
            }
        }
    }

    /// <summary>Adds a stretch that the page raises: a number as raised digits (see <see cref="RaisedDigits"/>), all else as it is.</summary>
    public void AddRaised(TextSpan span)
    {
        ReadOnlySpan<char> text = source.Text.AsSpan(span.Start, span.Length);
        ReadOnlySpan<char> digits = text.Trim();
        if (!RaisedDigits.Are(digits))
        {
            Add(span, verbatim: false);
            return;
        }

        int start = span.Start + text.Length - text.TrimStart().Length;
        Flush('1');
        _builder.AppendDecoded(RaisedDigits.Of(digits), source, new TextSpan(start, start + digits.Length));
        _last = digits[^1];
    }

    /// <summary>The end of the stretch that can be taken as it is: up to an entity or white space that must change.</summary>
    private int StretchEnd(ReadOnlySpan<char> text, int start, int end, bool verbatim)
    {
        int at = start + 1;
        while (at < end && text[at] != '&' && !(verbatim && _quotes > 0 && text[at - 1] == '\n'))
        {
            if (!verbatim && IsSpace(text[at]) && (text[at] != ' ' || at + 1 >= end || IsSpace(text[at + 1])))
            {
                break;
            }

            at++;
        }

        return at;
    }

    private void Flush(char next)
    {
        bool begun = _builder.Length > 0;
        if (!begun)
        {
            Mark();
        }
        else if (_breaks > 0)
        {
            _builder.AppendInserted(_breaks == 1 ? "\n" : "\n\n");
            Mark();
        }
        else if (begun && _tab)
        {
            _builder.AppendInserted("\t");
        }
        else if (begun && _space is { } space)
        {
            if (source.Text[space.Start] == ' ' && space.Length == 1)
            {
                _builder.AppendSlice(source, space);
            }
            else
            {
                _builder.AppendDecoded(" ", source, space);
            }
        }

        else if (_apart && char.IsLetterOrDigit(_last) && char.IsLetterOrDigit(next))
        {
            _builder.AppendInserted(" ");
        }

        _breaks = 0;
        _tab = _apart = false;
        _space = null;
    }

    /// <summary>Marks the start of a line inside quotations; no more than so many levels, which bounds the text.</summary>
    private void Mark()
    {
        for (int level = 0; level < Math.Min(_quotes, MostMarks); level++)
        {
            _builder.AppendInserted("> ");
        }
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t' or '\f';
}
