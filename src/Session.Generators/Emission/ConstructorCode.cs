using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes the restoring constructor and the one that it suppresses.</summary>
internal static class ConstructorCode
{
    public static void Write(CodeWriter code, TrackedTypeSpec type, MemberCode members)
    {
        ConstructionSpec construction = type.Construction;
        if (!construction.HasRestoringConstructor)
            return;
        string name = type.Declaration.Identifier;
        if (!construction.DeclaresConstructors)
        {
            code.Line($"/// <summary>Makes a new <see cref=\"{name}\"/>.</summary>");
            code.Open($"{(type.IsAbstract ? "protected" : "public")} {name}()");
            code.Close();
            code.Gap();
        }

        code.Line("/// <summary>Makes the object of a snapshot's row.</summary>");
        code.Line(Names.Hidden);
        if (construction.HasRequiredMembers)
            code.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        code.Line($"{(type.IsSealed ? "private" : "protected internal")} {name}({Names.Token} token)");
        if (construction.BaseRestores)
            code.Indented(": base(token)");
        code.Open();
        if (!construction.BaseRestores)
            code.Line("token.Bind(this);");
        members.Construct(code, type.Base?.Levels ?? 0);
        code.Close();
        code.Gap();
    }
}
