using OnRecord.Language.Syntax.Trees;

namespace OnRecord.Tools.Train.Parser;

/// <summary>What a step costs: how many arcs of the right tree, still reachable before it, are not after it. Exact for trees whose arcs do not cross (Goldberg and Nivre 2013).</summary>
internal static class ParserOracle
{
    /// <summary>Stands for a step that cannot be taken.</summary>
    public const int NotAllowed = int.MaxValue;

    /// <summary>The cost of a step.</summary>
    /// <param name="state">The state.</param>
    /// <param name="right">For each word from 1 its right head, 0 for the head of the tree.</param>
    /// <param name="step">The step.</param>
    public static int CostOf(ParserState state, int[] right, Transition step) => !state.Allows(step) ? NotAllowed : step switch
    {
        Transition.Shift => OfShift(state, right),
        Transition.Left => OfLeft(state, right),
        _ => OfRight(state, right),
    };

    /// <summary>The next word loses a head in the stack under the top, and dependents anywhere in it.</summary>
    private static int OfShift(ParserState state, int[] right)
    {
        int cost = 0, next = state.Next, head = right[next];
        for (int under = 0; under < state.Depth; under++)
        {
            int word = state.Top(under);
            cost += (under > 0 && word == head) || right[word] == next ? 1 : 0;
        }

        return cost + (head == 0 && state.Depth > 0 ? 1 : 0);
    }

    /// <summary>The top loses a head right under it or behind the next word, and dependents to come.</summary>
    private static int OfLeft(ParserState state, int[] right)
    {
        int top = state.Top(0), head = right[top];
        bool loses = head == state.Top(1) || head > state.Next;
        return (loses ? 1 : 0) + DependentsToCome(state, right, top);
    }

    /// <summary>The top loses a head to come, and dependents to come.</summary>
    private static int OfRight(ParserState state, int[] right)
    {
        int top = state.Top(0);
        return (right[top] >= state.Next ? 1 : 0) + DependentsToCome(state, right, top);
    }

    private static int DependentsToCome(ParserState state, int[] right, int head)
    {
        int count = 0;
        for (int word = state.Next; word <= state.Count; word++)
        {
            count += right[word] == head ? 1 : 0;
        }

        return count;
    }
}
