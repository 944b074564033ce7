namespace Session.Integration.Tests.Kinds.Holders;

public enum ByteRank : byte { None, First, Last = byte.MaxValue }

public enum SByteRank : sbyte { None, First, Last = sbyte.MinValue }

public enum Int16Rank : short { None, First, Last = short.MinValue }

public enum UInt16Rank : ushort { None, First, Last = ushort.MaxValue }

public enum Int32Rank : int { None, First, Last = int.MinValue }

public enum UInt32Rank : uint { None, First, Last = uint.MaxValue }

public enum Int64Rank : long { None, First, Last = long.MinValue }

public enum UInt64Rank : ulong { None, First, Last = ulong.MaxValue }
