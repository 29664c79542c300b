using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>How often each line of a message is quoted with ">": "she" in an answer is not whom the quoted words called so. Made for one text; linear in its length.</summary>
internal sealed class QuotedLines
{
    private readonly byte[] depths = [];

    /// <summary>Reads the margins of a text.</summary>
    public QuotedLines(TokenizedText text)
    {
        ReadOnlySpan<Token> tokens = text.Tokens;
        byte depth = 0;
        for (int token = 0; token < tokens.Length; token++)
        {
            bool isNewLine = token == 0 || text.Text.AsSpan(tokens[token - 1].End..tokens[token].Start).Contains('\n');
            depth = isNewLine ? (byte)0 : depth;
            if (tokens[token].Kind == TokenKind.Margin)
            {
                depths = depths.Length == 0 ? new byte[tokens.Length] : depths;
                depth = (byte)Math.Min(byte.MaxValue, depth + text.Word(token).Count('>'));
            }

            if (depths.Length > 0)
            {
                depths[token] = depth;
            }
        }
    }

    /// <summary>How often a token's line is quoted.</summary>
    public int DepthOf(int token) => depths.Length == 0 ? 0 : depths[token];
}
