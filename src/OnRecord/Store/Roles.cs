namespace OnRecord.Store;

/// <summary>The roles of address headers, numbered as the case file numbers them.</summary>
public static class Roles
{
    private static readonly string[] Names = ["from", "sender", "reply-to", "to", "cc", "bcc"];

    /// <summary>The number of a role.</summary>
    public static int Number(string role)
    {
        int number = Array.IndexOf(Names, role);
        return number >= 0 ? number : throw new ArgumentOutOfRangeException(nameof(role), role, "Not an address header.");
    }

    /// <summary>The role with a number.</summary>
    public static string Name(int number) => Names[number];
}
