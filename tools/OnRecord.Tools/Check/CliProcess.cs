using System.Diagnostics;
using System.Runtime.InteropServices;
using OnRecord.Cli;

namespace OnRecord.Tools.Check;

/// <summary>What a run of the command line said.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CliAnswer(int Code, string Output, string Error);

/// <summary>Runs the built command line as a process of its own, as a user does.</summary>
internal static class CliProcess
{
    private static string Program => typeof(CliAssembly).Assembly.Location;

    /// <summary>The runtime that runs this process, for <c>dotnet</c> need not be on the path.</summary>
    private static string Dotnet
    {
        get
        {
            string beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
            return File.Exists(beside) ? beside : "dotnet";
        }
    }

    /// <summary>The program as a shell calls it.</summary>
    public static string CommandLine => $"'{Dotnet}' '{Program}'";

    /// <summary>Starts it; the caller disposes the process. Nothing is shown.</summary>
    public static Process Start(params IEnumerable<string> arguments)
    {
        Process process = Process.Start(Info(Dotnet, [Program, .. arguments]))!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs it to its end.</summary>
    public static CliAnswer Run(params IEnumerable<string> arguments) => Finish(Info(Dotnet, [Program, .. arguments]));

    /// <summary>Runs it to its end with further variables of the environment.</summary>
    public static CliAnswer RunWith(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        ProcessStartInfo info = Info(Dotnet, [Program, .. arguments]);
        foreach ((string name, string value) in environment)
        {
            info.Environment[name] = value;
        }

        return Finish(info);
    }

    /// <summary>Runs it where no file may grow over a size (RLIMIT_FSIZE), which needs a shell and no rights.</summary>
    /// <param name="mostBytes">The limit, rounded down to blocks of 512.</param>
    /// <param name="arguments">As on the command line.</param>
    public static CliAnswer RunWithFileLimit(long mostBytes, params IEnumerable<string> arguments)
    {
        // Ignored signals stay ignored: the write fails instead, as it does on a full disk. Executable memory of the runtime
        // is a large sparse file unless told otherwise.
        ProcessStartInfo info = Info("/bin/sh", ["-c", $"trap '' XFSZ; ulimit -f {mostBytes / 512}; exec \"$@\"", "sh", Dotnet, Program, .. arguments]);
        info.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Finish(info);
    }

    /// <summary>Runs it by a script of /bin/sh, in which <c>"$@"</c> stands for the program and its arguments.</summary>
    public static CliAnswer RunInShell(string script, params IEnumerable<string> arguments) => Finish(Info("/bin/sh", ["-c", script, "sh", Dotnet, Program, .. arguments]));

    /// <summary>Runs any program to its end.</summary>
    public static CliAnswer RunOther(string program, params IEnumerable<string> arguments) => Finish(Info(program, arguments));

    private static CliAnswer Finish(ProcessStartInfo info)
    {
        using Process process = Process.Start(info)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliAnswer(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static ProcessStartInfo Info(string program, IEnumerable<string> arguments)
    {
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["DOTNET_TieredPGO"] = "0";
        return info;
    }
}
