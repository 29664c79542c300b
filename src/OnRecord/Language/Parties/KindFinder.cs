using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>Finds what named organisations are said to be: behind the name ("Quay magazine", which is the same as "Quay") or behind a comma ("Saltbox, a shipping firm,").</summary>
internal sealed class KindFinder(PartyText text)
{
    /// <summary>Gives each organisation with each noun that says what it is, and links the descriptions beside the names.</summary>
    public void Run(Action<PartyDraft, string> found)
    {
        for (int mention = 0; mention < text.Mentions.Count; mention++)
        {
            Mention of = text.Mentions[mention];
            if (of.Form != MentionForm.Description || of.Type != MentionType.Organization || of.Number != MentionNumber.One || text.Draft[mention] is not null)
            {
                continue;
            }

            if (of.Head > of.FirstToken && OrganizationNames.IsAny(text.Word(of.Head).ToString()) && NameEndingAt(of.Head) is { } inside)
            {
                found(inside, text.Word(of.Head).ToString());
                if (text.NameAt[of.FirstToken] >= 0 || (text.Word(of.FirstToken) is "the" or "The" && text.NameAt[of.FirstToken + 1] >= 0))
                {
                    text.Link(mention, inside, PartyRule.HeadWord);
                }
            }
            else if (IsApposed(of) && NameEndingAt(of.FirstToken - 1) is { } beside)
            {
                text.Link(mention, beside, PartyRule.Apposition);
                found(beside, text.Word(of.Head).ToString());
            }
        }
    }

    /// <summary>"Saltbox, a shipping firm that": an indefinite description behind a comma, in no list.</summary>
    private bool IsApposed(Mention of) => of.FirstToken > 1 && text.Word(of.FirstToken - 1) is "," && text.Word(of.FirstToken) is "a" or "an" or "another" or "one"
        && of.EndToken < text.Count && !(text.Word(of.EndToken) is "and" or "or")
        && !(text.Word(of.EndToken) is "," && of.EndToken + 1 < text.Count && text.Word(of.EndToken + 1) is "and" or "or" or "a" or "an");

    /// <summary>The organisation whose name ends right before a token.</summary>
    private PartyDraft? NameEndingAt(int end) => end > 0 && text.NameAt[end - 1] is >= 0 and var name && text.Mentions[name].EndToken == end && text.Parsed.Tags[end - 1] != PosTag.POS
        && text.Draft[name] is { Type: MentionType.Organization } draft ? draft : null;
}
