using OnRecord.Store;

namespace OnRecord.Tools.Corpora;

/// <summary>Where the unpacked mail sets lie.</summary>
internal static class MailFolders
{
    /// <summary>Hand-marked Enron mail.</summary>
    public static string Enron(string quagga, string part) => Path.Combine(Root(quagga), "Datasets", "Enron", "annotated_all", part);

    /// <summary>Hand-marked Apache list mail.</summary>
    public static string Apache(string quagga, string part) => Path.Combine(Root(quagga), "Datasets", "ASF", part);

    /// <summary>The folder with <c>Datasets</c> in it: the one given or its <c>quagga</c>, as the archive unpacks.</summary>
    /// <exception cref="OnRecordException">It is neither.</exception>
    private static string Root(string folder) => Array.Find([folder, Path.Combine(folder, "quagga")], static root => Directory.Exists(Path.Combine(root, "Datasets")))
        ?? throw new OnRecordException($"{folder} holds no folder Datasets, and no quagga/Datasets: name the folder of the unpacked corpus Quagga.");
}
