using OnRecord.Language.Learning;
using Xunit;

namespace OnRecord.Tests.Language.Learning;

public class WeightsFileTests
{
    [Fact]
    public void Sections_are_read_back_as_they_were_written()
    {
        var read = WeightsFile.Read(new MemoryStream(Written()));

        Assert.Equal(["bytes", "words"], read.Names);
        Assert.Equal([1, 2, 3], read["bytes"]);
        Assert.Equal(["quay", "café", ""], read.Words("words"));
        Assert.Throws<InvalidDataException>(() => read["harbour"]);
    }

    [Fact]
    public void What_is_cut_short_or_no_such_file_is_refused()
    {
        byte[] whole = Written();
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => WeightsFile.Read(new MemoryStream(whole, 0, length)));
        }

        Assert.Throws<InvalidDataException>(() => WeightsFile.Read(new MemoryStream("ORW1 and then nothing of the kind"u8.ToArray())));
    }

    private static byte[] Written()
    {
        var file = new WeightsFile { ["bytes"] = [1, 2, 3] };
        file.SetWords("words", ["quay", "café", ""]);
        var stream = new MemoryStream();
        file.Write(stream);
        return stream.ToArray();
    }
}
