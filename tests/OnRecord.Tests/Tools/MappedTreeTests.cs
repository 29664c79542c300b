using OnRecord.Language.Syntax;
using OnRecord.Tools.Corpora.Treebanks;
using OnRecord.Tools.Train.Parser.Silver;
using Xunit;

namespace OnRecord.Tests.Tools;

public sealed class MappedTreeTests
{
    [Theory]
    [InlineData(
        "Mayor/NNP/O/3/compound Ann/NNP/PERSON/3/compound Roe/NNP/PERSON/4/nsubj denied/VBD/O/0/root it/PRP/O/4/dobj ././O/4/punct",
        "2/nmod:desc 4/nsubj 2/flat 0/root 4/obj 4/punct")]
    [InlineData(
        "Ships/NNS/O/4/nsubj and/CC/O/1/cc boats/NNS/O/1/conj left/VBD/O/0/root",
        "4/nsubj 3/cc 1/conj 0/root")]
    [InlineData(
        "It/PRP/O/3/nsubjpass was/VBD/O/3/auxpass sold/VBN/O/0/root by/IN/O/5/case Lee/NNP/PERSON/3/nmod on/IN/O/7/case Monday/NNP/DATE/3/nmod",
        "3/nsubj:pass 3/aux:pass 0/root 5/case 3/obl:agent 7/case 3/obl")]
    [InlineData(
        "the/DT/O/2/det end/NN/O/0/root of/IN/O/5/case the/DT/O/5/det pier/NN/O/2/nmod ,/,/O/2/punct not/RB/O/8/neg yet/RB/O/2/dep",
        "2/det 0/root 5/case 5/det 2/nmod ?/? 8/advmod ?/?")]
    public void Trees_of_version_1_become_trees_as_in_the_treebanks(string from, string expected)
    {
        string[][] rows = [.. from.Split(' ').Select(static word => word.Split('/'))];
        string[] Column(int number) => ["", .. rows.Select(row => row[number])];
        MappedTree tree = MappedTree.Of(new MachineSentence(Column(0), Column(1), Column(2), [0, .. rows.Select(static row => int.Parse(row[3]))], Column(4)));
        Assert.Equal(expected, string.Join(' ', Enumerable.Range(1, rows.Length).Select(word => $"{(tree.Heads[word] < 0 ? "?" : tree.Heads[word])}/{(tree.Relations[word] is { } relation ? SyntaxNames.NameOf(relation) : "?")}")));
    }
}
