using OnRecord.Sources;

namespace OnRecord.Ingest.Text;

/// <summary>Cuts a text that is over the limit into numbered parts, never within a character.</summary>
internal static class NumberedTexts
{
    /// <summary>The text under its field; at least one part, be it empty.</summary>
    /// <param name="field">As in <see cref="ItemText.Field"/>.</param>
    /// <param name="text">All of it.</param>
    /// <param name="mostUnits">Of a part, in UTF-16 units.</param>
    /// <param name="member">The inner file that its bytes are counted in; null to leave it as the text has it.</param>
    public static IEnumerable<ItemText> Of(string field, MappedText text, int mostUnits, InnerFile? member = null)
    {
        if (member is null && text.Text.Length <= mostUnits)
        {
            yield return new ItemText(field, 1, text);
            yield break;
        }

        int number = 1;
        int start = 0;
        do
        {
            int end = Math.Min(start + mostUnits, text.Text.Length);
            end -= end < text.Text.Length && char.IsHighSurrogate(text.Text[end - 1]) ? 1 : 0;
            var builder = new MappedTextBuilder();
            builder.EnterMember(member);
            builder.AppendSlice(text, new TextSpan(start, end));
            yield return new ItemText(field, number++, builder.ToMappedText());
            start = end;
        }
        while (start < text.Text.Length);
    }
}
