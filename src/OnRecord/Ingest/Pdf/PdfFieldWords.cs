using System.Text;
using OnRecord.Ingest.Xml;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// What fields of a form say besides their values, as fields of the document: names, tips, defaults, values with formats where they have other words than the plain ones (ISO 32000-1, 12.7.3), and of
/// digital signatures who signed, why and where, as the signature says it (12.8.1). Whether a signature holds is not checked.
/// </summary>
internal sealed class PdfFieldWords(PdfTokens tokens, FurtherFields found)
{
    /// <summary>Fields lie within each other at most so deep.</summary>
    private const int MostDeep = 16;

    /// <summary>So many fields of the list are looked at.</summary>
    private const int MostFields = 20_000;

    private static readonly (string Key, string Field)[] s_signature =
        [("Name", "signature-by"), ("Reason", "signature-reason"), ("Location", "signature-place"), ("ContactInfo", "signature-contact"), ("M", "signature-date")];

    /// <summary>Takes what a field and those above it say.</summary>
    public void Take(DictionaryToken? field)
    {
        for (int depth = 0; field is not null && depth < MostDeep; depth++)
        {
            TakeOne(field);
            field = tokens.Dictionary(field, "Parent");
        }
    }

    /// <summary>Takes the fields that the form lists, also those that stand on no page.</summary>
    public void TakeListed()
    {
        var open = new Stack<IToken?>([PdfTokens.Get(tokens.Dictionary(tokens.Catalog, "AcroForm"), "Fields")]);
        var seen = new HashSet<IndirectReference>();
        for (int count = 0; open.TryPop(out IToken? next) && count < MostFields; count++)
        {
            if (next is IndirectReferenceToken reference && !seen.Add(reference.Data))
            {
                continue;
            }

            IToken? one = tokens.Resolve(next);
            if (one is DictionaryToken field)
            {
                TakeOne(field);
                open.Push(PdfTokens.Get(field, "Kids"));
            }

            foreach (IToken kid in ((one as ArrayToken)?.Data ?? []).Take(MostFields - open.Count).Reverse())
            {
                open.Push(kid);
            }
        }
    }

    private void TakeOne(DictionaryToken field)
    {
        found.Add("form-field", tokens.Text(field, "T"));
        found.Add("form-field", tokens.Text(field, "TU"));
        found.Add("form-default", tokens.Resolve(PdfTokens.Get(field, "DV")) is NameToken ? null : tokens.Text(field, "DV"));
        TakeChoices(field);
        string rich = Plain(tokens.Text(field, "RV"));
        found.Add("form-value", rich == Spaced(tokens.Text(field, "V")) ? null : rich);
        if (tokens.Dictionary(field, "V") is { } signature)
        {
            foreach ((string key, string name) in s_signature)
            {
                found.Add(name, tokens.Text(signature, key));
            }
        }
    }

    /// <summary>What could be chosen, each as it is shown, and as it is sent where that differs (12.7.4.4).</summary>
    private void TakeChoices(DictionaryToken field)
    {
        foreach (IToken choice in ((tokens.Resolve(PdfTokens.Get(field, "Opt")) as ArrayToken)?.Data ?? []).Take(MostFields))
        {
            foreach (IToken words in tokens.Resolve(choice) is ArrayToken pair ? pair.Data.Reverse() : [choice])
            {
                found.Add("form-choice", tokens.Text(words));
            }
        }
    }

    /// <summary>The words of a value that is XHTML (12.7.3.4), parted as its blocks are.</summary>
    internal static string Plain(string? rich)
    {
        var words = new StringBuilder();
        var scanner = new XmlScanner(Encoding.UTF8.GetBytes(rich ?? ""));
        while (scanner.Read())
        {
            words.Append(scanner.Token == XmlToken.Text ? scanner.IsVerbatim ? Encoding.UTF8.GetString(scanner.Raw) : XmlText.Decode(scanner.Raw)
                : PdfXfa.IsWithinWords(Encoding.UTF8.GetString(scanner.Name)) ? "" : " ");
        }

        return Spaced(words.ToString());
    }

    /// <summary>Words with one space between them.</summary>
    internal static string Spaced(string? words) => string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
