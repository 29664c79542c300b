using OnRecord.Language.Learning;

namespace OnRecord.Store.Analysis;

/// <summary>The language engine's tables as they lie in memory, kept in a file so that later runs need not make them anew. The file may be missing, damaged, of another program or where nobody may write: answers are the same, and only loading takes longer.</summary>
public static class ModelTables
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "models.tables";

    /// <summary>Keeps tables in a folder, and takes those that are there. Called once, before anything is analysed.</summary>
    /// <param name="folder">Where the program lies; who may write there may change the program as well.</param>
    public static void KeepIn(string folder) => ShippedWeights.Ready = new ReadyTables(new TableFile(Path.Combine(folder, FileName)), ShippedWeights.Identity);
}
