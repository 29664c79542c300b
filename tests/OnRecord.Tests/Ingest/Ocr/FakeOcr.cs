using System.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Ocr;

/// <summary>Scripts in the place of <c>tesseract</c> and <c>pdftoppm</c>, in a folder of their own.</summary>
internal sealed class FakeOcr(string folder)
{
    /// <summary>The folder that is searched for them.</summary>
    public string Folder => folder;

    /// <summary>How often a page was recognised.</summary>
    public int Calls => File.Exists(Path.Combine(folder, "calls")) ? File.ReadAllLines(Path.Combine(folder, "calls")).Length : 0;

    /// <summary>A row of a word, as tesseract writes it.</summary>
    public static string Row(int line, int left, int top, string word, double confidence = 95, int width = 80, int height = 20) =>
        FormattableString.Invariant($"5\t1\t1\t1\t{line}\t1\t{left}\t{top}\t{width}\t{height}\t{confidence}\t{word}");

    /// <summary>Puts both in place: <c>pdftoppm</c> draws the number of the page, and <c>tesseract</c> gives these rows on every page, behind that number as a word.</summary>
    /// <param name="rows">Of words.</param>
    /// <param name="version">Of tesseract.</param>
    /// <param name="first">What tesseract does before it recognises, with the page drawn in <c>$1</c>.</param>
    public FakeOcr With(string[] rows, string version = "5.3.0", string first = "")
    {
        Draws(1250, 1667);
        string words = string.Concat(rows.Select(static row => row.Replace("'", "'\\''", StringComparison.Ordinal) + "\n"));
        Write("tesseract", $"""
            if [ "$1" = --version ]; then echo 'tesseract {version}'; exit 0; fi
            if [ "$1" = --list-langs ]; then printf 'List:\neng\n'; exit 0; fi
            echo "$1" >> '{folder}/calls'
            {first}
            printf '5\t1\t9\t1\t9\t1\t10\t900\t80\t20\t90\tleaf' > words.tsv
            grep -ao 'sheet[0-9]*' "$1" | tr -dc 0-9 >> words.tsv
            printf '\n' >> words.tsv
            cat >> words.tsv <<'END'
            {words.TrimEnd('\n')}
            END
            """.Replace("\n            ", "\n", StringComparison.Ordinal));
        return this;
    }

    /// <summary>Lets <c>pdftoppm</c> draw pages of another size.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="then">What it does before it writes the last pixels.</param>
    public void Draws(int width, int height, string then = ":") => Write("pdftoppm", $"printf 'P5\\n{width} {height}\\n255\\nsheet%s' \"$2\" > page.pgm; {then}; head -c {width * height} /dev/zero >> page.pgm");

    private void Write(string name, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The tools are made of scripts.");
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n", new UTF8Encoding(false));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
