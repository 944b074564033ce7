using System.Text.Json.Serialization;
using Session.Benchmarks.States;

namespace Session.Benchmarks.Peers;

[JsonSourceGenerationOptions(IncludeFields = true)]
[JsonSerializable(typeof(Player))]
[JsonSerializable(typeof(Mission))]
internal sealed partial class StateJson : JsonSerializerContext;
