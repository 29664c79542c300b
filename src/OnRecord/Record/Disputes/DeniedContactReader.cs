using OnRecord.Language.Clauses;
using OnRecord.Language.Contacts;

namespace OnRecord.Record.Disputes;

/// <summary>Reads from the clauses of a statement which contacts it denies: "told nobody", "no business was warned by this office", "nobody in my office told a trader", "we were never warned", "never wrote to Roe", "not aware of any message to an employer".</summary>
internal static class DeniedContactReader
{
    private static readonly HashSet<string> Everybody = ["nobody", "anyone", "anybody", "one", "none"];

    /// <summary>The contacts that a statement denies.</summary>
    public static IEnumerable<DeniedContact> Read(SaidStatement statement)
    {
        foreach (KnownClause clause in statement.Whole.Where(static clause => clause.Clause is { IsNegated: true, Mood: ClauseMood.Told }))
        {
            if ((Reached(clause, statement) ?? Received(clause, statement) ?? Unknown(clause, statement) ?? Spoken(clause, statement)) is { } denied)
            {
                yield return denied;
            }
        }
    }

    private static DeniedContact? Reached(KnownClause clause, SaidStatement statement)
    {
        string verb = clause.Clause.Verb;
        KnownPart? target = clause.Part(ClauseRole.Receiver)
            ?? (ContactWords.Reach.Contains(verb) ? clause.Part(ClauseRole.Object) : null)
            ?? (ContactWords.Send.Contains(verb) ? Behind(clause, "to") : null)
            ?? (ContactWords.Share.Contains(verb) ? Behind(clause, "with") : null);
        bool isContact = ContactWords.Reach.Contains(verb) || ContactWords.Send.Contains(verb) || ContactWords.Share.Contains(verb);
        if (!isContact)
        {
            return null;
        }

        DeniedContact? denied = Untold(clause, target, statement) ?? Make(clause, Doer(clause), target, statement, isMutual: false, !ContactWords.Plain.Contains(verb));
        return denied is null ? null : denied with { IsWarning = ContactWords.Warn.Contains(verb), Mediums = denied.IsTelling ? [] : SpokenMediums.OfVerb(verb) };
    }

    /// <summary>Who is said not to have done it; of "nobody in my office" the office.</summary>
    private static KnownPart? Doer(KnownClause clause)
    {
        KnownPart? doer = clause.Part(ClauseRole.Agent);
        return doer is { Part.IsNoOne: true } && !ContactWords.Office.Contains(doer.Part.Head) ? clause.Parts.FirstOrDefault(part => IsPlaceOf(part, doer)) : doer;
    }

    private static bool IsPlaceOf(KnownPart part, KnownPart doer) =>
        part.Part.Preposition is "in" or "at" or "from" or "on" or "of" or "within" && (part.Party > 0 || ContactWords.Office.Contains(part.Part.Head)) && doer.Part.Span.Start < part.Part.Span.Start;

    /// <summary>"We were never warned", "nobody told me": anybody's message to who says so goes against it.</summary>
    private static DeniedContact? Untold(KnownClause clause, KnownPart? target, SaidStatement statement)
    {
        bool isByNobody = clause.Part(ClauseRole.Agent) is not { } doer || (doer.Part.IsNoOne && Doer(clause) is null);
        return isByNobody && target is { Party: > 0 } && target.Party == statement.Claim.Speaker && ContactWords.Untold.Contains(clause.Clause.Verb)
            ? new DeniedContact(clause, 0, IsOffice: false, target.Party, [], IsMutual: false, IsTelling: true) : null;
    }

    /// <summary>"never heard from Roe": Roe is said not to have reached them.</summary>
    private static DeniedContact? Received(KnownClause clause, SaidStatement statement)
    {
        if (!ContactWords.Receive.Contains(clause.Clause.Verb) || Behind(clause, "from") is not { Party: > 0 } from || (clause.Part(ClauseRole.Object) is { } what && !ContactWords.Thing.Contains(what.Part.Head)))
        {
            return null;
        }

        return Make(clause, from, clause.Part(ClauseRole.Agent), statement, isMutual: false, isTelling: false) is { } denied ? denied with { Mediums = SpokenMediums.Any } : null;
    }

    /// <summary>"had no contact with Roe", "not aware of any message to an employer".</summary>
    private static DeniedContact? Unknown(KnownClause clause, SaidStatement statement)
    {
        KnownPart? thing = clause.Parts.FirstOrDefault(static part => ContactWords.Thing.Contains(part.Part.Head) && part.Part.Role is ClauseRole.Object or ClauseRole.Oblique);
        bool isKnowing = ContactWords.Unknown.Contains(clause.Clause.Verb), isHaving = clause.Clause.Verb is "have" && thing is { Part.Role: ClauseRole.Object };
        if (thing is null || !(isKnowing || isHaving))
        {
            return null;
        }

        return Make(clause, clause.Part(ClauseRole.Agent), Behind(clause, "to") ?? Behind(clause, "with"), statement, isMutual: Behind(clause, "to") is null, isTelling: false) is { } denied
            ? denied with { Mediums = thing.Part.Head is "contact" or "communication" or "exchange" ? SpokenMediums.Any : SpokenMediums.Written } : null;
    }

    /// <summary>"never met Roe", "did not speak with Roe", "had no conversation with Roe": only that somebody was met or talked to is denied.</summary>
    private static DeniedContact? Spoken(KnownClause clause, SaidStatement statement)
    {
        string verb = clause.Clause.Verb;
        KnownPart? thing = verb is "have" or "hold" ? clause.Part(ClauseRole.Object) : null;
        IReadOnlyList<ContactMedium> mediums = thing is not null ? SpokenMediums.OfThing(thing.Part.Head) : SpokenMediums.OfTalk(verb);
        bool isPlain = !clause.Parts.Any(static part => part.Part.Role == ClauseRole.Predicate);
        KnownPart? whom = thing is not null || ContactWords.Speak.Contains(verb) ? Behind(clause, "with") ?? (thing is null ? Behind(clause, "to") : null) : Behind(clause, "with") ?? clause.Part(ClauseRole.Receiver) ?? clause.Part(ClauseRole.Object);
        return mediums.Count > 0 && isPlain && Make(clause, Doer(clause), whom, statement, isMutual: !ContactWords.Call.Contains(verb) && !ContactWords.Visit.Contains(verb), isTelling: false) is { To: > 0 } denied
            ? denied with { IsSpoken = true, Mediums = mediums } : null;
    }

    private static DeniedContact? Make(KnownClause clause, KnownPart? from, KnownPart? to, SaidStatement statement, bool isMutual, bool isTelling)
    {
        if (from is null || to is null || (from.Part.IsNoOne && !ContactWords.Office.Contains(from.Part.Head)))
        {
            return null;
        }

        bool isOffice = ContactWords.Office.Contains(from.Part.Head) || from.Part.Head is "we";
        long who = from.Office > 0 ? from.Office : from.Party > 0 ? from.Party : isOffice ? Math.Max(0, statement.Claim.Speaker) : 0;
        IReadOnlyList<string> meant = to.Party > 0 ? [] : ContactWords.ClassOf(to.Part.Head);
        bool isEverybody = Everybody.Contains(to.Part.Head) && (to.Part.IsNoOne || to.Part.IsAnyone);
        return who == 0 || who == to.Party || (to.Party <= 0 && meant.Count == 0 && !isEverybody) ? null : new DeniedContact(clause, who, isOffice, Math.Max(0, to.Party), meant, isMutual, isTelling || to.Party <= 0);
    }

    private static KnownPart? Behind(KnownClause clause, string preposition) => clause.Parts.FirstOrDefault(part => part.Part.Preposition == preposition);
}
