using System.Text;
using UtfUnknown;

namespace OnRecord.Ingest.Text;

/// <summary>Decides in which charset bytes are read: as declared where that fits, else by what they look like.</summary>
internal static class CharsetChoice
{
    private const int Utf8Page = 65001;
    private const int AsciiPage = 20127;
    private const int Latin1Page = 28591;

    /// <summary>A guess from fewer bytes than this is no better than windows-1252.</summary>
    private const int LeastGuessBytes = 8;

    private const float LeastConfidence = 0.6f;

    /// <summary>The encoding to read with and how many bytes of byte order mark to skip.</summary>
    public static (Encoding Encoding, int Mark) Choose(ByteSurvey survey, string? declared, List<Problem> problems)
    {
        if (MarkOf(survey.Head) is { } mark)
        {
            return mark;
        }

        if (string.IsNullOrWhiteSpace(declared))
        {
            return (Undeclared(survey, problems), 0);
        }

        if (!CharsetNames.TryFind(declared, out Encoding? encoding))
        {
            Encoding guess = Guess(survey);
            problems.Add(new Problem(ProblemCodes.CharsetUnknown, $"The charset \"{Shown(declared)}\" is unknown; the text was read as {guess.WebName}."));
            return (guess, 0);
        }

        return (Fitting(survey, declared, encoding, problems), 0);
    }

    private static Encoding Fitting(ByteSurvey survey, string declared, Encoding encoding, List<Problem> problems)
    {
        Encoding better = encoding.CodePage switch
        {
            Utf8Page when !survey.IsUtf8 && survey.Sequences < survey.BadBytes => Guess(survey),
            AsciiPage when survey.HasKanjiShift && survey.IsAscii => Japanese,
            AsciiPage when !survey.IsAscii => Guess(survey),
            AsciiPage => Encoding.UTF8,
            Latin1Page when survey.HasC1 => survey.IsUtf8 ? Encoding.UTF8 : Western,
            1200 or 1201 or 12000 or 12001 => Wide(survey, encoding),
            _ => encoding,
        };
        if (better.CodePage != encoding.CodePage && !(encoding.CodePage == AsciiPage && survey.IsAscii && better.CodePage == Utf8Page)
            && !(declared.Trim().Equals("utf-16", StringComparison.OrdinalIgnoreCase) && better.CodePage == 1201))
        {
            problems.Add(new Problem(ProblemCodes.CharsetWrong, $"The text does not fit the charset \"{Shown(declared)}\" that it names; it was read as {better.WebName}."));
        }

        return better;
    }

    /// <summary>For two-byte charsets: the byte order that the zeros show, or a narrow charset when there are none to be seen in ASCII.</summary>
    private static Encoding Wide(ByteSurvey survey, Encoding encoding)
    {
        if (encoding.CodePage is 12000 or 12001)
        {
            return encoding;
        }

        if (survey.EvenZeros == 0 && survey.OddZeros == 0 && survey.IsAscii)
        {
            return Encoding.UTF8;
        }

        return survey.EvenZeros > survey.OddZeros ? Encoding.BigEndianUnicode
            : survey.OddZeros > survey.EvenZeros ? Encoding.Unicode : encoding;
    }

    private static Encoding Undeclared(ByteSurvey survey, List<Problem> problems)
    {
        if (survey.Length >= 16 && survey.EvenZeros + survey.OddZeros > survey.Length / 4)
        {
            if (survey.OddZeros > 16 * survey.EvenZeros)
            {
                return Encoding.Unicode;
            }

            if (survey.EvenZeros > 16 * survey.OddZeros)
            {
                return Encoding.BigEndianUnicode;
            }
        }

        Encoding guess = survey.HasKanjiShift && survey.IsAscii ? Japanese : Guess(survey);
        if (guess.CodePage is not (Utf8Page or 50220))
        {
            problems.Add(new Problem(ProblemCodes.CharsetGuessed, $"The text names no charset; it was read as {guess.WebName}."));
        }

        return guess;
    }

    private static Encoding Guess(ByteSurvey survey)
    {
        if (survey.IsUtf8 || survey.Sequences > survey.BadBytes * 4)
        {
            return Encoding.UTF8;
        }

        if (survey.HighBytes < LeastGuessBytes)
        {
            return Western;
        }

        DetectionDetail? found = CharsetDetector.DetectFromBytes(survey.Sample).Detected;
        return found is { Encoding: { CodePage: not (AsciiPage or Latin1Page or Utf8Page) } encoding, Confidence: >= LeastConfidence }
            ? encoding
            : Western;
    }

    private static Encoding Western => Named("windows-1252");

    private static Encoding Japanese => Named("iso-2022-jp");

    private static Encoding Named(string name) =>
        CharsetNames.TryFind(name, out Encoding? encoding) ? encoding : Encoding.Latin1;

    private static (Encoding Encoding, int Length)? MarkOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static string Shown(string declared) => declared.Length > 60 ? declared[..60] : declared;
}
