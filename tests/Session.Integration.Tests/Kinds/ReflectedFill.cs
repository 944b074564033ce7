using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Session.Integration.Tests.Laws;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Kinds;

/// <summary>
/// Gives every field of an object a value by chance, with reflection, so that no member of a holder can be forgotten: objects
/// are new, nothing, or those that were made before, of the declared class or of one that derives from it.
/// </summary>
internal sealed class ReflectedFill
{
    private const int MostObjects = 40;
    private const int MostDepth = 4;

    private static readonly Type[] Tracked = typeof(ReflectedFill).Assembly.GetTypes()
        .Where(static type => type is { IsAbstract: false, IsGenericTypeDefinition: false, IsClass: true } && type.IsDefined(typeof(SessionTrackedAttribute), inherit: false))
        .OrderBy(static type => type.FullName, StringComparer.Ordinal).ToArray();

    private readonly Chance _chance;
    private readonly List<object> _made = new();
    private readonly HashSet<object> _whole = new(ReferenceEqualityComparer.Instance);

    private ReflectedFill(Chance chance) => _chance = chance;

    /// <summary>Fills what can be written of an object; what is read-only stays as it is, but for its content.</summary>
    public static void Of<T>(Chance chance, T holder)
        where T : class => new ReflectedFill(chance).Fill(holder, isNew: false, depth: 0);

    private void Fill(object target, bool isNew, int depth)
    {
        foreach (FieldInfo field in FieldsOf(target.GetType()))
        {
            if (isNew || !field.IsInitOnly)
                field.SetValue(target, Value(field.FieldType, depth, mustBeWhole: field.IsInitOnly));
            else if (field.GetValue(target) is IList { IsFixedSize: false } list)
                Refill(list, depth);
        }
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.FieldType != typeof(SessionHint) && !field.IsDefined(typeof(SessionIgnoredAttribute)) && !typeof(Delegate).IsAssignableFrom(field.FieldType))
                    yield return field;
            }
        }
    }

    // What a read-only member holds was there before its owner.
    private object? Value(Type type, int depth, bool mustBeWhole = false)
    {
        if (Simple(type) is { } simple)
            return simple;
        if (type == typeof(string))
            return _chance.Text();
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return _chance.Coin() ? null : Value(inner, depth);
        if (type.IsValueType)
            return Struct(type, depth);
        if (type.IsArray)
            return _chance.Coin() ? null : Items(type.GetElementType()!, depth);
        if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
            return _chance.Coin() && !type.Name.StartsWith("List", StringComparison.Ordinal) ? null : Collection(type, depth);
        return Object(type, depth, mustBeWhole);
    }

    private object? Simple(Type type) => type switch
    {
        { IsEnum: true } => _chance.Pick(Enum.GetValues(type).Cast<object>().ToArray()),
        _ when type == typeof(Guid) => _chance.Guid(),
        _ when type == typeof(DateTime) => _chance.DateTime(),
        _ => Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => _chance.Coin(),
            TypeCode.Byte => (byte)_chance.Below(256),
            TypeCode.Int16 => (short)_chance.Below(360),
            TypeCode.Int32 => _chance.Below(9) - 4,
            TypeCode.Int64 => _chance.Int64(),
            TypeCode.Single => _chance.Single(),
            _ => null,
        },
    };

    private object Struct(Type type, int depth)
    {
        object value = RuntimeHelpers.GetUninitializedObject(type);
        foreach (FieldInfo field in FieldsOf(type))
            field.SetValue(value, Value(field.FieldType, depth + 1));
        return value;
    }

    private Array Items(Type element, int depth)
    {
        var items = Array.CreateInstance(element, depth > MostDepth ? 0 : _chance.Below(4));
        for (int i = 0; i < items.Length; i++)
            items.SetValue(Value(element, depth + 1), i);
        return items;
    }

    private object Collection(Type type, int depth)
    {
        object collection = Activator.CreateInstance(type)!;
        Type[] arguments = type.GetGenericArguments();
        for (int count = depth > MostDepth ? 0 : _chance.Below(4); count > 0; count--)
        {
            object?[] item = arguments.Select(argument => Value(argument, depth + 1)).ToArray();
            if (collection is IDictionary dictionary)
                dictionary[item[0] ?? _chance.Word()] = item[1];
            else
                (type.GetMethod("Add", arguments) ?? type.GetMethod("Enqueue", arguments) ?? type.GetMethod("AddLast", arguments)!).Invoke(collection, item);
        }

        return collection;
    }

    private void Refill(IList list, int depth)
    {
        Type element = list.GetType().GetGenericArguments()[0];
        list.Clear();
        foreach (object? item in Items(element, depth))
            list.Add(item);
    }

    private object? Object(Type type, int depth, bool mustBeWhole)
    {
        object[] known = _made.Where(made => type.IsInstanceOfType(made) && (!mustBeWhole || _whole.Contains(made))).ToArray();
        if (_chance.Below(4) == 0)
            return null;
        if (known.Length > 0 && (_made.Count >= MostObjects || _chance.Below(3) == 0))
            return _chance.Pick(known);
        if (_made.Count >= MostObjects || depth > MostDepth)
            return null;
        Type[] choice = (type.IsAbstract ? Array.Empty<Type>() : new[] { type }).Concat(Tracked.Where(other => other != type && type.IsAssignableFrom(other))).ToArray();
        object made = RuntimeHelpers.GetUninitializedObject(_chance.Pick(choice));
        _made.Add(made);
        Fill(made, isNew: true, depth + 1);
        _whole.Add(made);
        return made;
    }
}
