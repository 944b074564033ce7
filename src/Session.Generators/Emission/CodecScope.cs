using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Model;
using SessionFlow.Model.Kinds;

namespace SessionFlow.Generators.Emission;

/// <summary>Names the codecs of a type's members, and writes the fields that hold those that are put together.</summary>
internal sealed class CodecScope
{
    /// <summary>Names that the surrounding class inherits or has already.</summary>
    private static readonly string[] Reserved =
    {
        "Instance", "Type", "Name", "FormerNames", "Version", "Types", "IsAbstract", "RunsUserCode", "HearsCapture", "Capturing", "LastPlace", "Shape", "SessionRow",
        "Describe", "Link", "Capture", "Create", "Write", "Prepare", "Restore", "Restored", "RestoreReadOnly", "GeneratedContract", "GeneratedCodec",
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    };

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly string _prefix;

    /// <param name="members">The members of the type.</param>
    /// <param name="taken">Names of further codecs that stand in reach.</param>
    /// <param name="prefix">What leads to the class that holds the codecs, with a dot; empty inside it.</param>
    public CodecScope(IEnumerable<MemberSpec> members, IEnumerable<string> taken, string prefix)
    {
        _prefix = prefix;
        var names = new HashSet<string>(Reserved.Concat(taken), StringComparer.Ordinal);
        foreach (MemberSpec member in members)
        {
            if (!NeedsField(member.Kind))
                continue;
            string stem = member.Kind is ContentKind ? "Content" : member.Name;
            string name = stem;
            for (int i = 1; !names.Add(name); i++)
                name = stem + (i == 1 ? "Codec" : "Codec" + Literal.Of(i));
            _fields.Add(member.Name, name);
        }
    }

    /// <summary>The expression for a member's codec.</summary>
    public string Of(MemberSpec member) =>
        _fields.TryGetValue(member.Name, out string? field) ? _prefix + Escape(member, field) : Of(member.Kind);

    /// <summary>The expression for a member of a base, whose fields stand elsewhere.</summary>
    public string OfInherited(MemberSpec member) => Of(member.Kind);

    /// <summary>The expression for a kind.</summary>
    public string Of(KindSpec kind) => kind switch
    {
        ScalarKind scalar => Names.Codecs + scalar.Scalar,
        StringKind => Names.Codecs + "String",
        EnumKind item => _prefix + item.CodecName,
        ReferenceKind { IsWeak: true } reference => $"{Names.Codecs}WeakReference<{reference.Type}>()",
        ReferenceKind reference => $"{Names.Codecs}Reference<{reference.Type}>()",
        ConvertedKind converted =>
            $"{Names.Codecs}Converted<{converted.Type}, {converted.Stored.Type}>({Literal.Of(converted.Member)}, new {converted.Converter}(), {Of(converted.Stored)})",
        DefinitionKind definition =>
            $"{Names.Codecs}Definition<{definition.Type}, {definition.Key.Type}>({Literal.Of(definition.Member)}, typeof({definition.Registered}), {Of(definition.Key)}, "
            + $"static definition => definition.{definition.KeyIdentifier}, {(definition.AllowsMissing ? "true" : "false")})",
        ParameterKind parameter => $"{Names.Codecs}Argument<{parameter.Type}>()",
        NullableKind nullable => $"{Names.Codecs}Nullable({Of(nullable.Value)})",
        ListKind list => $"{Names.Codecs}List({Of(list.Element)})",
        ArrayKind array => $"{Names.Codecs}Array({Of(array.Element)})",
        RectangularKind array => $"{Names.Codecs}Array{Literal.Of(array.Rank)}({Of(array.Element)})",
        StringBuilderKind => Names.Codecs + "StringBuilder",
        DictionaryKind dictionary => $"{Names.Codecs}Dictionary({Of(dictionary.Key)}, {Of(dictionary.Value)})",
        CollectionKind collection => $"{Names.Codecs}{collection.Codec}({string.Join(", ", collection.Arguments.Select(Of))})",
        DerivedCollectionKind derived => $"{Names.Codecs}Derived({Of(derived.Collection)}, static () => new {derived.Type}())",
        ContentKind content => $"{Names.Codecs}Content({Of(content.Collection)})",
        TrackedStructKind tracked => $"{tracked.Type}.{tracked.Codec}",
        ForeignStructKind foreign => $"{_prefix}{foreign.CodecName}.Instance",
        _ => throw new ArgumentException($"There is no codec for a {kind.GetType().Name}.", nameof(kind)),
    };

    /// <summary>Writes the fields.</summary>
    public void WriteFields(CodeWriter code, IEnumerable<MemberSpec> members)
    {
        foreach (MemberSpec member in members)
        {
            if (!_fields.TryGetValue(member.Name, out string? field))
                continue;
            code.Line($"public static readonly {Names.Codec}<{member.Kind.Type}> {Escape(member, field)} =");
            code.Indented(Of(member.Kind) + ";");
            code.Gap();
        }
    }

    private static bool NeedsField(KindSpec kind) => kind.IsMadeByCode
        || kind is NullableKind or ListKind or ArrayKind or RectangularKind or DictionaryKind or CollectionKind or DerivedCollectionKind or ContentKind;

    private static string Escape(MemberSpec member, string field) => field == member.Name ? member.Identifier : field;
}
