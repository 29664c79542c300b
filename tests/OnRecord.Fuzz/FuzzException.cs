using System.Diagnostics.CodeAnalysis;

namespace OnRecord.Fuzz;

/// <summary>An input broke something that must always hold: a defect of the program.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Made in one place, with a message.")]
internal sealed class FuzzException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Throws unless something holds.</summary>
    public static void Unless(bool holds, string message)
    {
        if (!holds)
        {
            throw new FuzzException(message);
        }
    }
}
