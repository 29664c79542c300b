using OnRecord.Query.Trails;
using Xunit;

namespace OnRecord.Tests.Query.Trails;

public sealed class TrailWordsTests
{
    [Theory]
    [InlineData("เจ้าหน้าที่ตรวจแรงงานจะมาที่ท่าเรือทิศเหนือในเช้าวันจันทร์ก่อนรุ่งสาง", true)]
    [InlineData("អធិការការងារនឹងមកដល់កំពង់ផែខាងជើងនៅព្រឹកថ្ងៃច័ន្ទមុនពេលថ្ងៃរះ ហើយគ្មាននរណាម្នាក់ត្រូវឆ្លើយតែម្នាក់ឯងឡើយ", true)]
    [InlineData("ขอบคุณมาก", false)]
    [InlineData("Thank you for it all, and so do I", false)]
    [InlineData("The inspectors come to the north quay on Monday", true)]
    public void A_sentence_is_enough_whether_it_has_blanks_between_its_words_or_not(string text, bool expected) => Assert.Equal(expected, TrailWords.AreEnough(text));
}
