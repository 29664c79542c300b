using CsCheck;
using OnRecord.Language.Syntax.Trees;
using OnRecord.Tools.Train.Parser;
using Xunit;

namespace OnRecord.Tests.Tools;

public sealed class ParserOracleTests
{
    private static readonly Transition[] Steps = [Transition.Shift, Transition.Left, Transition.Right];

    [Fact]
    public void A_step_costs_what_the_best_continuation_loses_by_it() => Gen.Select(Heads(1, 5), Gen.Int[0, 2].Array[0, 8]).Sample(static (heads, steps) =>
    {
        ParserState state = At(heads.Length - 1, steps);
        int before = MostRight(heads, steps);
        foreach (Transition step in state.IsDone ? [] : Steps.Where(state.Allows))
        {
            Assert.Equal(before - MostRight(heads, [.. steps, (int)step]), ParserOracle.CostOf(state, heads, step));
        }
    }, iter: 400);

    [Fact]
    public void Steps_without_cost_lead_to_the_right_tree() => Heads(1, 40).Sample(static heads => Assert.Equal(heads, Followed(heads)));

    [Fact]
    public void Lifting_leaves_a_tree_whose_arcs_do_not_cross() => Gen.Int[0, 1000].Array[1, 12].Sample(static picks =>
    {
        var heads = new int[picks.Length + 1];
        for (int word = 2; word < heads.Length; word++)
        {
            heads[word] = 1 + (picks[word - 1] % (word - 1)); // a head before it: a tree, with or without crossing
        }

        Projectivity.Lift(heads);
        Assert.Equal(0, Projectivity.Lift(heads));
        Assert.Equal(heads, Followed(heads));
    }, iter: 200);

    private static int[] Followed(int[] heads)
    {
        ParserState state = At(heads.Length - 1, []);
        while (!state.IsDone)
        {
            Take(state, Steps.First(step => ParserOracle.CostOf(state, heads, step) == 0));
        }

        return state.Heads[..heads.Length];
    }

    /// <summary>Trees whose arcs do not cross: made by taking steps.</summary>
    private static Gen<int[]> Heads(int least, int most) => Gen.Select(Gen.Int[least, most], Gen.Int[0, 2].Array[2 * most, 3 * most]).Select(static (count, steps) =>
    {
        ParserState state = At(count, steps);
        while (!state.IsDone)
        {
            Take(state, state.Allows(Transition.Shift) ? Transition.Shift : Transition.Right);
        }

        return state.Heads[..(count + 1)];
    });

    private static ParserState At(int count, IEnumerable<int> steps)
    {
        var state = new ParserState();
        state.Begin(count);
        foreach (int step in steps)
        {
            if (!state.IsDone && state.Allows((Transition)step))
            {
                Take(state, (Transition)step);
            }
        }

        return state;
    }

    private static void Take(ParserState state, Transition step)
    {
        if (step == Transition.Shift)
        {
            state.Shift();
        }
        else
        {
            state.Attach(step, 1);
        }
    }

    /// <summary>How many heads can be right at most after some steps, by trying all ways.</summary>
    private static int MostRight(int[] heads, int[] steps)
    {
        ParserState state = At(heads.Length - 1, steps);
        if (state.IsDone)
        {
            return Enumerable.Range(1, heads.Length - 1).Count(word => state.Heads[word] == heads[word]);
        }

        return Steps.Where(state.Allows).Max(step => MostRight(heads, [.. steps, (int)step]));
    }
}
