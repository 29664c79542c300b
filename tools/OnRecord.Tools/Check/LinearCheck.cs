using System.Diagnostics;
using System.Globalization;
using System.Text;
using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Record.Logs;
using OnRecord.Sources;

namespace OnRecord.Tools.Check;

/// <summary>
/// Looks for text on which the language engine, or the reading of logs, takes more than linear time. Each piece, and each ordered pair of two pieces (half a text of
/// the one, then half of the other, and both in turn), is annotated at two lengths as prose and as mail, each piece alone also at two that are 32 times as long. A character of the longer text may take
/// no more than twice as long as one of the shorter or as one of ordinary prose (much of such text is seen to be none, and then costs next to nothing);
/// what seems to take longer is measured again, longer, before it counts. Processor seconds of this process, the least of several runs.
/// </summary>
internal sealed class LinearCheck(CheckReport report)
{
    private const int Short = 4 << 10;
    private const int Factor = 8;

    /// <summary>Where a suspicion is looked into: beyond the length to which passages are looked at as one, and below which some are left out as no prose.</summary>
    private const int Long = 64 << 10;

    /// <summary>Where each piece is tried alone: a step over all headers above costs so little each that it shows in long texts only.</summary>
    private const int Far = 128 << 10;

    /// <summary>Growth per character that is put down to chance, caches and garbage.</summary>
    private const double Suspect = 1.6;

    /// <summary>Growth per character over eight times the length, measured again, that counts as more than linear; quadratic would be 8.</summary>
    private const double Most = 2;

    private const string Prose = "Odile Garrow, a clerk of the harbor, told the Ledger on Tuesday that the quay was cold. \"Nobody met with Bo Lund,\" she said, and the council opened an inquiry last month.\n\n";

    /// <summary>What opens without closing, what rules begin with, what is read twice; one of each kind that the engine has a step for.</summary>
    private static readonly string[] Pieces =
    [
        "(", "[", "\"", "\u201c", "'", ",", ".", "-", " ", "\n", "\t", "\r\n", "> ", "a", "A. ", "1", "1/", "12:", "@", "http://a.", "he said that ", "said ", "\"It is,\" she said. ", "Ann ", "Ann Roe, ", "the ", "and ", "of ",
        "on Tuesday ", "last ", "a week before ", "from 3 to ", "March 3, ", "St. ", "Mr. ", "U.S. ", "who ", "which said ", "did not ", "met with ", "told ", "declined to comment ", "according to ", "formerly ", "a spokeswoman for ", "neither ",
        "From: x\n", "To: a@b.example\n", "On Monday, Bo wrote:\n", "-----Original Message-----\n", "From: Bo\nTo: Al\nSent: Monday\nSubject: x\n\n", "Q. Who?\n", "MR. ROE: No.\n", "-- \n", "* ", "=20\n", "\u0301", "\u4e2d", "\ud83d\ude00", "\ud83d", "\0", "née ", "Ünal ", "PM ", "by ", "him ", "Date,From,To\n", "1,2\n", "5:00 Roe (1 min) ", "Ann Roe sent letters to the offices in Averil, Brandt and Quill. ",
    ];

    private static readonly TimeAnchor Published = TimeAnchor.Parse("2018-03-16T10:00-08:00")!;

    /// <summary>Tries every text, or those with one piece.</summary>
    public void Run(string? only)
    {
        Annotator.Load();
        double prose = Cost(Repeated(Prose, "", Long), TextKind.Text, 5);
        int texts = 0;
        double worst = 0;
        string slowest = "none";
        foreach ((string name, Func<int, string> make, bool isFar) in Texts(only).Concat(Alone(only)))
        {
            foreach (TextKind kind in Enum.GetValues<TextKind>())
            {
                texts++;
                double growth = isFar ? Growth(make, kind, prose, Far, 1) : Growth(make, kind, prose);
                (worst, slowest) = growth > worst ? (growth, name) : (worst, slowest);
                report.Require(growth <= Most, () => string.Create(CultureInfo.InvariantCulture, $"{kind}, {name}: {growth:0.0} times as long per character over {Factor} times the length"));
            }
        }

        report.Figure("Texts tried", texts);
        report.Figure("Worst growth per character", string.Create(CultureInfo.InvariantCulture, $"{worst:0.00} ({slowest})"));
    }

    private static IEnumerable<(string Name, Func<int, string> Make, bool IsFar)> Alone(string? only) => Pieces.Where(piece => only is null || piece == only)
        .Select(static piece => ($"{Shown(piece)} alone", (Func<int, string>)(length => Repeated(piece, "", length)), true));

    private static IEnumerable<(string Name, Func<int, string> Make, bool IsFar)> Texts(string? only)
    {
        foreach (string first in Pieces)
        {
            foreach (string second in Pieces.Where(second => only is null || first == only || second == only))
            {
                yield return ($"{Shown(first)} then {Shown(second)}", length => Repeated(first, "", length / 2) + Repeated(second, "", length / 2), false);
                if (string.CompareOrdinal(first, second) < 0)
                {
                    yield return ($"{Shown(first)}, {Shown(second)} in turn", length => Repeated(first, second, length), false);
                }
            }
        }
    }

    /// <summary>How much longer a character takes in the longer text.</summary>
    private static double Growth(Func<int, string> make, TextKind kind, double prose)
    {
        double growth = Growth(make, kind, prose, Short, 1);
        return growth <= Suspect ? growth : Math.Min(growth, Growth(make, kind, prose, Long, 2));
    }

    private static double Growth(Func<int, string> make, TextKind kind, double prose, int length, int runs) =>
        Cost(make(length * Factor), kind, runs) / Math.Max(Cost(make(length), kind, runs + 1), prose);

    /// <summary>Processor seconds per character.</summary>
    private static double Cost(string text, TextKind kind, int runs)
    {
        double least = double.MaxValue;
        for (int run = 0; run < runs; run++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            Annotator.Annotate(text, kind, Published);
            LoggedContacts.Find(text, new TextSpan(0, text.Length), "Calls", Published);
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return least / text.Length;
    }

    private static string Repeated(string first, string second, int length)
    {
        var text = new StringBuilder(length + first.Length + second.Length);
        while (text.Length < length)
        {
            text.Append(first).Append(second);
        }

        return text.ToString(0, length);
    }

    private static string Shown(string piece) => string.Concat(piece.Select(static unit => unit is >= ' ' and < '\u007f' ? unit.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}")));
}
