namespace OnRecord.Ingest.Pdf;

/// <summary>How much may be looked at in all, so that what is written to be looked at again and again has an end.</summary>
/// <param name="most">Steps.</param>
internal sealed class WorkBudget(long most)
{
    private long _left = most;

    /// <summary>Takes a step.</summary>
    /// <exception cref="InvalidDataException">None is left.</exception>
    public void Step()
    {
        if (--_left < 0)
        {
            throw new InvalidDataException("The objects of the PDF lie within each other");
        }
    }
}
