namespace OnRecord.Ingest.OldOffice;

/// <summary>Kinds of records of a workbook that are read (MS-XLS section 2.3.2).</summary>
internal static class BiffKinds
{
    public const int Formula = 0x0006;
    public const int Eof = 0x000A;
    public const int Header = 0x0014;
    public const int Footer = 0x0015;
    public const int Name = 0x0018;
    public const int Note = 0x001C;
    public const int Date1904 = 0x0022;
    public const int FilePass = 0x002F;
    public const int Continue = 0x003C;
    public const int CodePage = 0x0042;
    public const int Obj = 0x005D;
    public const int BoundSheet = 0x0085;
    public const int MulRk = 0x00BD;
    public const int RString = 0x00D6;
    public const int Xf = 0x00E0;
    public const int Drawing = 0x00EC;
    public const int Sst = 0x00FC;
    public const int LabelSst = 0x00FD;
    public const int Txo = 0x01B6;
    public const int HLink = 0x01B8;
    public const int Dv = 0x01BE;
    public const int Number = 0x0203;
    public const int Label = 0x0204;
    public const int BoolErr = 0x0205;
    public const int String = 0x0207;
    public const int Rk = 0x027E;
    public const int Format = 0x041E;
    public const int Bof = 0x0809;
    public const int SeriesText = 0x100D;
}
