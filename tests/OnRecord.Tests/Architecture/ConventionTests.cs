using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace OnRecord.Tests.Architecture;

/// <summary>Rules of CONTRIBUTING that a reader of one file cannot see. Documentation of public members is the compiler's (CS1591).</summary>
public sealed partial class ConventionTests
{
    private static readonly string[] s_vague = ["Manager", "Helper", "Helpers", "Processor", "Service", "Utils", "Util", "Utilities"];

    private static readonly Assembly[] s_program = [typeof(OnRecord.Sources.SourcePath).Assembly, typeof(OnRecord.Cli.CliAssembly).Assembly];

    [Fact]
    public void No_type_is_called_by_a_word_that_says_nothing() =>
        Assert.DoesNotContain(s_program.SelectMany(static assembly => assembly.GetTypes()), static type => !type.Name.StartsWith('<') && s_vague.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)));

    [Fact]
    public void A_namespace_is_the_folder_of_its_file() =>
        Assert.Empty(Files().Where(static file => NamespaceLine().Match(file.Text) is { Success: true } space && space.Groups[1].Value != file.Folder.Replace('/', '.')).Select(static file => file.Name));

    [Fact]
    public void A_file_is_named_for_a_type_in_it() =>
        Assert.Empty(Files().Where(static file => NamespaceLine().IsMatch(file.Text) && file.Name != "Query/Shapes/Shapes.cs" && !Types(file.Text).Contains(Path.GetFileNameWithoutExtension(file.Name))).Select(static file => file.Name));

    [Fact]
    public void A_file_has_one_public_class_beside_plain_data() =>
        Assert.Empty(Files().Where(static file => file.Name != "Ingest/Item.cs" && PublicBehaviour().Count(file.Text) > 1).Select(static file => file.Name));

    private static IEnumerable<string> Types(string text) => TypeLine().Matches(text).Select(static match => match.Groups[1].Value);

    private static IEnumerable<(string Name, string Folder, string Text)> Files()
    {
        string source = Path.Combine(Root(), "src");
        foreach (string path in Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(source, path).Replace('\\', '/');
            yield return (name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..], Path.GetDirectoryName(name)!.Replace('\\', '/'), File.ReadAllText(path));
        }
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "OnRecord.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|readonly|partial|ref|unsafe) )*(?:class|record struct|record|struct|enum|interface|delegate \S+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial) )*(?:class|interface) \w+", RegexOptions.Multiline)]
    private static partial Regex PublicBehaviour();
}
