using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>The state of live objects before a restore writes into them.</summary>
internal sealed class Undo : IDisposable
{
    private readonly StateImage _image;
    private readonly ImageContent _content;
    private readonly BoundSchema _schema;
    private readonly List<(long Identity, object Target)> _objects;
    private readonly List<(long Identity, object Target)> _others;
    private readonly List<(RootBinding Root, ISessionTracked? Value)> _roots;
    private Dictionary<(Type Class, object Key), object>? _definitions;

    private Undo(StateImage image, BoundSchema schema, List<(long, object)> objects, List<(long, object)> others, List<(RootBinding, ISessionTracked?)> roots)
    {
        _others = others;
        _image = image;
        _content = image.Content;
        _schema = schema;
        _objects = objects;
        _roots = roots;
    }

    /// <summary>Captures the objects that a restore is about to write, and all that they lead to.</summary>
    public static Undo Of(IdentitySpace space, BoundSchema schema, IEnumerable<object> targets, IReadOnlyList<RootBinding> roots)
    {
        var definitions = new Dictionary<(Type Class, object Key), object>();
        StateImage image = StateCapture.CaptureObjects(space, targets.OfType<ISessionTracked>(), schema, definitions);
        ImageContent content = image.Content;
        var objects = new List<(long, object)>();
        var others = new List<(long, object)>();
        foreach (ImageTable table in content.Tables)
        {
            foreach (long identity in table.Identities)
                objects.Add((identity, space.Find(identity)!));
        }

        // What has no row stays as it is, and is put back where it stood.
        foreach (KeyValuePair<long, string> item in content.Untracked)
            others.Add((item.Key, space.Find(item.Key)!));
        // What is pointed at and lives on for nobody else would be gone by then.
        foreach (long identity in PointedObjects.OutsideOf(content))
        {
            if (space.Find(identity) is { } pointed)
                others.Add((identity, pointed));
        }

        return new Undo(image, image.Bound!, objects, others, roots.Where(static root => root.Set is not null).Select(static root => (root, root.Get())).ToList()) { _definitions = definitions };
    }

    /// <inheritdoc/>
    public void Dispose() => _image.Dispose();

    /// <returns>False when writing the old state back failed as well.</returns>
    public bool TryRun()
    {
        try
        {
            var graph = new GraphRestore(_content, _schema) { Definitions = _definitions };
            foreach ((long identity, object target) in _objects.Concat(_others))
                graph.Bind(identity, target);
            graph.WriteRows(_objects.Select(static item => item.Identity).ToList());
            foreach ((RootBinding root, ISessionTracked? value) in _roots)
                root.Set!(value);
            graph.RunSetters(stopAtFailure: false, static _ => { });
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
