using OnRecord.Language.Frames;
using OnRecord.Language.Parties;
using OnRecord.Language.Tokens;
using OnRecord.Sources;

namespace OnRecord.Language.Requests;

/// <summary>Finds those who say "No comment" and nothing else: they decline.</summary>
internal static class PlainRefusals
{
    private const string Words = "no comment";
    private const int LongestContent = 24, MostAround = 200;

    /// <summary>Adds a request for each, where the text names who says it near by.</summary>
    public static void Find(ProseText text, List<CommentRequest> found)
    {
        foreach (StatementContent said in text.Statements)
        {
            if (said.Speaker >= 0 && said.Content.Length < LongestContent && IsRefusal(text, said.Content) && Named(text, said) is { } asked)
            {
                var whole = new TextSpan(Math.Min(asked.Span.Start, said.Content.Start), Math.Max(asked.Span.End, said.Content.End));
                found.Add(new CommentRequest(asked, null, null, RequestOutcome.Declined, -1, said.Content, whole));
            }
        }
    }

    private static bool IsRefusal(ProseText text, TextSpan content) =>
        text.Parsed.Text.Text.AsSpan(content.Start..content.End).Trim(" \r\n\t\"'\u201C\u201D\u2018\u2019.,!").Equals(Words, StringComparison.OrdinalIgnoreCase);

    /// <summary>The nearest words around it that name who says it.</summary>
    private static PartyPhrase? Named(ProseText text, StatementContent said)
    {
        PartyPhrase? best = null;
        int least = MostAround;
        int first = text.Mentions.FirstFrom(said.Content.Start - MostAround, static mention => mention.Start);
        for (int mention = first; mention < text.Mentions.Count && text.Mentions[mention].Start < said.Content.End + MostAround; mention++)
        {
            if (text.PartyOf(mention) != said.Speaker)
            {
                continue;
            }

            TextSpan span = text.Span(text.Mentions[mention].FirstToken, text.MentionEnd(mention));
            int gap = Math.Max(span.Start - said.Content.End, said.Content.Start - span.End);
            if (gap >= 0 && gap < least)
            {
                (best, least) = (new PartyPhrase(span, mention, said.Speaker), gap);
            }
        }

        return best;
    }
}
