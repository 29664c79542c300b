using OnRecord.Language.Frames;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Contacts;

/// <summary>Looks at what kind of party the others of a contact are, where the words tell of a contact with people alone.</summary>
internal static class OtherKinds
{
    /// <summary>False for "got back to the board", "friends and clerks talked" and "calls from clerks for calm": contacts only with people, between those who are named, or none.</summary>
    public static bool MayBe(SentencePhrases text, FrameMatch match) => (!match.Frame.Flags.Contains("person") || match.Others.TrueForAll(other => IsOf(text, other, MentionType.Person) || IsOf(text, other, MentionType.Group)))
        && (!match.Frame.Flags.Contains("named") || match.Actors.Concat(match.Others).All(side => IsNamed(text, side)))
        && (!match.Frame.Flags.Contains("rung") || IsRung(text, match));

    /// <summary>"Told Ann Roe about the pier": somebody by name, or who is known.</summary>
    public static bool IsOneByName(SentencePhrases text, FrameMatch match) => match.Others is [var other] && IsOf(text, other, MentionType.Person) && text.Text.Mentions[text[other].Mention].Form == MentionForm.Name;

    /// <summary>"a call from Roe", but not "calls from clerks to resign", which ask for something.</summary>
    private static bool IsRung(SentencePhrases text, FrameMatch match) => text.Text.Parsed.Tags[text[match.Trigger].Head] == PosTag.NN && match.Others.TrueForAll(other => IsOf(text, other, MentionType.Person))
        && !text[Behind(match)].Has(VerbTraits.Infinitive) && text.Front(Behind(match)) is not ("for" or "to");

    private static int Behind(FrameMatch match) => match.Others.Max() + 1;

    private static bool IsNamed(SentencePhrases text, int phrase) => text[phrase].Mention is >= 0 and var mention && text.Text.Mentions[mention] is { Type: MentionType.Person, Form: MentionForm.Name or MentionForm.Pronoun };

    private static bool IsOf(SentencePhrases text, int phrase, MentionType type) => text[phrase].Mention is >= 0 and var mention && text.Text.Mentions[mention].Type == type;
}
