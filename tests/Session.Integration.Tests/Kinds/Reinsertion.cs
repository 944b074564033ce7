using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Session.Integration.Tests.Kinds;

/// <summary>Takes everything out of each hash-based collection of a graph and puts it back in another order, which is no state.</summary>
internal sealed class Reinsertion
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<object> _pending = new();

    private Reinsertion()
    {
    }

    public static void Of(object root)
    {
        var walk = new Reinsertion();
        walk.Meet(root);
        while (walk._pending.TryPop(out object? next))
            walk.Visit(next);
    }

    private void Meet(object? value)
    {
        // An immutable array without elements of its own.
        if (value?.GetType().GetProperty("IsDefault")?.GetValue(value) is true)
            return;
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true })
            return;
        if (value.GetType().IsValueType)
            Visit(value);
        else if (_seen.Add(value))
            _pending.Push(value);
    }

    private void Visit(object value)
    {
        if (value is IEnumerable items)
        {
            object?[] copy = items.Cast<object?>().ToArray();
            foreach (object? item in copy)
                Meet(item);
            Type type = value.GetType();
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(HashSet<>))
                Refill(value, copy, static item => new[] { item });
            else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
                Refill(value, copy, static item => new[] { Part(item!, "Key"), Part(item!, "Value") });
        }

        if (value.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true && !value.GetType().Name.StartsWith("KeyValuePair", StringComparison.Ordinal))
            return;
        for (Type? level = value.GetType(); level is not null; level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Meet(field.GetValue(value));
        }
    }

    private static void Refill(object collection, object?[] items, Func<object?, object?[]> arguments)
    {
        Type type = collection.GetType();
        type.GetMethod("Clear")!.Invoke(collection, null);
        MethodInfo add = type.GetMethod("Add")!;
        foreach (object? item in items.Reverse())
            add.Invoke(collection, arguments(item));
    }

    private static object? Part(object entry, string name) => entry.GetType().GetProperty(name)!.GetValue(entry);
}
