using OnRecord.Sources;
using OnRecord.Store;

namespace OnRecord.Cli.Output;

/// <summary>Says in plain words when nothing can be written to a folder that was named.</summary>
internal static class WrittenTo
{
    /// <summary>Does what writes to the folder of <c>--out</c>.</summary>
    /// <exception cref="OnRecordException">The folder cannot be made or written.</exception>
    public static void Folder(string folder, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException and not FileNotFoundException)
        {
            throw new OnRecordException($"Nothing can be written to {Plain.Line(folder, 500)} ({ReadTrouble.Of(error)}). Name a folder in which you may write with --out.", error);
        }
    }
}
