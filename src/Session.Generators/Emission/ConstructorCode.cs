using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes the restoring constructor and the one that it suppresses.</summary>
internal static class ConstructorCode
{
    public static void Write(CodeWriter code, TrackedTypeSpec type, MemberCode members, CodecScope codecs)
    {
        ConstructionSpec construction = type.Construction;
        if (!construction.HasRestoringConstructor)
            return;
        string name = type.Declaration.Identifier;
        if (!construction.DeclaresConstructors)
        {
            code.Line($"/// <summary>Makes a new <see cref=\"{Cref(type.Declaration)}\"/>.</summary>");
            code.Open($"{(type.IsAbstract ? "protected" : "public")} {name}()");
            code.Close();
            code.Gap();
        }

        code.Line("/// <summary>Makes the object of a snapshot's row.</summary>");
        code.Line(Names.Hidden);
        if (construction.HasRequiredMembers)
            code.Line(Names.SetsRequiredMembers);
        code.Line($"{(type.IsSealed ? "private" : "protected internal")} {name}({Names.Token} token)");
        if (construction.Primary is { } primary)
            WriteArguments(code, type, primary, codecs);
        else if (construction.BaseRestores)
            code.Indented(": base(token)");
        code.Open();
        if (!construction.BaseRestores)
            code.Line("token.Bind(this);");
        members.Construct(code, type.Base?.Levels ?? 0);
        foreach (ArgumentSpec inherited in construction.Inherited)
            code.Line($"base.{inherited.Member!.Identifier} = {Value(inherited, codecs, "base." + inherited.Member.Identifier, isOwn: false)};");
        code.Close();
        code.Gap();
    }

    /// <summary>How a comment names a type.</summary>
    public static string Cref(DeclarationSpec declaration) => declaration.Self.Replace('<', '{').Replace('>', '}');

    private static void WriteArguments(CodeWriter code, TrackedTypeSpec type, EquatableArray<ArgumentSpec> primary, CodecScope codecs)
    {
        int own = type.Base?.Levels ?? 0;
        code.Indented(": this(");
        for (int i = 0; i < primary.Count; i++)
        {
            string value = Value(primary[i], codecs, primary[i].Absent, primary[i].Level == own);
            code.Indented($"    {value}{(i < primary.Count - 1 ? "," : ")")}");
        }
    }

    private static string Value(ArgumentSpec argument, CodecScope codecs, string absent, bool isOwn) => argument.Member is { } member
        ? $"token.Value({Literal.Of(argument.Level)}, {Literal.Of(member.StableName)}, {(isOwn ? codecs.Of(member) : codecs.OfInherited(member))}, {absent})"
        : absent;
}
