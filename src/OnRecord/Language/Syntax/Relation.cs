namespace OnRecord.Language.Syntax;

/// <summary>How a word depends on its head: the relations of Universal Dependencies for English (universaldependencies.org).</summary>
public enum Relation : byte
{
    /// <summary><c>root</c>: the head of its sentence.</summary>
    Root,

    /// <summary><c>nsubj</c>: subject.</summary>
    Subject,

    /// <summary><c>nsubj:pass</c>: subject of a passive.</summary>
    PassiveSubject,

    /// <summary><c>nsubj:outer</c>: subject of a clause that is a predicate.</summary>
    OuterSubject,

    /// <summary><c>csubj</c>: clause as subject.</summary>
    ClausalSubject,

    /// <summary><c>csubj:pass</c>: clause as subject of a passive.</summary>
    PassiveClausalSubject,

    /// <summary><c>csubj:outer</c>: clause as subject of a clause that is a predicate.</summary>
    OuterClausalSubject,

    /// <summary><c>obj</c>: object.</summary>
    Object,

    /// <summary><c>iobj</c>: indirect object.</summary>
    IndirectObject,

    /// <summary><c>ccomp</c>: clause as complement.</summary>
    Complement,

    /// <summary><c>xcomp</c>: complement without a subject of its own.</summary>
    OpenComplement,

    /// <summary><c>obl</c>: noun that modifies a verb, mostly with a preposition.</summary>
    Oblique,

    /// <summary><c>obl:unmarked</c>: noun without preposition that modifies a verb.</summary>
    UnmarkedOblique,

    /// <summary><c>obl:agent</c>: who does it, in a passive.</summary>
    Agent,

    /// <summary><c>vocative</c>: who is spoken to.</summary>
    Vocative,

    /// <summary><c>expl</c>: <c>there</c> or <c>it</c> that stands for something else.</summary>
    Expletive,

    /// <summary><c>dislocated</c>: element in front or at the end that is taken up again.</summary>
    Dislocated,

    /// <summary><c>advcl</c>: clause as adverb.</summary>
    AdverbialClause,

    /// <summary><c>advcl:relcl</c>: relative clause to a clause.</summary>
    ClauseRelative,

    /// <summary><c>advmod</c>: adverb.</summary>
    Adverb,

    /// <summary><c>discourse</c>: interjection and the like.</summary>
    Discourse,

    /// <summary><c>aux</c>: auxiliary.</summary>
    Auxiliary,

    /// <summary><c>aux:pass</c>: auxiliary of a passive.</summary>
    PassiveAuxiliary,

    /// <summary><c>cop</c>: <c>be</c> with a predicate.</summary>
    Copula,

    /// <summary><c>mark</c>: word that opens a clause.</summary>
    Mark,

    /// <summary><c>nmod</c>: noun that modifies a noun, mostly with a preposition.</summary>
    NominalModifier,

    /// <summary><c>nmod:poss</c>: possessor.</summary>
    Possessor,

    /// <summary><c>nmod:unmarked</c>: noun without preposition that modifies a noun.</summary>
    UnmarkedNominal,

    /// <summary><c>nmod:desc</c>: description before or behind a name.</summary>
    Description,

    /// <summary><c>appos</c>: apposition.</summary>
    Apposition,

    /// <summary><c>nummod</c>: number of a noun.</summary>
    Number,

    /// <summary><c>acl</c>: clause that modifies a noun.</summary>
    NounClause,

    /// <summary><c>acl:relcl</c>: relative clause.</summary>
    RelativeClause,

    /// <summary><c>amod</c>: adjective of a noun.</summary>
    Adjective,

    /// <summary><c>det</c>: determiner.</summary>
    Determiner,

    /// <summary><c>det:predet</c>: determiner before a determiner.</summary>
    Predeterminer,

    /// <summary><c>case</c>: preposition or possessive ending.</summary>
    Case,

    /// <summary><c>conj</c>: further element of a coordination.</summary>
    Conjunct,

    /// <summary><c>cc</c>: coordinating conjunction.</summary>
    Coordinator,

    /// <summary><c>cc:preconj</c>: first part of "both ... and".</summary>
    Preconjunction,

    /// <summary><c>fixed</c>: further word of a fixed expression.</summary>
    Fixed,

    /// <summary><c>flat</c>: further word of a name.</summary>
    Flat,

    /// <summary><c>list</c>: further entry of a list.</summary>
    List,

    /// <summary><c>parataxis</c>: clause or phrase beside another.</summary>
    Parataxis,

    /// <summary><c>compound</c>: noun or number before its noun.</summary>
    Compound,

    /// <summary><c>compound:prt</c>: particle of a verb.</summary>
    Particle,

    /// <summary><c>orphan</c>: element whose head is left out.</summary>
    Orphan,

    /// <summary><c>goeswith</c>: further part of a word written apart.</summary>
    GoesWith,

    /// <summary><c>reparandum</c>: what was said and taken back.</summary>
    Reparandum,

    /// <summary><c>punct</c>: punctuation.</summary>
    Punctuation,

    /// <summary><c>dep</c>: any other.</summary>
    Other,
}
