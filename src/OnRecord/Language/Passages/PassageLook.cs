using System.Buffers;

namespace OnRecord.Language.Passages;

/// <summary>Tells prose from code and tables by the characters of a passage and the beginnings and ends of its lines.</summary>
internal static class PassageLook
{
    private static readonly SearchValues<char> CodeMarks = SearchValues.Create("{}[]();=<>|\\_#*+@$&^~`");
    private static readonly SearchValues<char> NameMarks = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");
    private static readonly string[] PatchStarts = ["diff --git ", "diff -", "index ", "--- ", "+++ ", "@@ ", "Index: "];

    /// <summary>What a passage is made of.</summary>
    /// <param name="words">The passage.</param>
    /// <param name="before">The kind of the passage before it: the middle of a patch looks like prose with marks before its lines.</param>
    public static PassageKind KindOf(ReadOnlySpan<char> words, PassageKind before)
    {
        LineCounts lines = LineCounts.Of(words);
        if (lines.Count == 0 || lines.Visible == 0)
        {
            return PassageKind.Prose;
        }

        if (lines.Patch > 0 && (lines.Count > 1 || before == PassageKind.Code))
        {
            return PassageKind.Code;
        }

        if (before == PassageKind.Code && lines.Marked == lines.Count)
        {
            return PassageKind.Code;
        }

        int letters = lines.Letters, visible = lines.Visible;
        if (lines.Marks * 9 > visible && (lines.CodeEnds * 3 > lines.Count || lines.Marks * 5 > visible))
        {
            return PassageKind.Code;
        }

        if (lines.CodeEnds * 2 > lines.Count && lines.Count > 1)
        {
            return PassageKind.Code;
        }

        if (lines.Settings > 0 && lines.Count > 1 && (lines.Settings + lines.Comments) * 2 > lines.Count)
        {
            return PassageKind.Code;
        }

        bool isRows = lines.Count > 1 && lines.Gapped * 3 > lines.Count * 2;
        bool isTable = (letters * 2 < visible && (isRows || !NumberedProse.IsOne(words))) || (isRows && lines.SentenceEnds * 3 < lines.Count);
        return isTable ? PassageKind.Table : PassageKind.Prose;
    }

    /// <summary>A name and its value, one word or in quotation marks, as files of settings have them: <c>QUAY_DEPTH=12</c>.</summary>
    private static bool IsSetting(ReadOnlySpan<char> line)
    {
        int sign = line.IndexOf('=');
        ReadOnlySpan<char> value = line[(sign + 1)..];
        return sign > 1 && line[..sign].IndexOfAnyExcept(NameMarks) < 0 && (value is ['"', ..] || value.IndexOfAny(" \t=") < 0);
    }

    /// <summary>What one pass over the lines of a passage counts.</summary>
    private ref struct LineCounts
    {
        public int Count, Letters, Visible, Marks, Patch, Marked, CodeEnds, Gapped, SentenceEnds, Settings, Comments;

        public static LineCounts Of(ReadOnlySpan<char> words)
        {
            var counts = default(LineCounts);
            foreach (ReadOnlySpan<char> raw in words.EnumerateLines())
            {
                ReadOnlySpan<char> line = raw.TrimEnd();
                if (!line.IsEmpty)
                {
                    counts.Add(line);
                }
            }

            return counts;
        }

        private void Add(ReadOnlySpan<char> line)
        {
            Count++;
            Marked += line[0] is '+' or '-' or ' ' or '\t' or '@' ? 1 : 0;
            CodeEnds += line[^1] is ';' or '{' or '}' or '\\' ? 1 : 0;
            SentenceEnds += line[^1] is '.' or '?' or '!' or ',' or ':' ? 1 : 0;
            foreach (string start in PatchStarts)
            {
                Patch += line.StartsWith(start, StringComparison.Ordinal) ? 1 : 0;
            }

            ReadOnlySpan<char> inside = line.TrimStart();
            Settings += IsSetting(inside) ? 1 : 0;
            Comments += inside[0] == '#' ? 1 : 0;
            Gapped += inside.Contains('\t') || inside.IndexOf("   ") > 0 || inside.Contains('|') ? 1 : 0;
            foreach (char c in inside)
            {
                Letters += char.IsLetter(c) ? 1 : 0;
                Visible += char.IsWhiteSpace(c) ? 0 : 1;
            }

            for (ReadOnlySpan<char> rest = inside; rest.IndexOfAny(CodeMarks) is >= 0 and int at; rest = rest[(at + 1)..])
            {
                Marks++;
            }
        }
    }
}
