using System.Text;
using OnRecord.Store;

namespace OnRecord.Query.Export;

/// <summary>Folders and files of an export. What leaves a case is as private as the case: for its owner alone.</summary>
internal static class ExportFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder when it is absent; one that is there keeps its mode.</summary>
    /// <exception cref="OnRecordException">A file stands in its place.</exception>
    public static void MakeFolder(string path)
    {
        if (File.Exists(path))
        {
            throw new OnRecordException($"{path} is a file. Name a folder to write into.");
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, Owner | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Opens a file for writing, in place of one that is there.</summary>
    /// <param name="path">Where.</param>
    /// <param name="newLine">What ends its lines.</param>
    public static StreamWriter Open(string path, string newLine = "\n")
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
        {
            // One that was there has the mode that it had.
            File.SetUnixFileMode(file.SafeFileHandle, Owner);
        }

        return new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = newLine };
    }
}
