using System;
using System.Collections.Generic;
using System.Text;
using SessionFlow;

namespace Corpus.NewerValues;

[SessionTracked]
public partial class Newer
{
    public DateOnly Day;
    public TimeOnly Time;
    public Half Half;
    public Int128 Large;
    public UInt128 UnsignedLarge;
    public Rune Rune;
    public readonly DateOnly FixedDay;
    public DateOnly? MaybeDay;
    public Int128? MaybeLarge;
    public List<Rune> Runes = [];
    public Dictionary<DateOnly, TimeOnly> ByDay = [];
    public Dictionary<Int128, Half[]> ByNumber = [];
    public (DateOnly Day, Half Value) Pair;
}
