using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Operations;

/// <summary>The operations that rules can name: what the words of a match mean together.</summary>
internal static class OperationTable
{
    private static readonly Dictionary<string, RuleOperation> All = new(StringComparer.Ordinal)
    {
        [""] = static (in m) => m.Through(),
        ["through"] = static (in m) => m.Get<Meaning>('x') ?? m.Through(),
        ["nothing"] = static (in _) => new Meaning { Kind = MeaningKind.Nothing },
        ["const"] = static (in m) => m.Int('v'),
        ["add"] = static (in m) => m.Int('a').GetValueOrDefault() + m.Int('b').GetValueOrDefault(),
        ["part"] = static (in m) => m.Int('p'),
        ["year2"] = static (in m) => NumberOperations.ShortYear(m.Int('y').GetValueOrDefault()),
        ["hundreds"] = static (in m) => (m.Int('c') * 100) + m.Int('y'),
        ["after2000"] = static (in m) => 2000 + m.Int('y').GetValueOrDefault(),
        ["point"] = PointOperations.Point,
        ["numeric"] = PointOperations.Numeric,
        ["date8"] = PointOperations.Date8,
        ["step"] = PointOperations.Step,
        ["both"] = PointOperations.Both,
        ["nth"] = PointOperations.Nth,
        ["monthof"] = static (in m) => m.Through() as Meaning ?? new Meaning { Month = (int)m.Through() },
        ["yearof"] = static (in m) => m.Through() as Meaning ?? new Meaning { Year = (int)m.Through() },
        ["weekof"] = PointOperations.WeekOf,
        ["decade"] = PointOperations.Decade,
        ["decadehalf"] = PointOperations.DecadeWithoutApostrophe,
        ["century"] = PointOperations.Century,
        ["yearmaybe"] = PointOperations.YearMaybe,
        ["year2point"] = static (in m) => new Meaning { Year = NumberOperations.ShortYear(m.Int('y').GetValueOrDefault()) },
        ["hundredspoint"] = static (in m) => new Meaning { Year = (m.Int('c') * 100) + m.Int('y') },
        ["mod"] = PointOperations.Mod,
        ["ref"] = static (in m) => new Meaning { Kind = MeaningKind.Reference, Reference = (NamedTime)(m.Int('g') ?? (int)m.Through()) },
        ["offset"] = ClockOperations.Offset,
        ["clock"] = ClockOperations.Clock,
        ["clockto"] = ClockOperations.To,
        ["clockonly"] = static (in m) => new Meaning { Clock = m.Get<ClockTime>('k') },
        ["length"] = LengthOperations.Length,
        ["lengthhalf"] = LengthOperations.AndHalf,
        ["length2"] = LengthOperations.Two,
        ["length3"] = LengthOperations.Three,
        ["lengthspan"] = LengthOperations.Between,
        ["halfunit"] = static (in m) => LengthOperations.Part(m, 0.5m),
        ["quarterunit"] = static (in m) => LengthOperations.Part(m, 0.25m),
        ["vaguelength"] = LengthOperations.Vague,
        ["shift"] = static (in m) => LengthOperations.Shift(m, Basis.Anchor),
        ["shiftmentioned"] = static (in m) => LengthOperations.Shift(m, Basis.Mentioned),
        ["shiftvague"] = LengthOperations.ShiftVague,
        ["shiftfrom"] = LengthOperations.ShiftFrom,
        ["weekdayby"] = LengthOperations.WeekdayBy,
        ["unitmentioned"] = static (in m) => LengthOperations.UnitAgo(m, Basis.Mentioned),
        ["yearago"] = static (in m) => LengthOperations.UnitAgo(m, Basis.Anchor),
        ["every"] = SetOperations.Every,
        ["everypoint"] = SetOperations.EveryPoint,
        ["setclock"] = SetOperations.At,
        ["range"] = RangeOperations.Range,
        ["dayrange"] = RangeOperations.Days,
        ["dowrange"] = RangeOperations.Weekdays,
        ["hourrange"] = RangeOperations.Hours,
        ["yearrange"] = RangeOperations.Years,
        ["monthrange"] = RangeOperations.Months,
    };

    /// <summary>The operation of a name, or null.</summary>
    public static RuleOperation? Find(string name) => All.GetValueOrDefault(name);
}
