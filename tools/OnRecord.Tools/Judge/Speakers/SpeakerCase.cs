using OnRecord.Tools.Corpora.Polnear;

namespace OnRecord.Tools.Judge.Speakers;

/// <summary>A statement whose source does not name its speaker in full.</summary>
/// <param name="Id">Made of the article's name and the places of source and cue.</param>
/// <param name="Article">The article.</param>
/// <param name="Statement">The statement, with one stretch of source.</param>
internal sealed record SpeakerCase(string Id, PolnearArticle Article, GoldStatement Statement);
