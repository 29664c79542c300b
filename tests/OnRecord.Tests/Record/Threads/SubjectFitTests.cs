using OnRecord.Record.Threads;
using Xunit;

namespace OnRecord.Tests.Record.Threads;

public sealed class SubjectFitTests
{
    [Theory]
    [InlineData("Re: Fw: Keys  again", "keys again", true)]
    [InlineData("[harbour] Keys again", "RE: Keys again", true)]
    [InlineData("Tides at the north quay", "Tldes at the n0rth quay", true)] // scanned
    [InlineData("Repairs of the north pier", "Repairs of the north pler", true)]
    [InlineData("Tables of the tides for May", "Tables of the tides for Mav", true)]
    [InlineData("The tides of the week and what the pilots", "The tides of the week and what the pilots say of them", true)] // cut short
    [InlineData("RE: lot 14", "RE: lot 15", false)]
    [InlineData("Payments for lot 1 at the quay", "Payments for lot 0 at the quay", false)]
    [InlineData("Payments for the lot 14", "Payments for the lot 145", false)]
    [InlineData("Keys", "Ropes", false)]
    [InlineData("", "Ropes", null)]
    public void A_number_tells_subjects_apart_and_a_misread_letter_does_not(string one, string other, bool? expected)
    {
        Assert.Equal(expected, SubjectFit.Are(SubjectFit.Key(one), SubjectFit.Key(other)));
        Assert.Equal(expected, SubjectFit.Are(SubjectFit.Key(other), SubjectFit.Key(one)));
    }
}
