using OnRecord.Language.Frames;

namespace OnRecord.Language.Contacts;

/// <summary>Nouns that say by what a contact was made: "letter", "phone". From the lists <c>medium.*</c> of the data file. Immutable and safe to share.</summary>
internal sealed class MediumWords
{
    private static readonly ContactMedium[] All = Enum.GetValues<ContactMedium>();
    private readonly Dictionary<ulong, ContactMedium> mediums = [];

    public MediumWords(FrameFile file)
    {
        foreach (ContactMedium medium in All)
        {
            foreach (ulong word in file.List("medium." + NameOf(medium)))
            {
                mediums[word] = medium;
            }
        }
    }

    /// <summary>The name of a medium in data files: <c>email</c>.</summary>
    public static string NameOf(ContactMedium medium) => medium.ToString().ToLowerInvariant();

    /// <summary>The medium of a name; null when there is none.</summary>
    public static ContactMedium? Named(string name) => Array.Find(All, m => NameOf(m) == name) is var found && NameOf(found) == name ? found : null;

    /// <summary>The medium of a noun; <see cref="ContactMedium.Unknown"/> for any other.</summary>
    /// <param name="lemma">The hash of its lemma.</param>
    public ContactMedium Of(ulong lemma) => mediums.GetValueOrDefault(lemma);
}
