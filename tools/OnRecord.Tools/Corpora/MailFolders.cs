namespace OnRecord.Tools.Corpora;

/// <summary>Where the unpacked mail sets lie.</summary>
internal static class MailFolders
{
    /// <summary>Hand-marked Enron mail.</summary>
    public static string Enron(string quagga, string part) => Path.Combine(quagga, "Datasets", "Enron", "annotated_all", part);

    /// <summary>Hand-marked Apache list mail.</summary>
    public static string Apache(string quagga, string part) => Path.Combine(quagga, "Datasets", "ASF", part);
}
