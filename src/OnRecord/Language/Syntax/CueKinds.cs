namespace OnRecord.Language.Syntax;

/// <summary>Kinds of words in <c>Data/cue-words.txt</c>.</summary>
[Flags]
internal enum CueKinds : ushort
{
    None = 0,
    Say = 1,
    Show = 2,
    Think = 4,
    Want = 8,
    Urge = 16,
    Judge = 32,
    Deny = 64,
    Support = 128,
    Ask = 256,
    Noun = 512,
    Express = 1024,
    Aux = 2048,
    ShowThing = 4096,
}
