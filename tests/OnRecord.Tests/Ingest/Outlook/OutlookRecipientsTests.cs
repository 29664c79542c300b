using CsCheck;
using OnRecord.Ingest;
using OnRecord.Ingest.Outlook;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Outlook;

public sealed class OutlookRecipientsTests
{
    private static readonly Gen<string?> s_name = Pick.From<string?>(null, "Ann Roe", "ANN ROE", "Bo Lund");

    private static readonly Gen<string?> s_address = Pick.From<string?>(null, "ann@harbour.example", "Ann@harbour.example", "bo@docks.example");

    private static readonly Gen<Participant> s_person = Gen.Select(Pick.From("from", "sender", "to", "cc", "bcc"), s_name, s_address, static (role, name, address) => new Participant(role, name, address));

    [Fact]
    public void They_answer_as_a_comparison_with_each_does() => Gen.Select(s_person.Array[0, 5], s_person).Sample(static (people, person) =>
    {
        var recipients = new OutlookRecipients();
        Array.ForEach(people, recipients.Add);
        Assert.Equal(Array.Exists(people, known => known.Role is "to" or "cc" or "bcc" && OutlookPeople.IsSame(known, person)), recipients.Has(person));
    });
}
