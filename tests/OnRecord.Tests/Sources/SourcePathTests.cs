using System.Text;
using CsCheck;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Sources;

public sealed class SourcePathTests
{
    [Theory]
    [InlineData("636166E92E747874", "caf%E9.txt")]
    [InlineData("636166C3A92E747874", "café.txt")]
    [InlineData("4E6F7725", "Now%25")]
    [InlineData("EFBFBD", "%EF%BF%BD")]
    [InlineData("EDA080", "%ED%A0%80")]
    [InlineData("F09F9AA2FF", "🚢%FF")]
    public void A_byte_that_cannot_be_decoded_is_percent_encoded(string bytes, string escaped) =>
        Assert.Equal(escaped, SourcePath.Escape(NativeName.Decode(Convert.FromHexString(bytes))));

    [Fact]
    public void Any_bytes_of_a_name_come_back_from_the_path() =>
        Gen.Byte[1, 255].Array[1, 12].Where(static bytes => !bytes.Contains((byte)'/') && !bytes.Contains((byte)'\\') && !bytes.SequenceEqual("."u8.ToArray()) && !bytes.SequenceEqual(".."u8.ToArray())).Sample(static bytes =>
        {
            string step = SourcePath.Escape(NativeName.Decode(bytes));
            return step == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(step))
                && NativeName.Encode(SourcePath.FileName(step)).AsSpan()[..^1].SequenceEqual(bytes);
        });
}
