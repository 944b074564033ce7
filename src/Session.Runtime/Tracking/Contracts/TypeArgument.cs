using System;

namespace SessionFlow.Tracking;

/// <summary>
/// What the generated code of a game says of a type that it puts in the place of a type parameter. It is the same whoever
/// says it, so the first word counts.
/// </summary>
internal static class TypeArgument<T>
{
    private static Definition? _definition;

    /// <summary>The name in files; the runtime's own for a type that no generated code has named.</summary>
    public static string Name => _definition?.Name ?? typeof(T).FullName ?? typeof(T).Name;

    public static SessionCodec<T>? Codec => _definition?.Codec;

    public static bool IsCollection => _definition is { IsCollection: true };

    public static void Provide(string name, SessionCodec<T> codec) => _definition ??= new Definition(name, codec);

    public static InvalidOperationException Missing() => new(
        $"{typeof(T)} is the argument of a tracked generic type, and no generated code has named it yet: pass the SessionTypes.All of the assembly that does.");

    private sealed class Definition
    {
        private readonly Lazy<bool> _isCollection;

        public Definition(string name, SessionCodec<T> codec)
        {
            Name = name;
            Codec = codec;
            _isCollection = new Lazy<bool>(() => codec.Shape(new SchemaBuilder()).IsCollection);
        }

        public string Name { get; }

        public SessionCodec<T> Codec { get; }

        public bool IsCollection => _isCollection.Value;
    }
}
