using System.IO.Compression;
using OnRecord.Fuzz;
using OnRecord.Ingest;
using OnRecord.Ingest.OldOffice;
using Xunit;

namespace OnRecord.Tests.Ingest.OldOffice;

public sealed class OldSlidesTests
{
    [Fact]
    public void Slides_stand_in_their_order_each_with_its_drawings_comments_and_notes()
    {
        byte[] comment = SlideMaker.Record(SlideKinds.TagData, 0, SlideMaker.Container(SlideKinds.Comment, 0, SlideMaker.String("Cleo Marsh", 0), SlideMaker.String("Is this so?", 1), SlideMaker.String("CM", 2)));
        byte[] file = new SlideMaker()
            .Notes(256, SlideMaker.Low("Say it slowly."))
            .Slide(256, SlideMaker.Wide("Dredging in Łódź\rsecond\u000Bline"), SlideMaker.Low("In a box"), comment)
            .Slide(257, SlideMaker.Low("Costs"), SlideMaker.Container(SlideKinds.HeadersFooters, 3, SlideMaker.String("Port office", 2)))
            .Master(SlideMaker.Container(SlideKinds.Shape, 0, SlideMaker.Low("On every slide")), SlideMaker.Container(SlideKinds.Shape, 0, SlideMaker.Record(SlideKinds.Placeholder, 0, new byte[8]), SlideMaker.Low("Click to edit")))
            .Part(SlideMaker.Container(0x03EE, 0, SlideMaker.Low("of no list")))
            .ToFile().Make();
        Assert.Equal(
            "Dredging in Łódź\n\nsecond\nline\n\nIn a box\n\n[comment: Cleo Marsh, Is this so?]\n\n[notes: Say it slowly.]\n\f\nCosts\n\n[footer: Port office]\n\n[master: On every slide]",
            StreamCheck.TextOf(file, out ReaderRun run));
        Assert.Equal((0, 2), (run.Codes.Count(), run.Document.Pages!.Value));
        run.Dispose();
    }

    [Fact]
    public void Words_of_a_presentation_without_its_list_are_taken_as_they_come()
    {
        byte[] file = new CompoundFileMaker().Put("PowerPoint Document", SlideMaker.Container(0x03EE, 0, SlideMaker.Low("Left over"), SlideMaker.Wide("and more"))).Make();
        Assert.Equal("Left over\n\nand more", StreamCheck.TextOf(file, out ReaderRun run));
        Assert.Equal([ProblemCodes.Damaged], run.Codes);
        run.Dispose();
    }

    [Fact]
    public void Objects_of_a_presentation_are_members_packed_or_not()
    {
        byte[] inner = new WordMaker().Piece("inner words\r").Make();
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(inner);
        }

        byte[] file = new SlideMaker().Slide(256, SlideMaker.Low("Costs")).Part(SlideMaker.Record(SlideKinds.ObjectStorage, 1, [.. BitConverter.GetBytes(inner.Length), .. packed.ToArray()])).Part(SlideMaker.Record(SlideKinds.ObjectStorage, 0, inner)).ToFile().Make();
        using var run = ReaderRun.Of(new OldOfficeReader(), file);
        Assert.Equal(["object-1", "object-2"], run.Names);
        Assert.All(run.Members, member => Assert.Equal(inner, member.Bytes.ReadAll().ToArray()));
    }

    [Fact]
    public void A_presentation_behind_a_password_is_encrypted()
    {
        using var run = ReaderRun.Of(new OldOfficeReader(), new SlideMaker { IsEncrypted = true }.Slide(256, SlideMaker.Low("secret")).ToFile().Make());
        Assert.Equal([ProblemCodes.Encrypted], run.Codes);
    }

    [Fact]
    public void A_slide_that_is_listed_again_and_again_is_read_once_and_an_edit_that_leads_to_itself_ends()
    {
        byte[] once = SlideMaker.Low(new string('y', 1000));
        byte[] file = new SlideMaker().Slide(256, [], once).Slide(257, [], once).ToFile().Make();
        int second = file.AsSpan().IndexOf([.. WordMaker.Numbers(3, 0, 0, 257)]);
        file[second] = 2;
        using var run = ReaderRun.Of(new OldOfficeReader(), file);
        Assert.InRange(run.Text.Length, 1000, 1100);
    }
}
