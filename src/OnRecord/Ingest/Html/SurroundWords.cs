using System.Buffers;

namespace OnRecord.Ingest.Html;

/// <summary>
/// Tells by class and id what of a page is not its main part: menus, banners, related links, comments and the like, as the common publishing systems name them.
/// A name is taken apart at hyphens, underscores and inner capitals.
/// </summary>
internal static class SurroundWords
{
    private const int MostNames = 40;

    private static readonly SearchValues<char> s_dividers = SearchValues.Create("-_:.");

    /// <summary>A name that has one of these as a part.</summary>
    private static readonly HashSet<string> s_parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "sidebar", "related", "recommended", "recommendations", "recirculation", "recirc", "comments", "comment", "commentlist", "disqus",
        "respond", "cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "subscription", "signup", "paywall", "regwall", "share", "sharing", "sharedaddy", "social", "footer", "masthead",
        "topbar", "advert", "advertisement", "ads", "ad", "promo", "promos", "sponsored", "popup", "modal", "trending", "popular", "mostread", "outbrain", "taboola", "pagination", "pager", "skip", "toolbar",
    };

    /// <summary>A whole name, because its words alone also name what belongs to the article.</summary>
    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        "header", "site-header", "global-header", "top-header", "main-header", "widget", "widgets", "widget-area", "most-read", "more-stories", "more-news", "read-next", "up-next", "also-read", "see-also",
        "leftnav", "rightnav", "topnav", "sidenav", "subnav", "mainnav", "sitenav", "globalnav", "bottomnav", "footernav", "sidemenu", "topmenu", "mainmenu", "jp-relatedposts", "wpcnt", "search-form", "searchform",
    };

    /// <summary>Parts that turn a name into one of a frame that holds the rest too, or of something quoted in the article.</summary>
    private static readonly HashSet<string> s_not = new(StringComparer.OrdinalIgnoreCase) { "has", "with", "without", "no", "not", "hide", "embed", "embedded" };

    /// <summary>Whether a tag's class or id names something around the main part.</summary>
    public static bool Name(string html, MarkupToken token) =>
        Any(MarkupAttributes.Read(html, token, "id")) || Any(MarkupAttributes.Read(html, token, "class"));

    private static bool Any(string? names) =>
        names is { Length: > 0 } && names.Split((char[]?)null, MostNames, StringSplitOptions.RemoveEmptyEntries).Any(static name => s_names.Contains(name) || HasPart(name));

    private static bool HasPart(string name)
    {
        bool found = false;
        int start = 0;
        for (int at = 1; at <= name.Length; at++)
        {
            bool ends = at == name.Length || s_dividers.Contains(name[at]) || (char.IsUpper(name[at]) && char.IsLower(name[at - 1]));
            if (!ends)
            {
                continue;
            }

            string part = name[start..at];
            if (s_not.Contains(part))
            {
                return false;
            }

            found |= s_parts.Contains(part);
            start = at < name.Length && s_dividers.Contains(name[at]) ? at + 1 : at;
        }

        return found;
    }
}
