using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;

namespace OnRecord.Cli;

/// <summary>
/// Turns the first Ctrl-C, or SIGTERM, into a request to stop, from before a command begins to its end: whoever is asked while files are only being opened puts them away
/// as well. The second ends the process, unless it comes with the first: a key that bounces, or a terminal and a wrapper that both pass it on. Commands that only read are ended by the first.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>Milliseconds in which several signals are one.</summary>
    private const long Together = 500;

    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];
    private long asked;

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
        long now = Environment.TickCount64, first = Interlocked.CompareExchange(ref asked, now, 0);
        signal.Cancel = first == 0 || now - first < Together;
        source.Cancel();
    }
}
