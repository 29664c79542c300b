namespace OnRecord.Ingest.Mail;

/// <summary>Which parts of a message are its text and which are members, in order.</summary>
internal sealed class PartPlan
{
    /// <summary>Inline text/plain parts and asides, in order.</summary>
    public List<MailPart> Plain { get; } = [];

    /// <summary>Inline text/html parts, in order.</summary>
    public List<MailPart> Html { get; } = [];

    /// <summary>Everything else, in order.</summary>
    public List<MailPart> Members { get; } = [];

    /// <summary>Sorts the parts of a message. Nesting is bounded by the walker.</summary>
    /// <param name="root">The message's own part.</param>
    /// <param name="isBlank">Whether the content of a part is white space only.</param>
    /// <param name="isMimeNotice">Whether the content of a part is the customary line for readers without MIME.</param>
    public static PartPlan For(MailPart root, Func<MailPart, bool> isBlank, Func<MailPart, bool> isMimeNotice)
    {
        var plan = new PartPlan();
        plan.Visit(root, isBlank, isMimeNotice);
        if (plan.Plain.Count == 0 && plan.Html.Count == 0)
        {
            plan.PromoteText();
        }

        return plan;
    }

    private void Visit(MailPart part, Func<MailPart, bool> isBlank, Func<MailPart, bool> isMimeNotice)
    {
        if (part.Children is null)
        {
            Sort(part);
            return;
        }

        bool hasParts = part.Children.Exists(child => !child.IsAside);
        for (int i = 0; i < part.Children.Count; i++)
        {
            MailPart child = part.Children[i];
            if (!child.IsAside)
            {
                Visit(child, isBlank, isMimeNotice);
            }
            else if (!isBlank(child) && !(hasParts && i == 0 && isMimeNotice(child)))
            {
                Plain.Add(child);
            }
        }
    }

    private void Sort(MailPart part)
    {
        bool isAttached = part.Parent is not null
            && (part.Disposition?.Word == "attachment" || (part.FileName is not null && Plain.Count + Html.Count > 0));
        if (!isAttached && !part.IsUnopened && !part.IsPacked && IsPlain(part.Type.Word))
        {
            Plain.Add(part);
        }
        else if (!isAttached && !part.IsPacked && part.Type.Word == "text/html")
        {
            Html.Add(part);
        }
        else
        {
            Members.Add(part);
        }
    }

    /// <summary>Types that name text, and the malformed ones that name nothing.</summary>
    private static bool IsPlain(string word) => word is "text/plain" or "text" or "" or "plain" or "plain/text" || !word.Contains('/');

    /// <summary>A message whose only text is of another kind (text/enriched) still has a text.</summary>
    private void PromoteText()
    {
        int text = Members.FindIndex(part => !part.IsUnopened && !part.IsPacked && part.Disposition?.Word != "attachment" && part.FileName is null
            && part.Type.Word.StartsWith("text/", StringComparison.Ordinal) && part.Type.Word is not ("text/calendar" or "text/rfc822-headers"));
        if (text >= 0)
        {
            Plain.Add(Members[text]);
            Members.RemoveAt(text);
        }
    }
}
