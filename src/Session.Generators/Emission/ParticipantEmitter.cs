using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes the wiring of a class with roots and handlers.</summary>
internal static class ParticipantEmitter
{
    public static string Emit(ParticipantSpec participant)
    {
        DeclarationSpec declaration = participant.Declaration;
        CodeWriter code = SourceFrame.Open(declaration, hidesBaseMembers: false);
        SourceFrame.OpenContainers(code, declaration, passContractOn: null);
        code.Open($"partial {declaration.Keyword} {declaration.Self} : {Names.Runtime}ISessionParticipant");
        code.Line($"void {Names.Runtime}ISessionParticipant.AttachTo({Names.Runtime}SessionAttachment attachment) => AttachSession(this, attachment);");
        code.Gap();
        if (!participant.IsSealed)
        {
            code.Line("/// <summary>Names the roots and handlers.</summary>");
            code.Line(Names.Hidden);
        }

        code.Open($"{(participant.IsSealed ? "private" : "protected")} static void AttachSession({declaration.Self} self, {Names.Runtime}SessionAttachment attachment)");
        if (participant.Base is { } above)
            code.Line($"{above}.AttachSession(self, attachment);");
        code.Line($"attachment.Types({participant.TypeSet});");
        foreach (RootSpec root in participant.Roots)
            code.Line(Root(root, Owner(root.IsStatic, declaration) + root.Identifier));
        foreach (HandlerSpec handler in participant.Handlers)
            code.Line(Handler(handler, Owner(handler.IsStatic, declaration) + handler.Identifier));
        code.Close();
        code.Close();
        return SourceFrame.Close(code, declaration);
    }

    private static string Root(RootSpec root, string member)
    {
        string set = root.CanBeSet ? $"value => {member} = value" : "null";
        return $"attachment.Root<{root.Type}>({Literal.Of(root.Name)}, () => {member}, {set});";
    }

    private static string Handler(HandlerSpec handler, string method)
    {
        string action = handler.Payload is { } payload ? $"global::System.Action<{payload}>" : "global::System.Action";
        return $"attachment.On({Names.Runtime}SessionEventKind.{handler.Event}, new {action}({method}));";
    }

    private static string Owner(bool isStatic, DeclarationSpec declaration) => isStatic ? declaration.FullName + "." : "self.";
}
