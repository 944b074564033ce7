using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes the generated part of a tracked class.</summary>
internal static class TrackedClassEmitter
{
    public static string Emit(TrackedTypeSpec type)
    {
        DeclarationSpec declaration = type.Declaration;
        var codecs = new CodecScope(type.Members, SharedCodecs.NamesOf(type), $"GeneratedContract{type.Suffix}.");
        var members = new MemberCode(type.Members, codecs, type.Suffix);

        CodeWriter code = SourceFrame.Open(declaration, type.HidesBaseMembers);
        SourceFrame.OpenContainers(code, declaration, type.IsGeneric ? null : type.Suffix);
        code.Open($"partial {declaration.Keyword} {declaration.Self} : {Names.Tracked}");
        WriteInterface(code, type);
        ConstructorCode.Write(code, type, members, codecs);
        BackingFieldCode.Write(code, type);
        WriteHooks(code, type);
        WriteDescribe(code, type, members);
        WriteCapture(code, type, members);
        WriteRestore(code, type, members);
        if (ContractCode.HearsCapture(type))
            WriteCapturing(code, type);
        if (ContractCode.RunsHooks(type))
            WriteRestored(code, type);
        if (members.HasRow)
        {
            members.DeclareRow(code);
            code.Gap();
        }

        ContractCode.Write(code, type);
        code.Close();
        return SourceFrame.Close(code, declaration);
    }

    private static void WriteInterface(CodeWriter code, TrackedTypeSpec type)
    {
        if (type.Base is null)
        {
            code.Line($"private {Names.Hint} _sessionHint{type.Suffix};");
            code.Gap();
        }

        if (type.IsGeneric)
        {
            // Whoever names a construction of it, in whichever assembly, asks for its contract.
            code.Line("/// <summary>What snapshots know of the type.</summary>");
            code.Line(Names.Hidden);
        }

        string visibility = type.IsGeneric ? "public" : "internal";
        code.Line($"{visibility} static {Names.Contract} SessionContract{type.Suffix} => GeneratedContract{type.Suffix}.Instance;");
        code.Gap();
        code.Line($"{Names.Contract} {Names.Tracked}.SessionContract => GeneratedContract{type.Suffix}.Instance;");
        code.Gap();
        if (type.Base is null)
        {
            code.Line($"ref {Names.Hint} {Names.Tracked}.SessionHint => ref _sessionHint{type.Suffix};");
            code.Gap();
        }
    }

    private static void WriteHooks(CodeWriter code, TrackedTypeSpec type)
    {
        if (!type.HasOtherOnCapturing)
        {
            code.Line("partial void OnCapturing();");
            code.Gap();
        }

        if (!type.HasOtherOnRestored)
        {
            code.Line($"partial void OnRestored({Names.RestoreContext} context);");
            code.Gap();
        }
    }

    private static void WriteDescribe(CodeWriter code, TrackedTypeSpec type, MemberCode members)
    {
        Open(code, type, "Names the members.", $"DescribeSession{type.Suffix}({Names.Builder} type)");
        if (type.Base is { } tracked)
        {
            code.Line($"{tracked.FullName}.DescribeSession{tracked.Suffix}(type);");
            code.Line($"type.NextLevel({NameCode.Of(tracked.StableName)});");
        }

        members.Describe(code, type.Gaps, type.Ignored);
        Close(code);
    }

    private static void WriteCapture(CodeWriter code, TrackedTypeSpec type, MemberCode members)
    {
        Open(code, type, "Writes an object's row.", $"CaptureSession{type.Suffix}({type.Declaration.Self} self, {Names.Writer} writer)");
        if (type.Base is { } tracked)
            code.Line($"{tracked.FullName}.CaptureSession{tracked.Suffix}(self, writer);");
        members.Capture(code, "Row", "self");
        Close(code);
    }

    private static void WriteRestore(CodeWriter code, TrackedTypeSpec type, MemberCode members)
    {
        Open(code, type, "Writes a row into an object.", $"RestoreSession{type.Suffix}({type.Declaration.Self} self, {Names.Reader} reader)");
        if (type.Base is { } tracked)
            code.Line($"{tracked.FullName}.RestoreSession{tracked.Suffix}(self, reader);");
        members.RestoreObject(code, type.Declaration.Identifier.TrimStart('@'), type.Construction.Factory is not null);
        Close(code);
    }

    private static void WriteCapturing(CodeWriter code, TrackedTypeSpec type)
    {
        Open(code, type, "Runs the hooks before a capture.", $"CapturingSession{type.Suffix}({type.Declaration.Self} self)");
        if (type.ImplementsOnCapturing)
            code.Line("self.OnCapturing();");
        if (type.Base is { HearsCapture: true } tracked)
            code.Line($"{tracked.FullName}.CapturingSession{tracked.Suffix}(self);");
        Close(code);
    }

    private static void WriteRestored(CodeWriter code, TrackedTypeSpec type)
    {
        Open(code, type, "Runs the hooks after a restore.", $"RestoredSession{type.Suffix}({type.Declaration.Self} self, {Names.RestoreContext} context)");
        if (type.Base is { RunsHooks: true } tracked)
            code.Line($"{tracked.FullName}.RestoredSession{tracked.Suffix}(self, context);");
        if (type.ImplementsOnRestored)
            code.Line("self.OnRestored(context);");
        Close(code);
    }

    private static void Open(CodeWriter code, TrackedTypeSpec type, string summary, string signature)
    {
        if (!type.IsSealed)
        {
            code.Line($"/// <summary>{summary}</summary>");
            code.Line(Names.Hidden);
        }

        code.Open($"{(type.IsSealed ? "private" : "protected")} static void {signature}");
    }

    private static void Close(CodeWriter code)
    {
        code.Close();
        code.Gap();
    }
}
