namespace SessionFlow.Tracking;

/// <content>Rows of objects without those that they lead to.</content>
internal sealed partial class CaptureRun
{
    /// <summary>Begins a capture of rows that are to be an image of their own, see <see cref="WriteOneOf"/>.</summary>
    public void BeginSome(BoundSchema schema)
    {
        Begin(schema);
        _isPartial = true;
        _rows.Open();
    }

    /// <summary>Writes the row of one object and of none that it leads to.</summary>
    /// <param name="target">The object, of an exact type of the schema.</param>
    /// <param name="identity">Its identity.</param>
    /// <param name="kept">Says which collections are not looked into.</param>
    /// <param name="output">Takes the row.</param>
    public void WriteAlone(ISessionTracked target, long identity, KeptCollections kept, ByteWriter output)
    {
        _kept = kept;
        _isPartial = true;

        // What is inside a collection that cannot be kept is met whenever its row is written, and stands there each time.
        _collections.Clear();
        SessionContract contract = target.SessionContract;
        if (contract.HearsCapture && _prepared.Add(identity))
            contract.Capturing(target);
        WriteRow(_outer.Writer, output, target, _schema.TypeOf(target), identity);
    }

    /// <summary>
    /// Writes the row of one of several objects, and of none that it leads to, as part of an image of these alone.
    /// </summary>
    /// <param name="target">The object, of an exact type of the schema that hears nothing of captures.</param>
    /// <param name="type">That type.</param>
    /// <param name="identity">Its identity.</param>
    /// <param name="output">Takes the row.</param>
    public void WriteOneOf(ISessionTracked target, int type, long identity, ByteWriter output)
    {
        _rows.Add() = new RowEntry(type, identity, output.Length);
        WriteRow(_outer.Writer, output, target, _schema.TypesOfRows[type]!, identity);
    }

    /// <summary>Writes the row of one object and of none that it leads to, around texts, objects and collections that are kept.</summary>
    /// <param name="target">The object, of an exact type of the schema that hears nothing of captures.</param>
    /// <param name="type">That type.</param>
    /// <param name="identity">Its identity.</param>
    /// <param name="kept">Takes what is not looked into.</param>
    /// <param name="output">Takes the row.</param>
    public void WriteAround(ISessionTracked target, int type, long identity, KeptCollections kept, ByteWriter output)
    {
        _kept = kept;
        _isPartial = true;
        _outer.Writer.SkipsTexts = true;
        WriteRow(_outer.Writer, output, target, _schema.TypesOfRows[type]!, identity);
    }
}
