using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// What is no statement whatever the weights found: words that ask the reader for something ("please note", "if you would like") tell of nobody who said it, and what
/// stands before a colon says something only where it is somebody ("Outage: router" and "Dear members:" do not).
/// </summary>
internal static class DraftGate
{
    private static readonly FrozenSet<ulong> Times = CueWords.Words["time"].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TimeParts = CueWords.Words.Set("time-part");

    /// <summary>True when a draft may be a statement.</summary>
    public static bool Tells(StatementFrame frame, StatementDraft draft)
    {
        if (draft.Cue.End - draft.Cue.First == 1 && frame.Word(draft.Cue.First) is ":")
        {
            return draft.Source.Count > 0 && IsSomebody(frame, draft.Source[0]);
        }

        return !IsTime(frame, draft) && (draft.Source is not [{ Count: 1 } only] || !(Is(frame, only.First, "please") || (Is(frame, only.First, "you") && IsSupposed(frame, only.First, draft.Cue))));
    }

    /// <summary>"I was worried from [the first day]": a time alone says nothing; it may show something ("the last year shows").</summary>
    private static bool IsTime(StatementFrame frame, StatementDraft draft) => draft.Source is [var only] && TimeHead(frame, only) is >= 0 and var head
        && Times.Contains(frame.Lemma(head)) && frame.Tag(head) is PosTag.NN or PosTag.NNS && frame.MentionStarts[only.End] == frame.MentionStarts[only.First]
        && (frame.Kinds[CueView.HeadOf(frame, draft.Cue)] & CueKinds.Show) == 0;

    /// <summary>Of "the end of the week", the week.</summary>
    private static int TimeHead(StatementFrame frame, TokenRange source)
    {
        int head = SpeakerFinder.HeadOf(frame, source, out _);
        return head >= 0 && head + 2 < source.End && TimeParts.Contains(frame.Word(head)) && frame.Word(head + 1) is "of" ? source.End - 1 : head;
    }

    /// <summary>A person, or a name that begins behind no greeting; what is written in capitals alone or names nobody is a label.</summary>
    private static bool IsSomebody(StatementFrame frame, TokenRange source)
    {
        if (Is(frame, source.First, "dear"))
        {
            return false;
        }

        for (int token = source.First; token < source.End; token++)
        {
            if (frame.MentionAt[token] is >= 0 and var mention && (frame.Mentions[mention].Type == MentionType.Person || (frame.Mentions[mention].Type is MentionType.Organization or MentionType.Group or MentionType.Document && frame.Quotes.IsInside(NextWord(frame, source.End)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word behind the colon and the marks that follow it.</summary>
    private static int NextWord(StatementFrame frame, int token)
    {
        while (token < frame.TokenCount - 1 && (frame.Marks[token] != 0 || frame.Word(token) is ":"))
        {
            token++;
        }

        return Math.Min(token, frame.TokenCount - 1);
    }

    /// <summary>True for "if you want", "should you need": it is not told that the reader does.</summary>
    private static bool IsSupposed(StatementFrame frame, int you, CueSpan cue)
    {
        int before = you - 1;
        while (before >= 0 && frame.SentenceOf[before] == frame.SentenceOf[you] && frame.Tag(before) == PosTag.RB)
        {
            before--;
        }

        return before >= 0 && frame.SentenceOf[before] == frame.SentenceOf[you] && cue.First > you
            && (Is(frame, before, "if") || Is(frame, before, "unless") || Is(frame, before, "whether") || Is(frame, before, "should") || Is(frame, before, "anything"));
    }

    private static bool Is(StatementFrame frame, int token, string word) => frame.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
