using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace Session.Integration.Tests.Generated;

/// <summary>Makes the shape of a world by chance. The same seed gives the same world.</summary>
internal sealed class WorldGenerator
{
    private static readonly string[] Underlying = { "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong" };

    private static readonly string[] Words = { "@event", "Größe", "_value", "Value", "@class", "value", "_1", "Self", "Row", "writer", "reader", "Key" };

    private static readonly string[] Noises =
    {
        "public const int Constant = 4;",
        "public static int Shared;",
        "public event System.EventHandler Happened;",
        "public int Computed => 5;",
        "[SessionFlow.SessionIgnored(\"noise\")] public object Ignored;",
        "public System.Action Callback;",
        "private object _anything;",
        "public int this[int index] => index;",
        "public static readonly System.Collections.Generic.List<int> Table = new System.Collections.Generic.List<int>();",
    };

    private readonly Random _random;
    private readonly bool _isLatest;
    private readonly TypeTable _table;
    private readonly List<TypeShape> _types = new();

    private WorldGenerator(int seed)
    {
        _random = new Random(seed);
        _isLatest = seed % 2 == 0;
        _table = new TypeTable(_random);
    }

    public static WorldShape Make(int seed)
    {
        var generator = new WorldGenerator(seed);
        generator.Fill();
        return new WorldShape(seed, generator._isLatest, generator._types.ToImmutableArray());
    }

    private void Fill()
    {
        for (int n = _random.Next(3); n > 0; n--)
            AddEnum();
        if (_random.Next(3) == 0)
        {
            Add(GivenTypes.Converted);
            _table.Declare(GivenTypes.Money);
        }

        if (_table.HasGenerics = _random.Next(2) == 0)
            Add(GivenTypes.Generics);
        for (int n = _random.Next(4); n > 0; n--)
            AddStruct(_random.Next(3) switch { 0 => TypeForm.OpenStruct, 1 => TypeForm.Struct, _ => TypeForm.ReadOnlyStruct });
        string? shared = _random.Next(2) == 0 ? Add(new TypeShape("IThing", TypeForm.Interface)).Name : null;

        // The names of all classes first: they may refer to each other in any direction.
        var classes = new List<TypeShape>();
        for (int n = 2 + _random.Next(4); n > 0; n--)
            classes.Add(NewClass(classes, shared));
        if (shared is not null && classes.Any(type => type.Interface is not null))
            _table.Declare(Reference(shared, canBeKey: !classes.Any(static type => type.IsRecord)));
        foreach (TypeShape type in classes)
            _table.Declare(Reference(type.FullName, canBeKey: !type.IsRecord));
        foreach (TypeShape type in classes)
        {
            TypeShape? parent = type.Base is { } unfinished ? _types.Single(done => done.Name == unfinished.Name) : null;
            Add(type with { Base = parent, Members = Members(type) });
        }

        AddRoot(classes);
    }

    private void AddEnum()
    {
        string name = $"E{_types.Count}";
        string underlying = Underlying[_random.Next(Underlying.Length)];
        Add(new TypeShape(name, TypeForm.Enum) { Underlying = underlying });
        string make = $"({name})({underlying})c.Int64()";
        _table.Declare(new TypeExpression(name, make, IsStruct: true, Key: make) { IsPlain = true });
    }

    private void AddStruct(TypeForm form)
    {
        string name = $"S{_types.Count}";
        bool isPlain = _random.Next(2) == 0;
        var members = ImmutableArray.CreateBuilder<MemberShape>();
        for (int n = 1 + _random.Next(4); n > 0; n--)
        {
            MemberPlace place = form switch
            {
                TypeForm.OpenStruct => MemberPlace.PublicField,
                TypeForm.ReadOnlyStruct => _random.Next(2) == 0 ? MemberPlace.ReadOnlyField : MemberPlace.GetOnlyProperty,
                _ => (MemberPlace)_random.Next((int)MemberPlace.PrivateSetter + 1),
            };
            members.Add(new MemberShape(Name(members.Count), place, isPlain ? _table.Plain() : _table.Any(2)));
        }

        bool isRecord = _isLatest && form != TypeForm.OpenStruct && _random.Next(3) == 0;
        Add(new TypeShape(name, form) { Members = members.ToImmutable(), IsRecord = isRecord, Noise = form == TypeForm.Struct ? Noise() : null });
        string make = $"{name}.Make(c, p)";
        _table.Declare(new TypeExpression(name, make, IsStruct: true, Key: isPlain ? make : null) { IsPlain = isPlain });
    }

    private TypeShape NewClass(List<TypeShape> before, string? shared)
    {
        TypeShape[] bases = before.Where(static type => type.Form != TypeForm.SealedClass).ToArray();
        TypeShape? parent = bases.Length > 0 && _random.Next(2) == 0 ? bases[_random.Next(bases.Length)] : null;
        TypeForm form = _random.Next(6) switch { 0 => TypeForm.SealedClass, 1 => TypeForm.AbstractClass, _ => TypeForm.Class };
        bool isRecord = parent?.IsRecord ?? _random.Next(4) == 0;
        return new TypeShape($"C{before.Count}", form)
        {
            Base = parent,
            Interface = _random.Next(3) == 0 ? shared : null,
            Container = _random.Next(6) == 0 ? $"Outer{before.Count}" : null,
            IsRecord = isRecord,
            HasPrimaryConstructor = _isLatest && !isRecord && _random.Next(4) == 0,
            HasHooks = _random.Next(4) == 0,
            IsKeyed = parent is null && _random.Next(6) == 0,
            Noise = Noise(),
        };
    }

    private ImmutableArray<MemberShape> Members(TypeShape type)
    {
        var members = ImmutableArray.CreateBuilder<MemberShape>();
        for (int n = _random.Next(7); n > 0; n--)
        {
            MemberPlace place = (MemberPlace)_random.Next((int)MemberPlace.SameAsBefore + 1);
            if (type.Form == TypeForm.Root && (place is MemberPlace.ReadOnlyField or MemberPlace.GetOnlyProperty or MemberPlace.InitProperty or MemberPlace.Required))
                place = MemberPlace.PublicField;
            if (place == MemberPlace.Required && !_isLatest)
                place = MemberPlace.Property;
            AddMember(members, place, type);
        }

        return members.ToImmutable();
    }

    private void AddMember(ImmutableArray<MemberShape>.Builder members, MemberPlace place, TypeShape type)
    {
        // What an object initializer has to name cannot be hidden, nor can a record's positions.
        bool isNamed = place is MemberPlace.Required or MemberPlace.InitProperty
            || (type.IsRecord && (place is MemberPlace.ReadOnlyField or MemberPlace.GetOnlyProperty));
        string name = isNamed ? $"{type.Name}_{members.Count}" : Name(members.Count);
        bool isFilled = place is MemberPlace.GetOnlyCollection or MemberPlace.ReadOnlyFieldCollection;
        if (place != MemberPlace.SameAsBefore)
        {
            members.Add(new MemberShape(name, place, isFilled ? _table.Fillable(2) : _table.Any(3)));
            return;
        }

        string before = name + "Too";
        TypeExpression collection = _table.Fillable(2);
        members.Add(new MemberShape(before, MemberPlace.PublicField, collection));
        members.Add(new MemberShape(name, place, collection, before));
    }

    private void AddRoot(List<TypeShape> classes)
    {
        var root = new TypeShape("State", TypeForm.Root) { HasHooks = true, Noise = Noise() };
        var members = Members(root).ToBuilder();
        foreach (TypeShape type in _types.Where(static type => type.Form is not (TypeForm.Enum or TypeForm.Interface or TypeForm.Given)).ToArray())
        {
            string make = type.IsClass ? $"p.Any<{type.FullName}>(c)" : $"{type.Name}.Make(c, p)";
            members.Add(new MemberShape($"Of{type.Name}", MemberPlace.PublicField, new TypeExpression(type.FullName, make, !type.IsClass)));
        }

        Add(root with { Members = members.ToImmutable() });
    }

    private TypeShape Add(TypeShape type)
    {
        _types.Add(type);
        return type;
    }

    // Any of them may hide a member of a base.
    private string Name(int index) => (_random.Next(3) == 0 ? Words[_random.Next(Words.Length)] : "M") + index.ToString(CultureInfo.InvariantCulture);

    private string? Noise() => _random.Next(3) == 0 ? Noises[_random.Next(Noises.Length)] : null;

    // A record is found by what it holds, which changes here.
    private static TypeExpression Reference(string name, bool canBeKey) =>
        new(name, $"p.Any<{name}>(c)", IsStruct: false, Key: canBeKey ? $"p.Some<{name}>(c)" : null);
}
