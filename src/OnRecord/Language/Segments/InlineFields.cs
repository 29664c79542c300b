namespace OnRecord.Language.Segments;

/// <summary>Reads fields that stand in one line, one after another.</summary>
internal sealed class InlineFields(BodyLines lines, List<FieldPiece> pieces)
{
    /// <summary>Reads fields that stand behind a divider in the same line, one after another: <c>From: Ann Roe To: Bo Lund Subject: Keys</c>.</summary>
    public bool Read(int line, int rest)
    {
        HeaderFields seen = default;
        int from = pieces.Count;
        ReadOnlySpan<char> text = lines.Text(line);
        text = text[..Math.Min(text.Length, 4000)];
        int begin = lines[line].TextStart;
        var field = HeaderField.None;
        int valueStart = rest;
        for (int at = rest; at < text.Length; at++)
        {
            if (text[at] is ':' or '：' && NameBefore(text, valueStart, at, out int nameStart) is var next and not HeaderField.None && !seen.Has(next))
            {
                AddInline(field, begin + valueStart, begin + nameStart);
                seen = seen.With(next);
                (field, valueStart) = (next, at + 1);
            }
        }

        AddInline(field, begin + valueStart, begin + text.Length);
        bool found = seen.Has(HeaderField.From) && pieces.Count - from >= 2;
        if (!found)
        {
            pieces.RemoveRange(from, pieces.Count - from);
        }

        return found;
    }

    /// <summary>The longest field name that ends right before a colon.</summary>
    private static HeaderField NameBefore(ReadOnlySpan<char> text, int least, int colon, out int start)
    {
        var found = HeaderField.None;
        start = colon;
        int first = Math.Max(least, colon - 26);
        for (int at = colon - 1; at >= first; at--)
        {
            HeaderField field = FieldNames.Find(text[at..colon]);
            if (field != HeaderField.None && char.IsUpper(text[at]))
            {
                (found, start) = (field, at);
            }
        }

        return found;
    }

    private void AddInline(HeaderField field, int start, int end)
    {
        ReadOnlySpan<char> value = lines.Body.AsSpan(start, end - start);
        int skip = value.Length - value.TrimStart().Length;
        if (field != HeaderField.None && value.Trim().Length > 0)
        {
            pieces.Add(new FieldPiece(field, start + skip, start + value.TrimEnd().Length));
        }
    }
}
