using System.Collections.Generic;
using System.Linq;
using SessionFlow.Model;
using SessionFlow.Model.Kinds;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes what is done with the members of one type: describe, capture, restore. Rows come first, then parts.</summary>
internal sealed class MemberCode
{
    private static readonly string[] InheritedNames =
    {
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    };

    private readonly CodecScope _codecs;
    private readonly string _row;
    private readonly IReadOnlyList<MemberSpec> _members;
    private readonly MemberSpec[] _rows;
    private readonly MemberSpec[] _parts;

    /// <param name="members">The members.</param>
    /// <param name="codecs">Names their codecs.</param>
    /// <param name="suffix">What the names of generated members end with.</param>
    public MemberCode(IReadOnlyList<MemberSpec> members, CodecScope codecs, string suffix = "")
    {
        _row = "SessionRow" + suffix;
        _codecs = codecs;
        _members = members;
        _rows = members.Where(static member => member.Kind.IsFixedSize).ToArray();
        _parts = members.Where(static member => !member.Kind.IsFixedSize).ToArray();
    }

    public bool HasRow => _rows.Length > 0;

    public bool IsEmpty => _rows.Length + _parts.Length == 0;

    /// <summary>Writes the struct that holds the members of fixed size.</summary>
    public void DeclareRow(CodeWriter code)
    {
        code.Line(Names.Packed);
        code.Open("private struct " + _row);
        foreach (MemberSpec member in _rows)
            code.Line($"public {RowKinds.FieldType(member.Kind)} {RowField(member)};");
        code.Close();
    }

    public void Describe(CodeWriter code, IEnumerable<GapSpec> gaps, IEnumerable<GapSpec> ignored)
    {
        foreach (MemberSpec member in _rows)
            code.Line($"type.Row({Describe(member)});");
        foreach (MemberSpec member in _parts)
            code.Line($"type.Part({Describe(member)});");
        foreach (GapSpec gap in gaps)
            code.Line($"type.Gap({Literal.Of(gap.Name)}, {Literal.Of(gap.Reason)});");
        foreach (GapSpec member in ignored)
            code.Line($"type.Ignored({Literal.Of(member.Name)}, {Literal.Of(member.Reason)});");
    }

    /// <param name="code">Takes the lines.</param>
    /// <param name="method">The writer's method for the row.</param>
    /// <param name="target">The object or value.</param>
    public void Capture(CodeWriter code, string method, string target)
    {
        if (HasRow)
        {
            code.Line($"ref var row = ref writer.{method}<{_row}>();");
            foreach (MemberSpec member in _rows)
                code.Line($"row.{RowField(member)} = {RowKinds.Pack(member.Kind, BackingFieldCode.Place(member, target))};");
        }

        foreach (MemberSpec member in _parts)
        {
            string value = Value(member, target);
            code.Line(member.Kind is StringKind ? $"writer.String({value});" : $"{_codecs.Of(member)}.Write(writer, {value});");
        }
    }

    /// <summary>Writes a row into an object, apart from what only its constructor can set.</summary>
    public void RestoreObject(CodeWriter code, string typeName, bool isMadeByFactory)
    {
        if (HasRow)
            code.Line(!isMadeByFactory && _rows.All(static member => member.IsReadOnly) ? $"reader.Row<{_row}>();" : $"var row = reader.Row<{_row}>();");
        foreach (MemberSpec member in _rows.Where(static member => !member.IsReadOnly))
        {
            string value = RowKinds.Unpack(member.Kind, "row." + RowField(member), "reader");
            code.Line(member.IsSetByCode ? Set(member, typeName, value) : $"{BackingFieldCode.Place(member, "self")} = {value};");
        }

        foreach (MemberSpec member in _rows.Where(member => isMadeByFactory && member.IsReadOnly && member.Kind is not ReferenceKind { IsWeak: true }))
            code.Line($"reader.Require({Literal.Of($"{typeName}.{member.Name}")}, {BackingFieldCode.Place(member, "self")}, {RowKinds.Unpack(member.Kind, "row." + RowField(member), "reader")});");
        foreach (MemberSpec member in _parts)
        {
            string value = Value(member, "self");
            code.Line(member.IsSetByCode ? Set(member, typeName, member.Kind is StringKind ? "reader.String()" : Read(member, "reader", "default"))
                : !member.IsReadOnly ? $"{value} = {Read(member, "reader", value)};"
                : member.Kind.IsMadeByCode ? $"{_codecs.Of(member)}.RestoreFixed(reader, {value}, {Literal.Of($"{typeName}.{member.Name}")});"
                : isMadeByFactory && !member.Kind.IsCollection ? $"reader.Require({Literal.Of($"{typeName}.{member.Name}")}, {value}, {Read(member, "reader", value)});"
                : member.Kind is StringKind ? "reader.SkipString();"
                : member.Kind.IsCollection || member.Kind is ParameterKind ? $"{_codecs.Of(member)}.RestoreReadOnly(reader, {value}, {Literal.Of(member.Kind is ContentKind ? typeName : $"{typeName}.{member.Name}")});"
                : Read(member, "reader", value) + ";");
        }
    }

    /// <summary>Writes the value that has the row's members in place of an existing one's.</summary>
    public void RestoreWith(CodeWriter code, string existing)
    {
        if (IsEmpty)
        {
            code.Line("reader.Byte();");
            code.Line($"return {existing};");
            return;
        }

        if (HasRow)
            code.Line($"var row = reader.Block<{_row}>();");
        code.Open($"return {existing} with");
        foreach (MemberSpec member in _rows)
            code.Line($"{member.Identifier} = {RowKinds.Unpack(member.Kind, "row." + RowField(member), "reader")},");
        foreach (MemberSpec member in _parts)
            code.Line($"{member.Identifier} = {Read(member, "reader", BackingFieldCode.Place(member, existing))},");
        code.Close("};");
    }

    /// <summary>Writes all members of a value, in the order in which they were written.</summary>
    public void RestoreValue(CodeWriter code, string target, string existing)
    {
        if (HasRow)
            code.Line($"var row = reader.Block<{_row}>();");
        foreach (MemberSpec member in _rows)
            code.Line($"{BackingFieldCode.Place(member, target)} = {RowKinds.Unpack(member.Kind, "row." + RowField(member), "reader")};");
        foreach (MemberSpec member in _parts)
            code.Line($"{BackingFieldCode.Place(member, target)} = {Read(member, "reader", BackingFieldCode.Place(member, existing))};");
        if (IsEmpty)
            code.Line("reader.Byte();");
    }

    /// <summary>Returns a value made by a constructor that takes its members; those behind the row are read in their order.</summary>
    public void ConstructValue(CodeWriter code, string type, string existing)
    {
        if (HasRow)
            code.Line($"var row = reader.Block<{_row}>();");
        IEnumerable<string> values = _members.Select(member => member.Kind.IsFixedSize
            ? RowKinds.Unpack(member.Kind, "row." + RowField(member), "reader")
            : Read(member, "reader", $"{existing}.{member.Identifier}"));
        code.Line($"return new {type}({string.Join(", ", values)});");
    }

    /// <summary>Sets in a restoring constructor what only a constructor can.</summary>
    public void Construct(CodeWriter code, int level)
    {
        if (_rows.Any(static member => member.IsReadOnly))
            code.Line($"var row = token.Row<{_row}>({Literal.Of(level)});");
        foreach (MemberSpec member in _rows.Where(static member => member.IsReadOnly))
        {
            // A member that an older snapshot does not know keeps what its initializer gave it.
            code.Line($"if (token.Has({Literal.Of(level)}, {Literal.Of(member.StableName)}))");
            code.Indented($"{Own(member)} = {RowKinds.Unpack(member.Kind, "row." + RowField(member), "token")};");
        }

        for (int i = 0; i < _parts.Length; i++)
        {
            MemberSpec member = _parts[i];
            if (!member.IsReadOnly || member.Kind is ContentKind)
                continue;
            string part = $"token.Part({Literal.Of(level)}, {Literal.Of(i)})";
            code.Line(member.Kind switch
            {
                StringKind => $"{Own(member)} = {part}.String({Own(member)});",
                _ => $"{Own(member)} = {_codecs.Of(member)}.Prepare({part}, {Own(member)});",
            });
        }
    }

    private static string Value(MemberSpec member, string target) => member.Kind is ContentKind ? target : BackingFieldCode.Place(member, target);

    private string Read(MemberSpec member, string reader, string existing) =>
        member.Kind is StringKind ? $"{reader}.String({existing})" : $"{_codecs.Of(member)}.Restore({reader}, {existing})";

    /// <summary>Has a property's setter run with a value once all plain members are in place.</summary>
    private static string Set(MemberSpec member, string typeName, string value) =>
        $"reader.Set({Literal.Of($"{typeName}.{member.Name}")}, {value}, value => self.{member.Identifier} = value, () => self.{member.Identifier});";

    private string Describe(MemberSpec member)
    {
        string flags = string.Join(" | ", Flags(member).Select(static flag => $"{Names.Tracking}SchemaMemberFlags.{flag}"));
        string former = string.Concat(member.FormerNames.Select(static name => ", " + Literal.Of(name)));
        if (former.Length > 0 && flags.Length == 0)
            flags = Names.Tracking + "SchemaMemberFlags.None";
        return $"{Literal.Of(member.StableName)}, {_codecs.Of(member)}{(flags.Length > 0 ? ", " : "")}{flags}{former}";
    }

    private static IEnumerable<string> Flags(MemberSpec member)
    {
        if (member.IsKey)
            yield return "Key";
        if (member.IsReadOnly)
            yield return "ReadOnly";
        if (member.IsSetByCode)
            yield return "SetByCode";
    }

    /// <summary>The name of a member's field in the row, which inherits some names as every struct does.</summary>
    private static string RowField(MemberSpec member) => InheritedNames.Contains(member.Name) ? member.Name + "_" : member.Identifier;

    // The names of the constructor's own locals hide members.
    private static string Own(MemberSpec member) => member.Backing is not null ? BackingFieldCode.Place(member, "this")
        : member.Name is "token" or "row" ? "this." + member.Identifier
        : member.Identifier;
}
