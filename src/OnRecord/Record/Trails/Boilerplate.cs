using System.Text.RegularExpressions;

namespace OnRecord.Record.Trails;

/// <summary>Passages that programs, list servers and legal departments add to messages: how to leave a list, advertisements of mail services, notices of confidentiality, of scanning and of classification; what columnists put below columns; and how to reach a writer.</summary>
internal static partial class Boilerplate
{
    /// <summary>Whether a passage is one.</summary>
    public static bool IsOne(string passage) => Lists().IsMatch(passage) || Services().IsMatch(passage) || Notices().IsMatch(passage) || Forbids().IsMatch(passage) || Stamps().IsMatch(passage) || Columns().IsMatch(passage) || IsContactLine(passage);

    /// <summary>A short passage that tells a telephone number or an address and to whom they belong, as stands below articles and messages again and again.</summary>
    private static bool IsContactLine(string passage) => passage.Length <= LongestContact && Reaching().IsMatch(passage) && Number().IsMatch(passage);

    private const int LongestContact = 220;

    [GeneratedRegex(@"\b(reached?|contact|call|e-?mail|write|phone|dial|fax|ask|questions?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reaching();

    [GeneratedRegex(@"\w@\w|\(?\d{3}\)?[-. ]+\d{3}[-. ]\d{4}|\b(ext|x)\.? ?\d[\d-]{2,}|\b\d{3}-\d{4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(un)?subscribe\b|listinfo|mailing list|\bto (leave|join|be removed from|remove yourself from) (this|the|our)\b|opt[- ]out|list archives?\b|posting guide", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lists();

    [GeneratedRegex(@"^(?>\W*\w+){0,6}?\W*(get your|do you yahoo|free (e-?)?mail|sent from (my|yahoo|outlook)|send (and|or) receive (hotmail|e-?mail)|join the world)|terms of service|\byour use of\b.{1,60}\bis subject to\b|get [\w-]+ (e-?mail )?(for )?free", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Services();

    /// <summary>What a notice forbids: any other use of the message.</summary>
    [GeneratedRegex(@"\bany ((unauthori[sz]ed|other) )?(use|review|dissemination|disclosure|distribution|copying|reproduction|retransmission)\b[\w\s,/()-]{0,160}?\b(is|are) (strictly |expressly )?(prohibited|forbidden)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forbids();

    /// <summary>What a gateway says of scanning, and a mail program of classification.</summary>
    [GeneratedRegex(@"\b(e-?mail|message)s?\b[\w ,()]{0,40} (has|have) been (virus[- ]?)?(scanned|checked|swept)\b|\b(e-?mail|message|document) is (un)?classified\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stamps();

    [GeneratedRegex(@"\binvite you to (visit|comment on|read)\b|\b(join|follow|find) me on (facebook|twitter|youtube)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Columns();

    [GeneratedRegex(@"\b(intended|named) (recipient|addressee)|intended (only|solely|exclusively)? ?for (the )?(use|person|individual|addressee|recipient)|(received|sent) this (e-?mail|message|transmission|communication|fax)[\w ,()]* in error|(e-?mail|message|transmission|communication)[\w ,()]* (is|are|may be|contains?)[\w ,()]* (confidential|privileged)|attorney[- ]client|(may|might) contain[\w ,()]* (confidential|privileged|proprietary)|for the named person|free (of|from) (computer )?virus|presence of (computer )?virus|(e-?mail|messages?) sent to or from|retained, monitored", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notices();
}
