using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Session.Integration.Tests.Generated;

/// <summary>Writes the source of a generated world.</summary>
internal sealed class WorldWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    private WorldWriter()
    {
    }

    public static string Write(WorldShape world)
    {
        var writer = new WorldWriter();
        writer.Line("using System;");
        writer.Line("using Session.Integration.Tests.Generated;");
        writer.Line("using Session.Integration.Tests.Laws;");
        writer.Line("using SessionFlow;");
        writer.Line("");
        writer.Open($"namespace {world.Namespace}");
        foreach (TypeShape type in world.Types)
            writer.Write(type, world);
        writer.Close();
        return writer._text.ToString();
    }

    private void Write(TypeShape type, WorldShape world)
    {
        if (type.Container is not null)
            Open($"public static partial class {type.Container}");
        switch (type.Form)
        {
            case TypeForm.Enum:
                Line($"public enum {type.Name} : {type.Underlying} {{ None, First, Again = First, Last = 100 }}");
                break;
            case TypeForm.Interface:
                Line($"public interface {type.Name} {{ }}");
                break;
            case TypeForm.Given:
                foreach (string line in type.Source!.Split('\n'))
                    Line(line);
                break;
            case TypeForm.OpenStruct or TypeForm.Struct or TypeForm.ReadOnlyStruct:
                WriteStruct(type);
                break;
            default:
                WriteClass(type, world);
                break;
        }

        if (type.Container is not null)
            Close();
    }

    private void WriteStruct(TypeShape type)
    {
        if (type.IsTracked)
            Line("[SessionTracked]");
        string form = type.Form switch { TypeForm.Struct => "partial ", TypeForm.ReadOnlyStruct => "readonly partial ", _ => "" };
        MemberShape[] fixedMembers = type.Members.Where(static member => member.IsParameter).ToArray();
        bool isPositional = type.IsRecord && fixedMembers.Length > 0;
        Open($"public {form}{(type.IsRecord ? "record " : "")}struct {type.Name}{(isPositional ? Positions(fixedMembers) : "")}");
        WriteMembers(type, isPositional, firstArgument: null);
        if (fixedMembers.Length > 0 && !isPositional)
            WriteConstructor(type, fixedMembers, "");
        Open($"public static {type.Name} Make(Chance c, ObjectPool p)");
        Line($"var made = new {type.Name}({string.Join(", ", fixedMembers.Select(static member => member.Type.Make))});");
        foreach (MemberShape member in type.Members.Where(static member => !member.IsFixed))
            Line($"made.{member.Name} = {member.Type.Make};");
        Line("return made;");
        Close();
        Close();
    }

    private void WriteClass(TypeShape type, WorldShape world)
    {
        bool isRoot = type.Form == TypeForm.Root;
        string form = type.Form switch { TypeForm.SealedClass => "sealed ", TypeForm.AbstractClass => "abstract ", _ => "" };
        var bases = new List<string>();
        if (type.Base is { } parent)
            bases.Add(parent.FullName);
        if (type.Interface is not null)
            bases.Add(type.Interface);
        bases.Add(isRoot ? "IGeneratedState, IGeneratedObject" : "IGeneratedObject");
        MemberShape[] own = type.Members.Where(static member => member.IsParameter).ToArray();
        MemberShape[] inherited = Inherited(type);
        bool isPositional = type.IsRecord && HasHead(type);
        bool hasPrimary = !type.IsRecord && HasHead(type);
        string head = isPositional ? Positions(own) : hasPrimary ? Parameters(inherited.Concat(own)) : "";
        if (hasPrimary && inherited.Length > 0)
            bases[0] += Arguments(inherited, takesWord: false);
        Line("[SessionTracked]");
        Open($"public {form}partial {(type.IsRecord ? "record" : "class")} {type.Name}{head} : {string.Join(", ", bases)}");
        if (type.Base is null)
            Line((type.IsKeyed ? "[SessionKey] " : "") + "public int Number { get; set; }");
        WriteMembers(type, isPositional, hasPrimary ? inherited.Length : null);
        if (own.Length + inherited.Length > 0 && !isPositional && !hasPrimary)
            WriteConstructor(type, inherited.Concat(own).ToArray(), " : base" + Arguments(inherited, TakesWord(type.Base)), inherited.Length);
        if (type.Form is not (TypeForm.AbstractClass or TypeForm.Root))
            WriteCreate(type, inherited.Concat(own));
        WriteRefill(type);
        if (isRoot)
            WriteRoot(world);
        else if (type.HasHooks)
            Line("partial void OnCapturing() { }");
        if (type.HasHooks)
            Line(isRoot ? "partial void OnRestored(SessionRestoreContext context) { if (Throws) throw new InvalidOperationException(\"the root's own\"); }"
                : "partial void OnRestored(SessionRestoreContext context) { }");
        Close();
    }

    private void WriteMembers(TypeShape type, bool isPositional, int? firstArgument)
    {
        if (type.Noise is not null)
            Line(type.Noise);
        int argument = firstArgument ?? 0;
        foreach (MemberShape member in type.Members.Where(member => !isPositional || !member.IsParameter))
        {
            string initializer = firstArgument is not null && member.IsParameter ? $" = a{argument++}" : "";
            Line(member.Place switch
            {
                MemberPlace.PublicField or MemberPlace.SameAsBefore => $"public {member.Type.Name} {member.Name};",
                MemberPlace.PrivateField => $"private {member.Type.Name} {member.Name};",
                MemberPlace.Property => $"public {member.Type.Name} {member.Name} {{ get; set; }}",
                MemberPlace.PrivateSetter => $"public {member.Type.Name} {member.Name} {{ get; private set; }}",
                MemberPlace.Required => $"public required {member.Type.Name} {member.Name} {{ get; set; }}",
                MemberPlace.GetOnlyCollection => $"public {member.Type.Name} {member.Name} {{ get; }} = new {member.Type.Name}();",
                MemberPlace.ReadOnlyFieldCollection => $"private readonly {member.Type.Name} {member.Name} = new {member.Type.Name}();",
                MemberPlace.ReadOnlyField => $"private readonly {member.Type.Name} {member.Name}{initializer};",
                MemberPlace.GetOnlyProperty => $"public {member.Type.Name} {member.Name} {{ get; }}{initializer}{(initializer.Length > 0 ? ";" : "")}",
                MemberPlace.InitProperty => $"public {member.Type.Name} {member.Name} {{ get; init; }}",
                _ => throw new InvalidOperationException(),
            });
        }
    }

    private void WriteCreate(TypeShape type, IEnumerable<MemberShape> parameters)
    {
        TypeShape[] levels = Levels(type);
        string arguments = string.Join(", ", parameters.Select(static member => member.Type.Make)) + (TakesWord(type) ? ", true" : "");
        string initializers = string.Concat(levels.SelectMany(static level => level.Members)
            .Where(static member => member.Place is MemberPlace.InitProperty or MemberPlace.Required)
            .Select(static member => $", {member.Name} = {member.Type.Make}"));
        string hides = levels.SkipLast(1).Any(static level => level.Form != TypeForm.AbstractClass) ? "new " : "";
        Line($"public static {hides}{type.Name} Create(Chance c, ObjectPool p) => new {type.Name}({arguments}) {{ Number = p.Next(){initializers} }};");
    }

    private void WriteConstructor(TypeShape type, MemberShape[] members, string chained, int inherited = 0)
    {
        // A record's constructor with one parameter could be the one that copies it.
        string parameters = type.IsRecord ? Parameters(members)[..^1] + ", bool isMade)" : Parameters(members);
        Open($"public {type.Name}{parameters}{(inherited == 0 ? "" : chained)}");
        for (int i = inherited; i < members.Length; i++)
            Line($"this.{members[i].Name} = a{i};");
        Close();
    }

    private static string Positions(IEnumerable<MemberShape> members) =>
        "(" + string.Join(", ", members.Select(static member => $"{member.Type.Name} {member.Name}")) + ")";

    private static string Parameters(IEnumerable<MemberShape> members) =>
        "(" + string.Join(", ", members.Select(static (member, index) => $"{member.Type.Name} a{index}")) + ")";

    private static string Arguments(MemberShape[] members, bool takesWord) =>
        "(" + string.Join(", ", members.Select(static (_, index) => $"a{index}")) + (takesWord ? ", true)" : ")");

    private static bool TakesWord(TypeShape? type) =>
        type is { IsRecord: true } && !HasHead(type) && Levels(type).Any(static level => level.Members.Any(static member => member.IsParameter));

    private void WriteRefill(TypeShape type)
    {
        Open($"public {(type.Base is not null ? "override" : type.Form is TypeForm.SealedClass ? "" : "virtual")} void Refill(Chance c, ObjectPool p)");
        if (type.Base is not null)
            Line("base.Refill(c, p);");
        foreach (MemberShape member in type.Members.Where(static member => !member.IsFixed))
        {
            string make = member.Place == MemberPlace.SameAsBefore ? $"c.Coin() ? this.{member.Before} : {member.Type.Make}" : member.Type.Make;
            string write = member.IsFilled
                ? member.Type.Fill!.Replace("{0}", "this." + member.Name, StringComparison.Ordinal)
                : $"this.{member.Name} = {make}";
            Line($"if (c.Below(4) > 0) {write};");
        }

        Close();
    }

    private void WriteRoot(WorldShape world)
    {
        Line("[SessionIgnored(\"the game's own\")] private ObjectPool _pool;");
        Line("[SessionIgnored(\"what a law sets\")] public bool Throws { get; set; }");
        Open("public void Fill(Chance c)");
        Line("var p = _pool = _pool ?? new ObjectPool();");
        Line("p.Add(this);");
        TypeShape[] classes = world.Types.Where(static type => type.Form is TypeForm.Class or TypeForm.SealedClass).ToArray();
        if (classes.Length > 0)
        {
            Open("for (int n = c.Below(5); n > 0; n--)");
            Open($"switch (c.Below({classes.Length}))");
            for (int i = 0; i < classes.Length; i++)
                Line($"case {i}: p.Add({classes[i].FullName}.Create(c, p)); break;");
            Close();
            Close();
        }

        Line("foreach (IGeneratedObject item in p.Objects) if (c.Coin()) item.Refill(c, p);");
        Line("if (c.Below(3) == 0) p.Forget(c.Below(9));");
        Line("Refill(c, p);");
        Close();
    }

    // What a primary constructor hands on has to end in a member that stores it, and only another primary one shows that it does.
    private static bool HasHead(TypeShape type)
    {
        int inherited = Inherited(type).Length;
        MemberShape[] own = type.Members.Where(static member => member.IsParameter).ToArray();
        bool hasOwn = own.Length > 0;
        bool wouldCopy = own.Length == 1 && own[0].Type.Name == type.FullName;
        return type.IsRecord
            ? hasOwn && inherited == 0 && !wouldCopy
            : type.HasPrimaryConstructor && (inherited == 0 ? hasOwn : HasHead(type.Base!));
    }

    private static MemberShape[] Inherited(TypeShape type) =>
        Levels(type).SkipLast(1).SelectMany(static level => level.Members).Where(static member => member.IsParameter).ToArray();

    private static TypeShape[] Levels(TypeShape type)
    {
        var levels = new List<TypeShape>();
        for (TypeShape? level = type; level is not null; level = level.Base)
            levels.Insert(0, level);
        return levels.ToArray();
    }

    private void Open(string line)
    {
        Line(line);
        Line("{");
        _depth++;
    }

    private void Close()
    {
        _depth--;
        Line("}");
    }

    private void Line(string line) => _text.Append(' ', _depth * 4).Append(line).Append('\n');
}
