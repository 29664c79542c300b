using OnRecord.Language.Syntax;

namespace OnRecord.Language.Statements;

/// <summary>For each token of a stretch what hangs on it by the tree: the set of relations that matter, its subject, the clause that complements it, the word that opens it. Used again for the next stretch.</summary>
internal sealed class SentenceTree
{
    private uint[] children = [];
    private int[] subjects = [], clauses = [];
    private ulong[] marks = [];
    private Stretch stretch;

    /// <summary>Turns to a stretch.</summary>
    public void Set(StatementFrame frame, Stretch of)
    {
        stretch = of;
        if (children.Length < of.Count)
        {
            children = new uint[of.Count * 2];
            subjects = new int[of.Count * 2];
            clauses = new int[of.Count * 2];
            marks = new ulong[of.Count * 2];
        }

        children.AsSpan(0, of.Count).Clear();
        marks.AsSpan(0, of.Count).Clear();
        subjects.AsSpan(0, of.Count).Fill(-1);
        clauses.AsSpan(0, of.Count).Fill(-1);
        for (int token = of.First; token < of.End; token++)
        {
            int head = frame.Parsed.Heads[token];
            if (head >= 0 && head != token && of.Holds(head))
            {
                Hang(frame, token, head - of.First);
            }
        }
    }

    /// <summary>The relations of a token's children that matter, as bits.</summary>
    public ulong Children(int token) => children[token - stretch.First];

    /// <summary>The subject of a token, -1 for none.</summary>
    public int Subject(int token) => subjects[token - stretch.First];

    /// <summary>The clause that complements a token, -1 for none.</summary>
    public int Clause(int token) => clauses[token - stretch.First];

    /// <summary>The hash of the word that opens a clause, 0 for none.</summary>
    public ulong MarkOf(int clause) => stretch.Holds(clause) ? marks[clause - stretch.First] : 0;

    private void Hang(StatementFrame frame, int token, int head)
    {
        Relation relation = frame.Parsed.Relations[token];
        children[head] |= relation switch
        {
            Relation.Subject => 1u,
            Relation.PassiveSubject => 2u,
            Relation.Object => 4u,
            Relation.IndirectObject => 8u,
            Relation.Complement => token < stretch.First + head ? 16u : 32u,
            Relation.OpenComplement => 64u,
            Relation.Parataxis => token < stretch.First + head ? 128u : 256u,
            Relation.Oblique => 512u,
            Relation.Auxiliary => 1024u,
            Relation.PassiveAuxiliary => 2048u,
            Relation.Copula => 4096u,
            Relation.Possessor => 8192u,
            Relation.NounClause => 16384u,
            Relation.Mark => 32768u,
            Relation.NominalModifier => 65536u,
            Relation.Conjunct => 131072u,
            _ => 0u,
        };
        switch (relation)
        {
            case Relation.Subject or Relation.PassiveSubject or Relation.Possessor:
                subjects[head] = token;
                break;
            case Relation.Complement or Relation.OpenComplement or Relation.NounClause or Relation.Parataxis:
                clauses[head] = token;
                break;
            case Relation.Mark:
                marks[head] = frame.Lemma(token) | 1;
                break;
            default:
                break;
        }
    }
}
