using OnRecord.Language.Syntax;
using OnRecord.Tools.Corpora.Treebanks;

namespace OnRecord.Tools.Train.Parser.Silver;

/// <summary>
/// A tree of version 1 of Universal Dependencies on its way to the habits of GUM and English-EWT: heads of names, coordinating conjunctions and relations
/// are changed, and what cannot be told is left open.
/// </summary>
internal sealed class MappedTree
{
    private readonly MachineSentence from;

    private MappedTree(MachineSentence from)
    {
        this.from = from;
        Heads = [.. from.Heads];
        Relations = new Relation?[from.Heads.Length];
    }

    /// <summary>For each word from 1 its head, 0 for the head of the tree, <see cref="TrainingTree.Unknown"/> where it is left open.</summary>
    public int[] Heads { get; }

    /// <summary>For each word its relation, null where it is left open.</summary>
    public Relation?[] Relations { get; }

    /// <summary>Maps a sentence.</summary>
    public static MappedTree Of(MachineSentence from)
    {
        var tree = new MappedTree(from);
        for (int word = 1; word <= from.Count; word++)
        {
            tree.Relations[word] = RelationMapping.Of(from, word);
        }

        tree.MoveConjunctions();
        tree.OpenWhatDiffers();
        tree.TurnNames();
        return tree;
    }

    /// <summary>Version 1 hangs "and" on the first conjunct, version 2 on the one behind it.</summary>
    private void MoveConjunctions()
    {
        for (int word = 1; word <= from.Count; word++)
        {
            int head = from.Heads[word];
            if (from.Relations[word] == "cc" && head > 0 && word > head)
            {
                int next = word + 1;
                while (next <= from.Count && !(from.Heads[next] == head && from.Relations[next] == "conj"))
                {
                    next++;
                }

                Heads[word] = next <= from.Count ? next : TrainingTree.Unknown;
            }
        }
    }

    /// <summary>Punctuation, parataxis, what the program could not name, and free relatives hang elsewhere in the treebanks; only the last stop is sure.</summary>
    private void OpenWhatDiffers()
    {
        int root = Array.IndexOf(from.Heads, 0, 1);
        for (int word = 1; word <= from.Count; word++)
        {
            string relation = from.Relations[word];
            bool isLastStop = word == from.Count && from.Tags[word] == ".";
            bool isFreeRelative = from.Tags[word] == "WP" && from.Words[word].StartsWith("wha", StringComparison.OrdinalIgnoreCase);
            if (isLastStop)
            {
                Heads[word] = root;
            }
            else if (relation is "punct" or "dep" or "parataxis" || from.Tags[word] is "HYPH" or ":" || isFreeRelative)
            {
                Open(word);
            }

            if (isFreeRelative && from.Heads[word] > 0)
            {
                Open(from.Heads[word]);
            }
        }
    }

    private void Open(int word)
    {
        Heads[word] = TrainingTree.Unknown;
        Relations[word] = null;
    }

    /// <summary>A person's name hangs on its first word in the treebanks, on its last here; a title before it is a description.</summary>
    private void TurnNames()
    {
        for (int first = 1; first <= from.Count; first++)
        {
            if (!IsPerson(first))
            {
                continue;
            }

            int last = first;
            while (last < from.Count && IsPerson(last + 1))
            {
                last++;
            }

            if (Enumerable.Range(first, last - first).All(word => from.Heads[word] == last && from.Relations[word] == "compound"))
            {
                Turn(first, last);
            }
            else
            {
                Enumerable.Range(first, last - first + 1).ToList().ForEach(Open);
            }

            first = last;
        }
    }

    private void Turn(int first, int last)
    {
        (int head, Relation? relation) = (Heads[last], Relations[last]);
        for (int word = 1; word <= from.Count; word++)
        {
            if (Heads[word] != last || (word >= first && word <= last))
            {
                continue;
            }

            Heads[word] = first;
            if (word < first && from.Relations[word] == "compound")
            {
                Relations[word] = Relation.Description;
            }
            else if (word < first && from.Relations[word] is "amod" or "det" or "nmod:poss")
            {
                Open(word);
            }
        }

        for (int word = first + 1; word <= last; word++)
        {
            (Heads[word], Relations[word]) = (first, Relation.Flat);
        }

        (Heads[first], Relations[first]) = (head, relation);
    }

    private bool IsPerson(int word) => from.Names[word] == "PERSON" && from.Tags[word] is "NNP" or "NNPS";
}
