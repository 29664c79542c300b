using OnRecord.Ingest;

namespace OnRecord.Tests.Ingest;

/// <summary>What readers see of bytes before they read them.</summary>
internal static class Probes
{
    public static Probe ProbeOf(byte[] bytes, string? name = null, string? declaredType = null) =>
        new(bytes.AsMemory(0, Math.Min(bytes.Length, Probe.HeadLength)), bytes.Length, name, declaredType, null);
}
