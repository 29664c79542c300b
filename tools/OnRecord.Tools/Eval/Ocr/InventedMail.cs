using System.Globalization;

namespace OnRecord.Tools.Eval.Ocr;

/// <summary>A mail that nobody wrote: who, to whom, when, about what, and its words.</summary>
internal sealed record InventedMail(string From, IReadOnlyList<string> To, IReadOnlyList<string> Cc, DateTime Date, string Subject, IReadOnlyList<string> Paragraphs)
{
    private static readonly string[] Given = "Bettany Dan Ann Oswin Marla Tobias Greta Hollis Ines Corin Petra Rufus Selma Yara Edwin Nadia".Split(' ');
    private static readonly string[] Family = "Roe Pell Tarrant Quill Marsh Lund Okafor Brandt Castellan Devine Ferro Whitlock Iyer Sandoval Nygaard Thorne".Split(' ');
    private static readonly string[] Hosts = "harbour.example docks.example traders.example cityhall.example ledger.example".Split(' ');

    private static readonly string[] Subjects =
    [
        "Inspection expected Monday", "Budget for the lower dock", "Re: Berth fees in April", "Draft statement for the press", "FW: Minutes of the meeting", "Question about the crane permit",
        "Re: Re: Invoice 4471", "Keys to the west gate", "Overtime in the pilot office", "Call with the insurers",
    ];

    private static readonly string[] Sentences =
    [
        "The inspection comes on Monday at 5 a.m. and I would like a manager on site from the start.",
        "Nobody has to answer questions without someone beside them; please tell the crews.",
        "I have read the draft and have two remarks. The figure in the second paragraph is from last year.",
        "Could you send me the invoice again? The copy that I have is cut off at the end.",
        "We agreed that the fee stays at 120.50 until June, and that the crane is paid from the reserve.",
        "Let me know by Thursday whether the west gate can stay closed during the works.",
        "Thank you for the call this morning. I will write to the insurers and copy you.",
    ];

    /// <summary>Invents one.</summary>
    public static InventedMail Of(Random random)
    {
        string[] people = [.. Enumerable.Range(0, 12).Select(_ => $"{Given[random.Next(Given.Length)]} {Family[random.Next(Family.Length)]}").Distinct(StringComparer.Ordinal)];
        int recipients = random.Next(1, 4);
        var date = new DateTime(random.Next(2015, 2021), random.Next(1, 13), random.Next(1, 29), random.Next(7, 21), random.Next(60), 0, DateTimeKind.Unspecified);
        string[] words = [.. Sentences];
        random.Shuffle(words);
        return new InventedMail(
            people[0], people[1..(1 + recipients)], random.Next(10) < 4 ? [people[1 + recipients]] : [], date, Subjects[random.Next(Subjects.Length)], words[..random.Next(2, 5)]);
    }

    /// <summary>The fields of its header as a program prints them.</summary>
    /// <param name="style">0 with addresses and "Sent", 1 with names alone, 2 with addresses and "Date".</param>
    public IReadOnlyList<(string Label, string Value)> Header(int style)
    {
        string Who(string person) => style == 1 ? person : $"{person} <{AddressOf(person)}>";
        string All(IEnumerable<string> people) => string.Join(style == 2 ? ", " : "; ", people.Select(Who));
        return
        [
            ("From:", Who(From)), (style == 2 ? "Date:" : "Sent:", Date.ToString("dddd, MMMM d, yyyy h:mm tt", CultureInfo.InvariantCulture)), ("To:", All(To)),
            .. Cc.Count > 0 ? [("Cc:", All(Cc))] : ((string, string)[])[], ("Subject:", Subject),
        ];
    }

    private static string AddressOf(string person) => $"{char.ToLowerInvariant(person[0])}{person[(person.IndexOf(' ', StringComparison.Ordinal) + 1)..].ToLowerInvariant()}@{Hosts[person.Length % Hosts.Length]}";
}
