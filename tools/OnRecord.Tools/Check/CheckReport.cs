using System.Globalization;

namespace OnRecord.Tools.Check;

/// <summary>What a check found: figures, notes with their reason, and failures. Printed as it goes, for people and for diff.</summary>
internal sealed class CheckReport(TextWriter output)
{
    private const int MostShown = 200;
    private int _failures;

    /// <summary>How many things have no explanation.</summary>
    public int Failures => _failures;

    /// <summary>0 when everything is explained, else 1.</summary>
    public int ExitCode => _failures == 0 ? 0 : 1;

    /// <summary>A figure.</summary>
    public void Figure(string name, long value) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-60} {value,12:N0}"));

    /// <summary>A figure with words.</summary>
    public void Figure(string name, string value) => output.WriteLine($"{name,-60} {value,12}");

    /// <summary>Something worth a line that is not a failure.</summary>
    public void Note(string line) => output.WriteLine("  " + line);

    /// <summary>Counts a condition that must hold; says what does not.</summary>
    public bool Require(bool holds, Func<string> what)
    {
        if (!holds)
        {
            Fail(what());
        }

        return holds;
    }

    /// <summary>Something without explanation.</summary>
    public void Fail(string what)
    {
        if (++_failures <= MostShown)
        {
            output.WriteLine("  UNEXPLAINED " + what);
        }
    }

    /// <summary>The last line; gives the exit code.</summary>
    public int End()
    {
        output.WriteLine(_failures == 0 ? "Everything is explained." : string.Create(CultureInfo.InvariantCulture, $"{_failures:N0} without explanation."));
        return ExitCode;
    }
}
