namespace OnRecord.Language.Learning;

/// <summary>A model that is loaded when it is first asked for, once, and may be given up when it is not asked for for long; whoever asks later has it loaded anew. Thread-safe.</summary>
/// <typeparam name="T">The model, immutable.</typeparam>
/// <param name="read">Loads it.</param>
internal sealed class ShippedModel<T>(Func<T> read)
    where T : class
{
    private Lazy<T> loaded = new(read);

    /// <summary>The model.</summary>
    public T Value => Volatile.Read(ref loaded).Value;

    /// <summary>Keeps the model no longer than those who have it now.</summary>
    public void GiveUp() => Volatile.Write(ref loaded, new Lazy<T>(read));
}
