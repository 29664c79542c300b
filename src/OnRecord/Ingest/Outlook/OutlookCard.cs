using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Outlook;

/// <summary>The lines of a contact, task or note that stand in properties of their own, behind its text.</summary>
internal static class OutlookCard
{
    /// <summary>What stands in front of each line, by property (MS-OXOCNTC section 2.2.1).</summary>
    private static readonly (int Tag, string Label)[] s_lines =
    [
        (MapiTags.DisplayName, "Name"), (0x3A06, "Given name"), (0x3A11, "Surname"), (0x3A4F, "Nickname"), (0x3A16, "Company"), (0x3A17, "Title"), (0x3A18, "Department"), (0x3A19, "Office"),
        (0x3A46, "Profession"), (0x3A4E, "Manager"), (0x3A30, "Assistant"), (0x3A48, "Spouse"), (0x3A08, "Business phone"), (0x3A1B, "Second business phone"), (0x3A09, "Home phone"), (0x3A1C, "Mobile"),
        (0x3A24, "Fax"), (0x3A1A, "Primary phone"), (0x3A1F, "Other phone"), (0x3A15, "Address"), (0x3A29, "Street"), (0x3A27, "City"), (0x3A28, "State"), (0x3A2A, "Postal code"), (0x3A26, "Country"),
        (0x3A50, "Personal page"), (0x3A51, "Business page"),
    ];

    /// <summary>Names of the properties with up to three addresses (PidLidEmail1EmailAddress and so on).</summary>
    private static readonly uint[] s_addresses = [0x8083, 0x8093, 0x80A3];

    /// <summary>The texts as one, with the lines behind it, each citing its own stream.</summary>
    public static List<ItemText> Of(List<ItemText> texts, MapiProperties properties, NamedProperties names)
    {
        var builder = new MappedTextBuilder();
        foreach (MappedText text in texts.Where(static text => text.Part == 1).Select(static text => text.Text))
        {
            Add(builder, "", text.Map.Members is [var stream, ..] ? stream : null, text);
        }

        IEnumerable<(int, string)> addresses = s_addresses.Select(name => names.NumberOf(NamedProperties.Contact, name)).OfType<int>().Select(static number => (number, "E-mail"));
        foreach ((int tag, string label) in s_lines.Concat(addresses))
        {
            if (properties.Line(tag) is { } line)
            {
                Add(builder, label + ": ", line.Stream, line.Text);
            }
        }

        return [new ItemText("body", 1, builder.ToMappedText()), .. texts.Where(static text => text.Part > 1).Select(static (text, number) => new ItemText("body", number + 2, text.Text))];
    }

    private static void Add(MappedTextBuilder builder, string label, InnerFile? stream, MappedText text)
    {
        int length = text.Text.AsSpan().TrimEnd("\0\r\n ").Length;
        if (length > 0)
        {
            builder.EnterMember(null);
            builder.AppendInserted(builder.Length == 0 ? label : "\n" + label);
            builder.EnterMember(stream);
            builder.AppendSlice(text, new TextSpan(0, length));
        }
    }
}
