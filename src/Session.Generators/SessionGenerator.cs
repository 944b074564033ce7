using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SessionFlow.Generators.Emission;
using SessionFlow.Model;
using SessionFlow.Parsing;

namespace SessionFlow.Generators;

/// <summary>Writes the capture and restore code of tracked types, the set of an assembly's types, and the wiring of participants.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SessionGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Each type marked [SessionTracked] is read into a record, and the record is written as a file.
        var types = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.TrackedMetadataName, static (node, _) => node is TypeDeclarationSyntax, ParseType)
            .WhereSome().WithTrackingName(Stages.Types);
        var keys = types.Select(ToKey).WithTrackingName(Stages.Keys);
        var clashes = keys.Collect().Select(FileNames.Clashes).WithTrackingName(Stages.Clashes);
        var typeFiles = types.Combine(clashes).Select(EmitType).WithTrackingName(Stages.TypeFiles);
        context.RegisterSourceOutput(typeFiles, AddFile);

        // A class with roots or handlers is found by the first of them, and its wiring is a file of its own.
        var participants = Marked(context, KnownNames.RootMetadataName)
            .Collect().Combine(Marked(context, KnownNames.OnSessionMetadataName).Collect())
            .SelectMany(static (found, _) => found.Left.AddRange(found.Right)).WithTrackingName(Stages.Participants);
        var participantFiles = participants.Combine(clashes).Select(EmitParticipant).WithTrackingName(Stages.ParticipantFiles);
        context.RegisterSourceOutput(participantFiles, AddFile);

        // A construction of a generic type belongs to the assembly's types where its code names one, however deep in a method.
        var constructions = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => node is GenericNameSyntax { IsUnboundGenericName: false }, ParseConstruction)
            .WhereSome().WithTrackingName(Stages.Constructions);

        // The names of all tracked classes, with those that references bring, are the assembly's closed set.
        var assembly = context.CompilationProvider.Select(AssemblyParser.Parse).WithTrackingName(Stages.Assembly);
        var known = keys.Where(static key => key.Contract.Length + key.Generic.Count > 0).Collect().Combine(constructions.Collect());
        var hasParticipants = participants.Collect().Select(static (all, _) => !all.IsEmpty);
        var typeSet = known.Combine(hasParticipants).Combine(assembly).SelectMany(EmitTypeSet).WithTrackingName(Stages.TypeSet);
        context.RegisterSourceOutput(typeSet, AddFile);
    }

    private static IncrementalValuesProvider<ParticipantSpec> Marked(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(attribute, static (_, _) => true, ParseParticipant).WhereSome();

    private static TrackedTypeSpec? ParseType(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Declared.IsFirst((INamedTypeSymbol)context.TargetSymbol) && Declared.IsFirstMark(context)
            ? TrackedTypeParser.Parse((INamedTypeSymbol)context.TargetSymbol, context.SemanticModel.Compilation, cancellation).Spec
            : null;

    private static ParticipantSpec? ParseParticipant(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        ISymbol member = context.TargetSymbol;
        return Declared.IsFirst(member.ContainingType) && SymbolEqualityComparer.Default.Equals(ParticipantParser.FirstMark(member.ContainingType), member)
            ? ParticipantParser.Parse(member.ContainingType, cancellation).Spec
            : null;
    }

    private static NamedConstructionSpec? ParseConstruction(GeneratorSyntaxContext context, CancellationToken cancellation) =>
        NamedConstructions.Parse((GenericNameSyntax)context.Node, context.SemanticModel, cancellation);

    private static TypeKeySpec ToKey(TrackedTypeSpec type, CancellationToken cancellation) =>
        new(type.Declaration.DisplayName, type.StableName, type.IsStruct || type.IsGeneric ? "" : ContractPath.Of(type.Declaration, type.Suffix))
        {
            Generic = type.Declaration.Path.Where(static part => part.Identifier.EndsWith(">", StringComparison.Ordinal))
                .Select(static part => part.Identifier.Substring(0, part.Identifier.IndexOf('<')).TrimStart('@')).ToEquatableArray(),
        };

    private static SourceFile EmitType((TrackedTypeSpec Type, EquatableArray<string> Clashes) input, CancellationToken cancellation) => new(
        FileNames.Of(input.Type.Declaration.DisplayName, "", input.Clashes),
        input.Type.IsStruct ? TrackedStructEmitter.Emit(input.Type) : TrackedClassEmitter.Emit(input.Type));

    private static SourceFile EmitParticipant((ParticipantSpec Participant, EquatableArray<string> Clashes) input, CancellationToken cancellation) => new(
        FileNames.Of(input.Participant.Declaration.DisplayName, ".Participant", input.Clashes), ParticipantEmitter.Emit(input.Participant));

    private static ImmutableArray<SourceFile> EmitTypeSet(
        (((ImmutableArray<TypeKeySpec> Types, ImmutableArray<NamedConstructionSpec> Constructions) Known, bool HasParticipants) Content, AssemblySpec Assembly) input, CancellationToken cancellation) =>
        input.Content.Known.Types.IsEmpty && input.Content.Known.Constructions.IsEmpty && !input.Content.HasParticipants
            ? ImmutableArray<SourceFile>.Empty
            : ImmutableArray.Create(new SourceFile("SessionTypes" + KnownNames.GeneratedFileEnd, SessionTypesEmitter.Emit(input.Assembly, input.Content.Known.Types, input.Content.Known.Constructions)));

    private static void AddFile(SourceProductionContext context, SourceFile file) => context.AddSource(file.Name, file.Text);
}
