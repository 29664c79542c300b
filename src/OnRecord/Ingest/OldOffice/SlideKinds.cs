namespace OnRecord.Ingest.OldOffice;

/// <summary>Kinds of records of a presentation that are read (MS-PPT section 2.13.24).</summary>
internal static class SlideKinds
{
    public const int Document = 0x03E8;
    public const int SlidePersist = 0x03F3;
    public const int NotesAtom = 0x03F1;
    public const int Placeholder = 0x0BC3;
    public const int TextChars = 0x0FA0;
    public const int TextBytes = 0x0FA8;
    public const int CString = 0x0FBA;
    public const int Link = 0x0FD7;
    public const int HeadersFooters = 0x0FD9;
    public const int SlideList = 0x0FF0;
    public const int UserEdit = 0x0FF5;
    public const int ObjectStorage = 0x1011;
    /// <summary>Named no container, though it holds records (section 2.3.24).</summary>
    public const int TagData = 0x138B;

    public const int PersistDirectory = 0x1772;
    public const int Comment = 0x2EE0;
    public const int Shape = 0xF004;
}
