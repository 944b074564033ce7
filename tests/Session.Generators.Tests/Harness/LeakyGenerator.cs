using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.Generators.Tests.Harness;

/// <summary>A generator whose model remembers something that none of ours may.</summary>
internal sealed class LeakyGenerator(PlantedLeak leak) : IIncrementalGenerator
{
    public const string Stage = nameof(Stage);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<(string, object?)> types = context.SyntaxProvider.ForAttributeWithMetadataName(
            "SessionFlow.SessionTrackedAttribute",
            static (node, _) => node is TypeDeclarationSyntax,
            (found, _) => (found.TargetSymbol.Name, Remembered(found))).WithTrackingName(Stage);
        context.RegisterSourceOutput(types, static (output, type) => output.AddSource(type.Item1 + ".g.cs", ""));
    }

    private object? Remembered(GeneratorAttributeSyntaxContext found) => leak switch
    {
        PlantedLeak.None => null,
        PlantedLeak.Location => found.TargetNode.GetLocation(),
        PlantedLeak.Line => found.TargetNode.GetLocation().GetLineSpan().StartLinePosition.Line,
        PlantedLeak.Symbol => found.TargetSymbol,
        PlantedLeak.Node => found.TargetNode,
        PlantedLeak.Compilation => found.SemanticModel.Compilation,
        PlantedLeak.ArrayWithoutEquality => ImmutableArray.Create(found.TargetSymbol.Name),
        PlantedLeak.BodyText => string.Concat(found.TargetNode.DescendantNodes().OfType<BlockSyntax>()),
        PlantedLeak.FileCount => found.SemanticModel.Compilation.SyntaxTrees.Count(),
        _ => throw new InvalidOperationException(),
    };
}
