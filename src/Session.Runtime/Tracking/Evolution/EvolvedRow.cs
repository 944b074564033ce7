namespace SessionFlow.Tracking;

/// <summary>A stored object, or one that a migration made, on its way into today's layout.</summary>
/// <param name="Identity">Its identity.</param>
/// <param name="Source">Its class as it was stored; one without members for an object that a migration made.</param>
/// <param name="Start">Where its row begins.</param>
/// <param name="End">Where its row ends.</param>
/// <param name="Contract">Its class in this build.</param>
/// <param name="Migrated">Its members by name after its migrations; null where there were none.</param>
internal readonly record struct EvolvedRow(long Identity, SchemaType Source, int Start, int End, SessionContract Contract, StateObject? Migrated);
