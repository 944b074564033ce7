using System;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// A collection behind an interface: restored as what it was. A tracked class that implements the interface has its row, and
/// anything else is a gap, as it is behind any other interface.
/// </summary>
internal sealed class AnyCodec<TInterface>(SessionCodec? key, SessionCodec element, params AnyForm<TInterface>[] forms) : SessionCodec<TInterface?>
    where TInterface : class
{
    public override void Write(SnapshotWriter writer, TInterface? value)
    {
        if (value is not null)
        {
            Type type = value.GetType();
            foreach (AnyForm<TInterface> form in forms)
            {
                if (form.Type != type)
                    continue;
                writer.Byte((byte)form.Kind);
                form.Write(writer, value);
                return;
            }
        }

        writer.Byte(0);
        writer.Block(writer.Reference(value));
    }

    public override TInterface? Restore(SnapshotReader reader, TInterface? existing) =>
        FormOf(reader.Byte()) is { } form ? form.Restore(reader, existing) : reader.Reference<TInterface>(reader.Block<long>());

    public override void RestoreReadOnly(SnapshotReader reader, TInterface? existing, string member)
    {
        if (FormOf(reader.Byte()) is { } form)
            form.RestoreReadOnly(reader, existing, member);
        else
            reader.Block<long>();
    }

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => schema.Any(
        typeof(TInterface), element.Shape(schema), key?.Shape(schema), forms.Select(static form => form.Kind).ToArray(), forms.Select(static form => form.Type).ToArray());

    private protected override TInterface? Begin(SnapshotReader reader, TInterface? existing) =>
        FormOf(reader.Byte()) is { } form ? form.Prepare(reader, existing) : reader.Reference<TInterface>(reader.Block<long>());

    private AnyForm<TInterface>? FormOf(byte kind) => kind == 0 ? null : Array.Find(forms, form => (byte)form.Kind == kind);
}
