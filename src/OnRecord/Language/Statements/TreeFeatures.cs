using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using static OnRecord.Language.Learning.FeatureHash;

namespace OnRecord.Language.Statements;

/// <summary>What trees add to the features of both steps; nothing where a sentence was not parsed.</summary>
internal static class TreeFeatures
{
    private const ulong Edge0 = 0x5EED;

    /// <summary>Features of a token in the first step.</summary>
    public static void WriteCue(StatementFrame frame, SentenceView view, int token, ref FeatureSink sink)
    {
        int head = frame.Parsed.Heads[token];
        if (head < 0)
        {
            return;
        }

        ulong lemma = frame.Lemma(token), kind = (ulong)frame.Kinds[token], tag = (ulong)frame.Tag(token);
        bool isRoot = head == token || !view.Stretch.Holds(head);
        ulong relation = isRoot ? 0u : (ulong)frame.Parsed.Relations[token] + 1;
        ulong headLemma = isRoot ? Edge0 : frame.Lemma(head), headKind = isRoot ? 0u : (ulong)frame.Kinds[head], headTag = isRoot ? 99u : (ulong)frame.Tag(head);
        ulong children = view.Children(token);
        sink.Add(Of(200, relation, tag));
        sink.Add(Of(201, relation, lemma));
        sink.Add(Of(202, relation, headLemma));
        sink.Add(Of(203, relation, headTag, tag));
        sink.Add(Of(204, relation, headKind, kind));
        sink.Add(Of(205, children, tag));
        sink.Add(Of(206, children, lemma));
        sink.Add(Of(207, children, kind));
        sink.Add(Of(208, children, relation, kind));
        int subject = view.Subject(token), clause = view.Clause(token);
        ulong who = subject < 0 ? 0u : 1u + frame.Names[subject];
        ulong mark = clause < 0 ? 0u : view.MarkOf(clause);
        sink.Add(Of(209, who, lemma));
        sink.Add(Of(210, who, kind, tag));
        sink.Add(Of(211, subject < 0 ? Edge0 : frame.Lemma(subject), lemma));
        sink.Add(Of(212, mark, lemma));
        sink.Add(Of(213, mark, kind, tag));
        sink.Add(Of(214, clause < 0 ? Edge0 : frame.Lemma(clause), kind));
        sink.Add(Of(215, who, mark, kind));
        int verb = head;
        int steps = 0;
        while (!isRoot && steps < 6 && !frame.Tag(verb).IsVerb() && frame.Parsed.Heads[verb] != verb && frame.Parsed.Heads[verb] >= 0)
        {
            verb = frame.Parsed.Heads[verb];
            steps++;
        }

        sink.Add(Of(216, isRoot ? Edge0 : frame.Lemma(verb), kind));
        sink.Add(Of(217, isRoot ? 0u : (ulong)frame.Kinds[verb] + 1, kind, relation));
        sink.Add(Of(218, isRoot ? 0u : token < head ? 1u : 2u, relation, lemma));
        WriteBorrowed(frame, view, token, relation, ref sink);
    }

    /// <summary>A verb without subject of its own has that of the verb it is joined to or hangs on: "Roe stood up and said", "she promised to tell".</summary>
    private static void WriteBorrowed(StatementFrame frame, SentenceView view, int token, ulong relation, ref FeatureSink sink)
    {
        if (!frame.Tag(token).IsVerb() || view.Subject(token) >= 0)
        {
            return;
        }

        int at = token, subject = -1;
        for (int step = 0; step < 4 && subject < 0 && Borrows(frame.Parsed.Relations[at]) && view.Stretch.Holds(frame.Parsed.Heads[at]) && frame.Parsed.Heads[at] != at; step++)
        {
            at = frame.Parsed.Heads[at];
            subject = view.Subject(at);
        }

        ulong who = subject < 0 ? 0u : 1u + frame.Names[subject];
        sink.Add(Of(219, who, frame.Lemma(token)));
        sink.Add(Of(220, who, (ulong)frame.Kinds[token], relation));
        sink.Add(Of(221, subject < 0 ? 0u : frame.Lemma(at), (ulong)frame.Kinds[token], relation));
    }

    private static bool Borrows(Relation relation) => relation is Relation.Conjunct or Relation.OpenComplement or Relation.AdverbialClause or Relation.Parataxis;

    /// <summary>Features of a token in the second step.</summary>
    public static void WritePart(StatementFrame frame, CueView view, int token, ulong side, ref FeatureSink sink)
    {
        CueTree tree = view.Tree;
        if (!tree.IsKnown)
        {
            return;
        }

        ulong branch = tree.Branch(token), path = tree.Path(token);
        bool hasLeft = token > view.Stretch.First, hasRight = token + 1 < view.Stretch.End;
        ulong starts = hasLeft && tree.Root(token - 1) == tree.Root(token) && tree.Branch(token - 1) == branch ? 0u : 1u;
        ulong ends = hasRight && tree.Root(token + 1) == tree.Root(token) && tree.Branch(token + 1) == branch ? 0u : 1u;
        ulong edges = starts | (ends << 1) | (side << 2);
        ulong left = hasLeft ? tree.Branch(token - 1) : 0u, right = hasRight ? tree.Branch(token + 1) : 0u;
        ulong root = tree.Root(token) < 0 ? Edge0 : (ulong)frame.Tag(tree.Root(token));
        ulong tag = (ulong)frame.Tag(token);
        sink.Add(Of(400, branch, edges));
        sink.Add(Of(401, branch, edges, view.HeadLemma));
        sink.Add(Of(402, branch, edges, view.Type));
        sink.Add(Of(403, path, side));
        sink.Add(Of(404, path, side, tag));
        sink.Add(Of(405, path, edges, view.HeadLemma));
        sink.Add(Of(406, branch, left, side));
        sink.Add(Of(407, branch, right, side));
        sink.Add(Of(408, branch, edges, root));
        sink.Add(Of(409, branch, edges, tag));
        sink.Add(Of(410, branch, edges, frame.Names[token]));
        sink.Add(Of(411, path, edges, view.Type));
        sink.Add(Of(412, branch, left, right | (side << 32)));
        sink.Add(Of(413, branch, view.Pattern, side));
        sink.Add(Of(414, branch, edges, (ulong)view.OthersBetween(token)));
        sink.Add(Of(415, (ulong)frame.Parsed.Relations[token], edges, branch));
        sink.Add(Of(416, branch, edges, frame.Lemma(token)));
        WriteEdges(frame, view, token, side, ref sink);
    }

    /// <summary>What the tree closes at a token and opens behind it: where contents end; what it opens here: where they begin.</summary>
    private static void WriteEdges(StatementFrame frame, CueView view, int token, ulong side, ref FeatureSink sink)
    {
        ulong closes = Edge(frame, view, frame.Edges.Closes[token]), opens = Edge(frame, view, frame.Edges.Opens[token]);
        bool hasRight = token + 1 < view.Stretch.End, hasLeft = token > view.Stretch.First;
        ulong opensNext = hasRight ? Edge(frame, view, frame.Edges.Opens[token + 1]) : 99u, closedBefore = hasLeft ? Edge(frame, view, frame.Edges.Closes[token - 1]) : 99u;
        ulong next = hasRight ? frame.Lemma(token + 1) : Edge0, here = frame.Lemma(token);
        ulong afterNext = hasRight && token + 2 < view.Stretch.End ? Edge(frame, view, frame.Edges.Opens[token + 2]) : 98u;
        sink.Add(Of(420, side, closes));
        sink.Add(Of(421, side, opens));
        sink.Add(Of(422, side, closes, opensNext));
        sink.Add(Of(423, side, opens, closedBefore));
        sink.Add(Of(424, side, opensNext, next));
        sink.Add(Of(425, side, opens, here));
        sink.Add(Of(426, side, opensNext | (afterNext << 32), next));
        sink.Add(Of(427, side, closes, view.Pattern));
        sink.Add(Of(428, side, opensNext, view.HeadLemma));
        sink.Add(Of(429, side, opensNext, view.Type));
        sink.Add(Of(430, side, opens, view.Type));
    }

    /// <summary>Relation and part of speech of a phrase, and how its head hangs on the cue.</summary>
    private static ulong Edge(StatementFrame frame, CueView view, int phrase)
    {
        if (phrase < 0)
        {
            return 97;
        }

        int head = frame.Parsed.Heads[phrase];
        ulong above = head == phrase || !view.Stretch.Holds(head) ? 1u : view.Cue.Holds(head) ? 2u : view.Tree.Branch(head) & 0xFFF;
        ulong tag = head == phrase ? 99u : (ulong)frame.Tag(head);
        return (ulong)frame.Parsed.Relations[phrase] | (tag << 8) | (above << 16);
    }
}
