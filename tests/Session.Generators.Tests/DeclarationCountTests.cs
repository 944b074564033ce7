using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SessionFlow.Generators.Tests.Harness;
using Xunit.Abstractions;

namespace SessionFlow.Generators.Tests;

/// <summary>How many tracked types somebody wrote by hand for the tests and samples to compile.</summary>
public sealed class DeclarationCountTests(ITestOutputHelper output)
{
    [Fact]
    public void ForTheTestsAndSamples_WhenTheirTrackedDeclarationsAreCounted_ThereAreAtLeastTwoHundred()
    {
        var names = new HashSet<string>();
        var forms = new SortedDictionary<string, int>(StringComparer.Ordinal);
        string root = Path.GetFullPath(Path.Combine(Settings.ProjectDirectory, "../.."));
        foreach (string file in new[] { "tests", "samples" }.SelectMany(folder => Directory.GetFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)).Where(IsSource))
        {
            foreach (TypeDeclarationSyntax type in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Where(IsTracked))
            {
                if (names.Add(FullName(type)))
                    forms[Form(type)] = forms.GetValueOrDefault(Form(type)) + 1;
            }
        }

        output.WriteLine($"{names.Count} tracked declarations: {string.Join(", ", forms.Select(static form => $"{form.Value} {form.Key}"))}");
        Assert.True(names.Count >= 200, $"{names.Count}");
    }

    private static bool IsSource(string path) =>
        !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin" or "Golden");

    private static bool IsTracked(TypeDeclarationSyntax type) =>
        type.AttributeLists.SelectMany(static list => list.Attributes).Any(static attribute => attribute.Name.ToString().EndsWith("SessionTracked", StringComparison.Ordinal));

    private static string FullName(TypeDeclarationSyntax type)
    {
        string name = $"{type.Identifier.ValueText}`{type.TypeParameterList?.Parameters.Count ?? 0}";
        return type.Parent switch
        {
            TypeDeclarationSyntax outer => FullName(outer) + "." + name,
            BaseNamespaceDeclarationSyntax space => space.Name + "." + name,
            _ => name,
        };
    }

    private static string Form(TypeDeclarationSyntax type)
    {
        string kind = type switch { RecordDeclarationSyntax record => $"record {record.ClassOrStructKeyword.ValueText}".Trim(), _ => type.Keyword.ValueText };
        return (type.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) ? "readonly " : type.Modifiers.Any(SyntaxKind.AbstractKeyword) ? "abstract " : "") + kind;
    }
}
