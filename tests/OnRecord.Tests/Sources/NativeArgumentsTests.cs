using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Sources;

public sealed class NativeArgumentsTests
{
    [Fact]
    public void Bytes_that_are_not_UTF8_are_taken_from_the_command_line_of_the_process()
    {
        byte[] line = [.. "dotnet\0onrecord.dll\0build\0caf"u8, 0xE9, .. "\0\0é\0"u8];
        string[] restored = NativeArguments.Restore(["build", "caf\uFFFD", "", "é"], line);
        Assert.Equal(["build", "caf\uDCE9", "", "é"], restored);
        Assert.Equal([.. "caf"u8, 0xE9, 0], NativeName.Encode(restored[1]));
    }

    [Fact]
    public void Arguments_that_do_not_agree_stay_as_they_are()
    {
        string[] given = ["build", "caf\uFFFD"];
        Assert.Equal(given, NativeArguments.Restore(given, [.. "build\0other\0"u8]));
        Assert.Equal(given, NativeArguments.Restore(given, [.. "caf"u8, 0xE9, 0]));
    }
}
