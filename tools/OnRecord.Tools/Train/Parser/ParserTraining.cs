using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Syntax.Trees;
using OnRecord.Tools.Training;

namespace OnRecord.Tools.Train.Parser;

/// <summary>Trains the parser: it parses the training text as it will later, mistakes included, and is told the best step from where it is (Goldberg and Nivre 2012, 2013).</summary>
internal sealed class ParserTraining
{
    private const int Seed = 23;
    private const int Steps = 3;
    private const double ShareOfOwn = 0.9;
    private const int LeastMistakesOfSteps = 6;
    private const int LeastMistakesOfRelations = 5;
    private const int SilverShares = 3;
    private const float StepUnit = 0.25f; // what a weight of 1 stands for, a mistake being 1
    private const int LeastUnits = 2;
    private readonly GrowingPerceptron steps = new(Steps, LeastMistakesOfSteps);
    private readonly GrowingPerceptron relations = new(SyntaxNames.RelationCount, LeastMistakesOfRelations);
    private readonly ParserState state = new();
    private readonly Random random = new(Seed);
    private readonly ulong[] features = new ulong[TransitionFeatures.Count];
    private readonly ulong[] pair = new ulong[RelationFeatures.Count];
    private readonly float[] scores = new float[Steps];
    private readonly float[] names = new float[SyntaxNames.RelationCount];
    private readonly int[] costs = new int[Steps];
    private int wrongRelations, arcs, rightArcs;

    private ParserTraining()
    {
    }

    /// <summary>Trains and sets the sections <c>parser.transitions</c> and <c>parser.relations</c>.</summary>
    /// <param name="file">Takes the sections.</param>
    /// <param name="gold">Trees made by annotators: all of them in each pass.</param>
    /// <param name="silver">Trees made by a program: each in one of <see cref="SilverShares"/> passes, since there are more of them and they are less sure.</param>
    /// <param name="epochs">How many passes.</param>
    /// <param name="log">Takes what happens.</param>
    public static void Run(WeightsFile file, IReadOnlyList<TrainingTree> gold, IReadOnlyList<TrainingTree> silver, int epochs, TextWriter log)
    {
        var training = new ParserTraining();
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            int share = epoch % SilverShares;
            TrainingTree[] order = [.. gold, .. silver.Where((_, number) => number % SilverShares == share)];
            training.random.Shuffle(order);
            training.Pass(order, epoch > 0, log);
        }

        file["parser.transitions"] = training.steps.ToNarrowTable(StepUnit, LeastUnits);
        file["parser.relations"] = training.relations.ToTable(1);
    }

    private void Pass(TrainingTree[] order, bool explores, TextWriter log)
    {
        (wrongRelations, arcs, rightArcs) = (0, 0, 0);
        foreach (TrainingTree tree in order)
        {
            LearnTree(tree, explores);
        }

        log.WriteLine($"  {100.0 * rightArcs / arcs:F2} % of arcs right, {100.0 * wrongRelations / rightArcs:F2} % of their relations wrong; {steps.Count:N0} and {relations.Count:N0} features");
    }

    private void LearnTree(TrainingTree tree, bool explores)
    {
        tree.Begin(state);
        while (!state.IsDone)
        {
            Transition step = state.Depth == 0 ? Transition.Shift : LearnStep(tree, explores);
            if (step == Transition.Shift)
            {
                state.Shift();
            }
            else
            {
                state.Attach(step, LearnRelation(tree, state.HeadBy(step), state.Top(0)));
            }
        }
    }

    /// <summary>The step to go on with.</summary>
    private Transition LearnStep(TrainingTree tree, bool explores)
    {
        TransitionFeatures.Fill(state, features);
        steps.Score(features, scores);
        int guess = -1, best = -1;
        for (int step = 0; step < Steps; step++)
        {
            costs[step] = ParserOracle.CostOf(state, tree.Heads, (Transition)step);
        }

        int least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
        for (int step = 0; step < Steps; step++)
        {
            guess = costs[step] != ParserOracle.NotAllowed && (guess < 0 || scores[step] > scores[guess]) ? step : guess;
            best = costs[step] == least && (best < 0 || scores[step] > scores[best]) ? step : best;
        }

        if (costs[guess] > least)
        {
            steps.Learn(features, best, guess);
        }

        steps.Tick();
        return (Transition)(explores && random.NextDouble() < ShareOfOwn ? guess : best);
    }

    private byte LearnRelation(TrainingTree tree, int head, int word)
    {
        RelationFeatures.Fill(state, head, word, pair);
        relations.Score(pair, names);
        int guess = 1;
        for (int name = 2; name < names.Length; name++)
        {
            guess = names[name] > names[guess] ? name : guess;
        }

        arcs += tree.Heads[word] == TrainingTree.Unknown ? 0 : 1;
        if (tree.Heads[word] == head)
        {
            rightArcs++;
        }

        if (tree.Heads[word] == head && tree.Relations[word] is { } relation)
        {
            int right = (int)relation;
            if (guess != right)
            {
                wrongRelations++;
                relations.Learn(pair, right, guess);
            }

            relations.Tick();
        }

        return (byte)guess;
    }
}
