namespace SessionFlow.Tracking;

/// <summary>Where a contract stands in a schema; remembered by the contract so that a capture need not look it up.</summary>
internal sealed record SchemaPlace(BoundSchema Schema, int Index);
