namespace SessionFlow.Storage;

/// <summary>What a record holds. Zero is no record, so that a zero-filled tail is none.</summary>
internal enum RecordType : ushort
{
    None = 0,
    Section = 1,
    Seal = 2,
    Delta = 3,
    Mark = 4,
    Padding = 5,
}
