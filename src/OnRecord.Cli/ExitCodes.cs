namespace OnRecord.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCodes
{
    /// <summary>Finished; the ledger balances, however many Problems there are.</summary>
    public const int Done = 0;

    /// <summary>The work could not be done; a sentence on standard error says why.</summary>
    public const int CouldNot = 1;

    /// <summary>The command line could not be read, or names no command: an overview on standard error then says which to begin with.</summary>
    public const int Usage = 2;

    /// <summary>Interrupted; the same command goes on where it was.</summary>
    public const int Interrupted = 130;
}
