using System.Text;
using OnRecord.Ingest.Office;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.OldOffice;

/// <summary>
/// Writes one story of a Word document, piece by piece. Characters below the blank stand for breaks, cells, references, fields and drawings (MS-DOC section 2.4.1); what a
/// field is made from is no part of the text.
/// </summary>
/// <param name="document">The document's stream.</param>
/// <param name="flow">Takes the text.</param>
/// <param name="charset">Of characters of one byte.</param>
/// <param name="formats">What was deleted, what is in tables, what ends a row.</param>
/// <param name="labels">Labels by the number of a character in the story, and whether they begin notes, else they refer to them.</param>
internal sealed class WordStory(
    OldStream document, FlowWriter flow, Encoding charset, (FormatRanges Deleted, FormatRanges Tables, FormatRanges RowEnds) formats, (IReadOnlyDictionary<int, string> By, bool AreNotes) labels)
{
    private const char FieldBegin = '\u0013', FieldMiddle = '\u0014', FieldEnd = '\u0015';
    private const int LongestInstruction = 4096;

    /// <summary>For each open field whether its instruction is over. </summary>
    private readonly Stack<bool> _fields = new();
    private readonly StringBuilder _instruction = new();
    private bool _inCell;
    private bool _wasCellEnd;
    private bool _isDeleted;
    private int _comments;

    /// <summary>Who wrote a comment of the story, by its number from 1; null where it has none.</summary>
    public Func<int, MappedText>? AuthorOf { get; init; }

    /// <summary>The stream that names of authors stand in.</summary>
    public InnerFile? AuthorFile { get; init; }

    private bool InInstruction => _fields.TryPeek(out bool isOver) && !isOver;

    /// <summary>Appends what of a piece lies in the story, with a step after each paragraph.</summary>
    public IEnumerable<bool> Append(WordPiece piece, long first, long end)
    {
        int last = (int)Math.Min(end, piece.First + (long)piece.Count);
        int from = (int)Math.Max(first, piece.First);
        for (int at = from; at < last; at++)
        {
            char character = CharacterAt(piece, at);
            bool isLabeled = labels.By.ContainsKey((int)(at - first));
            bool isDeleted = formats.Deleted.Has(piece.PlaceOf(at));
            if (character < ' ' && character != '\t' || isLabeled || isDeleted != _isDeleted)
            {
                Words(piece, from, at);
                from = at;
            }

            Mark(isDeleted);
            if (isLabeled)
            {
                Label(labels.By[(int)(at - first)]);
            }

            if (character < ' ' && character != '\t')
            {
                from = at + 1;
                Control(character, piece.PlaceOf(at));
                if (character == '\r')
                {
                    yield return true;
                }
            }
        }

        Words(piece, from, last);
    }

    /// <summary>Closes what is open.</summary>
    public void End()
    {
        Mark(false);
        EndInstruction();
    }

    private char CharacterAt(WordPiece piece, int at)
    {
        int place = piece.PlaceOf(at);
        return piece.IsWide ? (char)document.UInt16(place) : (char)document.Byte(place);
    }

    private void Words(WordPiece piece, int from, int to)
    {
        if (from >= to)
        {
            return;
        }

        _wasCellEnd = false;
        int place = piece.PlaceOf(from);
        MappedText words = piece.IsWide ? document.Wide(place, (to - from) * 2) : document.Narrow(place, to - from, charset);
        if (InInstruction)
        {
            _instruction.Append(words.Text.AsSpan(0, Math.Min(words.Text.Length, Math.Max(0, LongestInstruction - _instruction.Length))));
            return;
        }

        if (!_inCell && formats.Tables.Has(place))
        {
            StartCell();
        }

        flow.Text(words, document.File);
    }

    private void Mark(bool isDeleted)
    {
        if (isDeleted == _isDeleted)
        {
            return;
        }

        _isDeleted = isDeleted;
        if (isDeleted)
        {
            flow.StartMark("deleted");
        }
        else
        {
            flow.EndMark();
        }
    }

    private void Label(string label)
    {
        if (!labels.AreNotes)
        {
            flow.Insert($"[{label}]");
            return;
        }

        flow.Break(2);
        flow.Insert($"[{label}");
        if (AuthorOf?.Invoke(++_comments) is { Text.Length: > 0 } author)
        {
            flow.Insert(" by ");
            flow.Text(author, AuthorFile);
        }

        flow.Insert("] ");
    }
    private void Control(char character, int place)
    {
        switch (character)
        {
            case '\r':
                EndParagraph();
                break;
            case '\u000B' or '\u000E':
                flow.Break(1);
                break;
            case '\f':
                flow.Break(2);
                break;
            case '\u0007':
                EndCell(formats.RowEnds.Has(place));
                break;
            case '\u001E' when !InInstruction:
                flow.Text(document.Block("-", place, 1), document.File);
                break;
            case FieldBegin:
                _fields.Push(false);
                break;
            case FieldMiddle when _fields.TryPop(out _):
                _fields.Push(true);
                EndInstruction();
                break;
            case FieldEnd when _fields.TryPop(out _):
                EndInstruction();
                break;
        }

        _wasCellEnd &= character == '\u0007';
    }

    /// <summary>No instruction goes over paragraphs, so that a field that never ends hides no text.</summary>
    private void EndParagraph()
    {
        if (InInstruction)
        {
            _fields.Clear();
            EndInstruction();
        }

        flow.Break(2);
    }

    private void StartCell()
    {
        _inCell = true;
        flow.StartCell();
    }

    /// <summary>Where no formats tell the end of a row, a cell end right behind another is one.</summary>
    private void EndCell(bool isRowEnd)
    {
        if (isRowEnd || (_wasCellEnd && formats.RowEnds.IsEmpty))
        {
            flow.EndRow();
            (_inCell, _wasCellEnd) = (false, false);
            return;
        }

        if (!_inCell)
        {
            StartCell();
        }

        flow.EndCell();
        (_inCell, _wasCellEnd) = (false, true);
    }

    private void EndInstruction()
    {
        flow.Found.AddInstruction(_instruction.ToString());
        _instruction.Clear();
    }
}
