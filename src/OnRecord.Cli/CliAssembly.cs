namespace OnRecord.Cli;

/// <summary>Names the assembly of the command line, for benchmarks and checks that run it as a process.</summary>
public sealed class CliAssembly;
