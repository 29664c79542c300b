using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// Finds those references of an object that the library follows without a bound: an object that is a reference or a list of some, and what the nodes of trees (<c>Kids</c>), functions and color spaces refer to.
/// </summary>
internal static class PdfReferences
{
    private const int TreeStep = 1;
    private const int OtherStep = 16;

    /// <summary>The blanks of PDF (ISO 32000-1, table 1).</summary>
    internal static ReadOnlySpan<byte> Blanks => "\0\t\n\f\r "u8;

    private static readonly SearchValues<byte> Ends = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    /// <summary>The references of the object whose words begin at a position, up to its end or its stream.</summary>
    /// <param name="bytes">Where they stand.</param>
    /// <param name="at">Where the words begin.</param>
    /// <param name="budget">What may be looked at.</param>
    /// <param name="stream">Where its stream begins; -1 when it has none.</param>
    /// <param name="isInner">Whether it lies in an object stream, where no word ends it and the next object may follow at once: it ends with its last bracket. Where brackets do not fit, all that follows is looked at.</param>
    public static List<PdfReference> In(Memory<byte> bytes, int at, WorkBudget budget, out int stream, bool isInner = false)
    {
        stream = -1;
        var found = new List<PdfReference>();
        ReadOnlySpan<byte> all = bytes.Span;
        var open = new Stack<(bool IsList, string? Key)>();
        (int At, long Value) first = (-1, 0);
        (int At, long Value) second = (-1, 0);
        while (at < all.Length)
        {
            budget.Step();
            int start = at;
            if (isInner && open.Count == 0 && second.At >= 0 && !(char.IsAsciiDigit((char)all[at]) || all[at] is (byte)'R' or (byte)'%' || Blanks.Contains(all[at])))
            {
                // A number is all of the object: what follows is the next one.
                return found;
            }

            switch (all[at])
            {
                case (byte)'%':
                    at = Behind(all, at, all[at..].IndexOfAny("\r\n"u8));
                    continue;
                case (byte)'(':
                    at = EndOfString(all, at, budget);
                    break;
                case (byte)'<' when at + 1 < all.Length && all[at + 1] == '<':
                    open.Push((false, null));
                    at += 2;
                    break;
                case (byte)'<':
                    at = Behind(all, at, all[at..].IndexOf((byte)'>'));
                    break;
                case (byte)'[':
                    open.Push((true, open.TryPeek(out var above) ? above.Key : null));
                    at++;
                    break;
                case (byte)']' or (byte)'>':
                    at += all[at] == '>' && at + 1 < all.Length && all[at + 1] == '>' ? 2 : 1;
                    isInner &= open.TryPop(out var closed) && (closed.IsList ? all[start] == ']' : at - start == 2);
                    if (isInner && open.Count == 0)
                    {
                        return found;
                    }

                    break;
                case (byte)'/':
                    at = EndOfWord(all, at + 1);
                    if (open.TryPeek(out var dictionary) && !dictionary.IsList)
                    {
                        open.Pop();
                        open.Push((false, Kept(all[(start + 1)..at])));
                    }

                    break;
                case var unit when Blanks.Contains(unit):
                    at++;
                    continue;
                default:
                    at = Math.Max(at + 1, EndOfWord(all, at));
                    ReadOnlySpan<byte> word = all[start..at];
                    if (isInner && open.Count == 0 && first.At >= 0 && !word.SequenceEqual("R"u8))
                    {
                        return found;
                    }

                    if (word.SequenceEqual("R"u8) && first.At >= 0 && StepOf(open) is > 0 and int step)
                    {
                        found.Add(new PdfReference(first.Value, step, open.TryPeek(out var list) && list.IsList, bytes[first.At..at]));
                    }
                    else if (Utf8Parser.TryParse(word, out long number, out int used) && used == word.Length)
                    {
                        (first, second) = (second, (start, number));
                        continue;
                    }
                    else if (word.EndsWith("obj"u8) || word.SequenceEqual("stream"u8))
                    {
                        stream = word.SequenceEqual("stream"u8) ? at : -1;
                        return found;
                    }

                    break;
            }

            if (isInner && open.Count == 0)
            {
                return found;
            }

            (first, second) = ((-1, 0), (-1, 0));
        }

        return found;
    }

    /// <summary>What a step along a reference here counts; 0 where none is taken.</summary>
    private static int StepOf(Stack<(bool IsList, string? Key)> open) =>
        !open.TryPeek(out (bool IsList, string? Key) here) || open.All(static one => one.IsList) ? OtherStep
        : here.Key switch { "Kids" => TreeStep, "Functions" or "Function" or "ColorSpace" or "CS" or "Alternate" or "Base" => OtherStep, _ => 0 };

    /// <summary>A name, with what stands for its letters (7.3.5) put in; short ones alone are looked at.</summary>
    private static string? Kept(ReadOnlySpan<byte> name)
    {
        const int Longest = 48;
        string written = name.Length > Longest ? "" : Encoding.Latin1.GetString(name);
        for (int at = written.IndexOf('#', StringComparison.Ordinal); at >= 0 && at + 2 < written.Length; at = written.IndexOf('#', at + 1))
        {
            if (int.TryParse(written.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int unit))
            {
                written = written[..at] + (char)unit + written[(at + 3)..];
            }
        }

        return written;
    }

    private static int EndOfWord(ReadOnlySpan<byte> all, int at)
    {
        int length = all[at..].IndexOfAny(Ends);
        return length < 0 ? all.Length : at + length;
    }

    private static int Behind(ReadOnlySpan<byte> all, int at, int found) => found < 0 ? all.Length : at + found + 1;

    private static int EndOfString(ReadOnlySpan<byte> all, int at, WorkBudget budget)
    {
        int depth = 0;
        for (; at < all.Length; at++)
        {
            budget.Step();
            depth += all[at] switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            at += all[at] == '\\' ? 1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return all.Length;
    }
}
