using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Tools.Train.Quick;

/// <summary>What the large models say of texts, all cases scored: what the quick tables learn from.</summary>
internal sealed class QuickCases
{
    private readonly SyntaxParser parser = SyntaxParser.Read(ShippedWeights.Open("tagger"), ShippedWeights.Open("parser"));
    private readonly NameModel names = NameModel.Read(ShippedWeights.Open("names"), isQuick: false);
    private readonly StatementModel statements = StatementModel.Read(ShippedWeights.Open("statements"), isQuick: false);
    private readonly ulong[] features = new ulong[256];

    /// <summary>Adds the tokens of a text by whether they are in a name.</summary>
    public void AddNames(int number, TokenizedText text, QuickTraining into)
    {
        var frame = new NameFrame(text);
        byte[] labels = names.Label(frame);
        for (int index = 0; index < text.Sentences.Length; index++)
        {
            Sentence sentence = text.Sentences[index];
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                int count = NameFeatures.WriteQuick(frame, sentence, frame.Styles[index], token, features);
                into.Add(number, features.AsSpan(0, count), labels[token] == NameLabels.Outside ? 0 : 1, 2);
            }
        }
    }

    /// <summary>Adds the tokens of a text by whether they are the head of a cue; those of what is said as well.</summary>
    public void AddCues(int number, ParsedText text, QuickTraining into)
    {
        var frame = new StatementFrame(text, MentionFinder.With(text, NameRepeats.Add(text, NameFinder.Find(text.Text, names))));
        foreach (Sentence sentence in text.Text.Sentences)
        {
            AddCues(number, frame, new Stretch(sentence.FirstToken, sentence.EndToken, false), into);
        }

        foreach (StatementDraft draft in DraftFinder.Find(frame, statements).Where(static draft => draft.Outer is null))
        {
            foreach (Stretch stretch in draft.Content.SelectMany(range => DraftFinder.Sentences(frame, range)).Where(stretch => DraftFinder.MayTell(frame, stretch)))
            {
                AddCues(number, frame, stretch, into);
            }
        }
    }

    /// <summary>The parser that scores all.</summary>
    public ParsedText Parse(TokenizedText text) => parser.Parse(text);

    private void AddCues(int number, StatementFrame frame, Stretch stretch, QuickTraining into)
    {
        if (stretch.Count is 0 or > StatementModel.Longest)
        {
            return;
        }

        var cues = new List<CueSpan>();
        statements.FindCues(frame, stretch, cues);
        var view = new SentenceView();
        view.Set(frame, stretch);
        for (int token = stretch.First; token < stretch.End; token++)
        {
            int[] heads = [.. cues.Where(cue => cue.Holds(token)).Select(cue => CueView.HeadOf(frame, cue))];
            if (heads.Length == 0 || heads[0] == token)
            {
                into.Add(number, features.AsSpan(0, CueFeatures.WriteQuick(frame, view, token, features)), heads.Length, 2);
            }
        }
    }
}
