namespace OnRecord.Language.Time.Grammar;

/// <summary>The classes that a run of digits can belong to, by its value and length; rules write them <c>#name</c>.</summary>
internal static class NumberClass
{
    /// <summary>Their names, in the order of the bits of <see cref="Of"/>.</summary>
    public static readonly string[] Names = ["#int", "#day", "#mon", "#hour", "#hour12", "#two", "#minute", "#year", "#four", "#one", "#clock4", "#day2", "#mon2", "#quarter", "#half", "#date8", "#week", "#clock3", "#hour0"];

    /// <summary>The classes of a number, a bit each.</summary>
    /// <param name="value">Its value.</param>
    /// <param name="digits">How many digits it has.</param>
    public static int Of(int value, int digits)
    {
        int bits = 0;
        Set(0, digits <= 9);
        Set(1, digits <= 2 && value is >= 1 and <= 31);
        Set(2, digits <= 2 && value is >= 1 and <= 12);
        Set(3, digits <= 2 && value <= 24);
        Set(4, digits <= 2 && value is >= 1 and <= 12);
        Set(5, digits == 2);
        Set(6, digits == 2 && value <= 59);
        Set(7, digits == 4 && value is >= 1000 and <= 2999);
        Set(8, digits == 4);
        Set(9, digits == 1);
        Set(10, digits == 4 && value / 100 <= 23 && value % 100 <= 59);
        Set(11, digits == 2 && value is >= 1 and <= 31);
        Set(12, digits == 2 && value is >= 1 and <= 12);
        Set(13, digits == 1 && value is >= 1 and <= 4);
        Set(14, digits == 1 && value is 1 or 2);
        Set(15, digits == 8 && value / 10000 is >= 1900 and <= 2099 && value / 100 % 100 is >= 1 and <= 12 && value % 100 is >= 1 and <= 31);
        Set(16, digits == 2 && value is >= 1 and <= 53);
        Set(17, digits == 3 && value / 100 is >= 1 and <= 9 && value % 100 <= 59);
        Set(18, digits == 2 && value <= 9);
        return bits;

        void Set(int bit, bool value) => bits |= value ? 1 << bit : 0;
    }
}
