using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Tells of which shapes every stored value is, byte for byte, one of this build's, and valid there: such values are copied
/// and not looked into.
/// </summary>
internal sealed class SameBytes
{
    private readonly int[] _becomes;
    private readonly bool _hasShared;
    private readonly bool _hasGone;

    /// <param name="becomes">For each stored class that has objects and keeps all of them, the index of its class in this build's schema; -1 for others.</param>
    /// <param name="hasShared">True when collections may be aliases of others, which come to stand elsewhere.</param>
    /// <param name="hasGone">True when some of the objects that are referred to, or that stand for collections, are gone.</param>
    public SameBytes(int[] becomes, bool hasShared, bool hasGone) => (_becomes, _hasShared, _hasGone) = (becomes, hasShared, hasGone);

    public bool Are(SchemaShape source, SchemaShape target)
    {
        if ((_hasShared && source.HasCollections) || (_hasGone && (source.HasIdentities || source.HasCollections)))
            return false;
        return Are(source, target, new HashSet<(SchemaType, SchemaType)>());
    }

    /// <param name="source">What was stored.</param>
    /// <param name="target">What stands in its place.</param>
    /// <param name="met">Structs that are being compared, or were: one may hold a list of its own kind.</param>
    private bool Are(SchemaShape source, SchemaShape target, HashSet<(SchemaType, SchemaType)> met) =>
        source.Kind == target.Kind
        && source.Rank == target.Rank
        && Array.TrueForAll(source.Forms, form => target.HasForm((byte)form))
        && Array.TrueForAll(source.Allowed, allowed => _becomes[allowed] < 0 || Array.BinarySearch(target.Allowed, _becomes[allowed]) >= 0)
        && AreEnums(source.Enum, target.Enum)
        && AreStructs(source.Struct, target.Struct, met)
        && AreInside(source.Element, target.Element, met)
        && AreInside(source.Key, target.Key, met);

    private bool AreInside(SchemaShape? source, SchemaShape? target, HashSet<(SchemaType, SchemaType)> met) =>
        source is null || target is null ? source == target : Are(source, target, met);

    /// <summary>An enum is matched by where it stands, whatever its name is.</summary>
    private static bool AreEnums(SchemaEnum? source, SchemaEnum? target) =>
        source is null || target is null ? source == target : source.Members.SequenceEqual(target.Members);

    /// <summary>So is a struct, and its members by their names.</summary>
    private bool AreStructs(SchemaType? source, SchemaType? target, HashSet<(SchemaType, SchemaType)> met)
    {
        if (source is null || target is null)
            return source == target;
        if (source.Version != target.Version || source.Members.Count != target.Members.Count)
            return false;
        return !met.Add((source, target)) || source.Members.Zip(target.Members, (then, now) => AreMembers(then, now, met)).All(static same => same);
    }

    private bool AreMembers(SchemaMember source, SchemaMember target, HashSet<(SchemaType, SchemaType)> met) =>
        source.Name == target.Name && source.InRow == target.InRow && Are(source.Shape, target.Shape, met);
}
