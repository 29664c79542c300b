using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;

namespace OnRecord.Cli;

/// <summary>
/// Turns the first Ctrl-C, or SIGTERM, into a request to stop, from before a command begins to its end: whoever is asked while files are only being opened puts them away
/// as well. The second ends the process. Commands that only read are ended by the first.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];

    /// <summary>Begins to listen, where the command can be asked to stop.</summary>
    public Interruption(ParseResult parsed)
    {
        if (parsed.Action is AsynchronousCommandLineAction)
        {
            registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask));
            registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask));
        }
    }

    /// <summary>Cancelled when somebody has asked.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        registrations.ForEach(static registration => registration.Dispose());
        source.Dispose();
    }

    private void Ask(PosixSignalContext signal)
    {
        signal.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
