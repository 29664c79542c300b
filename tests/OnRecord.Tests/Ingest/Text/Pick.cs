using CsCheck;

namespace OnRecord.Tests.Ingest.Text;

/// <summary>Generators that choose among values.</summary>
internal static class Pick
{
    /// <summary>One of the values, each as likely.</summary>
    public static Gen<T> From<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
