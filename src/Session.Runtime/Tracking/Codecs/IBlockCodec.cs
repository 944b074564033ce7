namespace SessionFlow.Tracking;

/// <summary>Marks codecs whose values' memory is their format, so that many of them are one copy.</summary>
internal interface IBlockCodec;
