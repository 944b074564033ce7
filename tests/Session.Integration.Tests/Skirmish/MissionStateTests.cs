using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Skirmish;
using Skirmish.Comparison;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Skirmish;

/// <summary>The comparison over the mission itself: it sees a change in any field, and leaves out nothing but the caches.</summary>
public sealed class MissionStateTests(ITestOutputHelper output)
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void ForEachFieldOfTheState_WhenOneObjectsIsChanged_TheComparisonNamesIt()
    {
        Mission expected = MissionState.Simulate(9, 900), actual = MissionState.Simulate(9, 900);
        IReadOnlyList<StateLine> untouched = MissionState.Read(expected);
        Dictionary<FieldInfo, object> owners = FindOwners(actual);
        List<string> unseen = [];
        foreach ((FieldInfo field, object owner) in owners)
        {
            object? old = field.GetValue(owner);
            field.SetValue(owner, Another(field.FieldType, old));
            StateDifference? difference = StateDifference.FindFirst(untouched, MissionState.Read(actual), out _);
            if (difference?.Path.Contains(StateWalk.NameOf(field), StringComparison.Ordinal) != true)
                unseen.Add($"{field.DeclaringType!.Name}.{StateWalk.NameOf(field)}: {difference}");
            field.SetValue(owner, old);
        }

        output.WriteLine($"{owners.Count} fields changed one by one, among {untouched.Count} values");
        Assert.Empty(unseen);
        Assert.True(owners.Count > 100);
        Assert.Null(StateDifference.FindFirst(untouched, MissionState.Read(actual), out _));
    }

    [Fact]
    public void ForWhatIsLeftOut_WhenCompared_ItIsWhatTheStateIgnores()
    {
        IEnumerable<string> ignored = typeof(Mission).Assembly.GetTypes()
            .SelectMany(static type => type.GetMembers(Own))
            .Where(static member => member.IsDefined(typeof(SessionIgnoredAttribute)))
            .Select(static member => $"{member.DeclaringType!.Name}.{member.Name}");

        Assert.Equal(ignored.Order(), MissionState.Caches.Order());
    }

    /// <summary>For each field of the sample's classes an object that has it.</summary>
    private static Dictionary<FieldInfo, object> FindOwners(Mission mission)
    {
        Dictionary<FieldInfo, object> owners = [];
        HashSet<object> met = new(ReferenceEqualityComparer.Instance);
        Stack<object> open = new([mission]);
        while (open.TryPop(out object? next))
        {
            if (next is string || !met.Add(next))
                continue;
            if (next is IEnumerable elements)
            {
                foreach (object? element in elements)
                    Push(element is DictionaryEntry entry ? entry.Value : element);
            }

            for (Type? type = next.GetType(); type?.Assembly == typeof(Mission).Assembly; type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(Own))
                {
                    if (MissionState.Caches.Contains($"{type.Name}.{StateWalk.NameOf(field)}") || field.FieldType.Assembly == typeof(SessionTrackedAttribute).Assembly)
                        continue;
                    if (!next.GetType().IsValueType)
                        owners.TryAdd(field, next);
                    Push(field.GetValue(next));
                }
            }
        }

        return owners;

        void Push(object? value)
        {
            if (value != null && !value.GetType().IsPrimitive)
                open.Push(value is IDictionary table ? table.Values : value);
        }
    }

    private static object? Another(Type type, object? old)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return old == null ? Another(inner, Activator.CreateInstance(inner)) : null;
        if (type.IsEnum)
            return Enum.ToObject(type, 77);
        if (type == typeof(string))
            return old + "!";
        if (!type.IsValueType)
            return old != null ? null : Blank(type);
        switch (old)
        {
            case bool value:
                return !value;
            case char value:
                return (char)(value + 1);
            case TimeSpan value:
                return value + TimeSpan.FromTicks(1);
            case DateTime value:
                return value.AddTicks(1);
            case DateTimeOffset value:
                return value.AddTicks(1);
            case Guid:
                return new Guid("01234567-89ab-cdef-0123-456789abcdef");
        }

        if (type.IsPrimitive || type == typeof(decimal))
            return Convert.ChangeType(Convert.ToDouble(old, null) + 1, type, null);

        object copy = RuntimeHelpers.GetObjectValue(old)!;
        FieldInfo field = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)[0];
        field.SetValue(copy, Another(field.FieldType, field.GetValue(old)));
        return copy;
    }

    private static object Blank(Type type) => RuntimeHelpers.GetUninitializedObject(
        type.IsAbstract ? type.Assembly.GetTypes().First(candidate => candidate.IsSubclassOf(type) && !candidate.IsAbstract) : type);
}
