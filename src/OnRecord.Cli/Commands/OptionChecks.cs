using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OnRecord.Cli.Output;
using OnRecord.Ingest;
using OnRecord.Language.Time;
using OnRecord.Query;
using OnRecord.Sources;
using OnRecord.Store;

namespace OnRecord.Cli.Commands;

/// <summary>Checks of option values that make a wrong one a usage error, before a case is opened.</summary>
internal static class OptionChecks
{
    /// <summary>A year, month, day or moment.</summary>
    public static Option<string?> IsDate(this Option<string?> option) =>
        Check(option, static value => ItemDate.Parse(value, null) is not null, ItemDate.Refusal);

    /// <summary>A date that texts are read from.</summary>
    public static Option<string?> IsTextDate(this Option<string?> option) =>
        Check(option, static value => TimeAnchor.Parse(value) is not null, TimeAnchor.Refusal);

    /// <summary>A Problem code.</summary>
    public static Option<string?> IsProblem(this Option<string?> option)
    {
        option.CompletionSources.Add([.. ProblemCodes.All]);
        return Check(option, ProblemCodes.All.Contains, static value => $"There is no Problem {Plain.Line(value, 60)}.{Nearest.Question(Nearest.Of(value, ProblemCodes.All))} See: onrecord problems.");
    }

    /// <summary>One of a few words; a space in it is as good as a hyphen.</summary>
    public static Option<T> IsOneOf<T>(this Option<T> option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result => RequireOneOf(result, option.Name, result.Tokens, words));
        return option;
    }

    /// <summary>One of a few words.</summary>
    public static Argument<string> IsOneOf(this Argument<string> argument, params string[] words)
    {
        argument.CompletionSources.Add(words);
        argument.Validators.Add(result => RequireOneOf(result, argument.Name, result.Tokens, words));
        return argument;
    }

    private static void RequireOneOf(SymbolResult result, string name, IReadOnlyList<Token> tokens, string[] words) => Check(
        result, tokens, value => words.Contains(value.Replace(' ', '-')), value => $"{name} takes {Nearest.AnyOf(words)}, not {Plain.Line(value, 40)}.{Nearest.Question(Nearest.Of(value, words))}");

    /// <summary>Languages to recognise.</summary>
    public static Option<string?> AreLanguages(this Option<string?> option) =>
        Check(option, Ingest.Ocr.Recogniser.AreLanguages, static value => $"{value} names no languages. Use names such as eng or eng+deu.");

    /// <summary>A time zone by its IANA name.</summary>
    public static Option<string?> IsZone(this Option<string?> option) =>
        Check(option, CaseMeta.IsZone, static value => $"{value} is not a time zone. Use a name such as America/Los_Angeles or UTC.");

    /// <summary>Two places in code points.</summary>
    public static Option<string?> IsSpan(this Option<string?> option) =>
        Check(option, static value => Span(value) is not null, static value => $"--span takes START:END in code points, such as 120:184, not {value}.");

    /// <summary>An id as the listings show it, of one of the kinds.</summary>
    public static Argument<string> IsId(this Argument<string> argument, params string[] kinds)
    {
        argument.Validators.Add(result => Check(
            result, result.Tokens, value => RecordId.TryParse(value, out RecordId id) && kinds.Contains(id.Kind),
            value => $"{argument.Name} takes the id of a {Nearest.AnyOf(kinds)} as the listings show it, such as {kinds[0]}-0123456789abcdef, not {Plain.Line(value, 80)}."));
        return argument;
    }

    /// <summary>Words that can be shown in a line.</summary>
    public static Argument<string> IsSaid(this Argument<string> argument)
    {
        argument.Validators.Add(result => RequireWords(result, argument.Name, result.Tokens));
        return argument;
    }

    /// <summary>Words that can be shown in a line.</summary>
    public static Option<T> IsSaid<T>(this Option<T> option)
    {
        option.Validators.Add(result => RequireWords(result, option.Name, result.Tokens));
        return option;
    }

    private static void RequireWords(SymbolResult result, string name, IReadOnlyList<Token> tokens) =>
        Check(result, tokens, static value => value.Any(char.IsLetterOrDigit), value => $"{name} needs words, not \"{Plain.Line(value, 80)}\".");

    /// <summary>Names of roots with their new places.</summary>
    public static Option<string[]> AreRoots(this Option<string[]> option)
    {
        option.Validators.Add(static result => Check(
            result, result.Tokens, static value => value.IndexOf('=', StringComparison.Ordinal) >= 1 && !value.EndsWith('='), static value => $"--root takes NAME=PATH, not {value}."));
        return option;
    }

    /// <summary>A number from 1.</summary>
    public static Option<T?> IsPositive<T>(this Option<T?> option)
        where T : struct, System.Numerics.INumber<T>
    {
        option.CustomParser = result => Number(result, option.Name, T.One);
        return option;
    }

    /// <summary>A whole number from the least on; else an error in a sentence, and zero.</summary>
    public static T Number<T>(ArgumentResult result, string name, T least)
        where T : System.Numerics.INumber<T>
    {
        if (result.Tokens is [var token] && T.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T? value) && value >= least)
        {
            return value;
        }

        result.AddError($"{name} takes a number from {least}{(result.Tokens is [var other] ? $", not {Plain.Line(other.Value, 40)}" : "")}.");
        return T.Zero;
    }

    /// <summary>START:END, or null when it is not that.</summary>
    public static (int Start, int End)? Span(string span) =>
        span.Split(':') is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int start)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int end) && start <= end
            ? (start, end)
            : null;

    private static Option<string?> Check(Option<string?> option, Func<string, bool> isGood, Func<string, string> sentence)
    {
        option.Validators.Add(result => Check(result, result.Tokens, isGood, sentence));
        return option;
    }

    private static void Check(SymbolResult result, IReadOnlyList<Token> tokens, Func<string, bool> isGood, Func<string, string> sentence)
    {
        foreach (string value in tokens.Select(static token => token.Value).Where(value => !isGood(value)))
        {
            result.AddError(sentence(value));
        }
    }
}
