using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Text;

namespace SessionFlow.Package.Tests;

/// <summary>What symbols tell a debugger of the sources: the documents, which of them lie inside, and where the others are.</summary>
internal sealed class SymbolSources(MetadataReader symbols)
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public IReadOnlyCollection<DocumentHandle> Documents => symbols.Documents;

    /// <summary>The map of paths to addresses, as JSON.</summary>
    public string Link => Encoding.UTF8.GetString(Bytes(EntityHandle.ModuleDefinition, SourceLink) ?? []);

    public void AssertEmbedded(DocumentHandle document) =>
        Assert.True(Bytes(document, EmbeddedSource) is { Length: > 0 }, symbols.GetString(symbols.GetDocument(document).Name));

    private byte[]? Bytes(EntityHandle owner, Guid kind) => symbols.GetCustomDebugInformation(owner)
        .Select(symbols.GetCustomDebugInformation)
        .Where(item => symbols.GetGuid(item.Kind) == kind)
        .Select(item => symbols.GetBlobBytes(item.Value))
        .SingleOrDefault();
}
