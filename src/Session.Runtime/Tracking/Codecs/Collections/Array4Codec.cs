namespace SessionFlow.Tracking;

/// <summary>An array of four dimensions.</summary>
internal sealed class Array4Codec<T>(SessionCodec<T> element) : RectangularCodec<T[,,,], T>(4, element)
{
    protected override T[,,,] Make(int[] lengths) => new T[lengths[0], lengths[1], lengths[2], lengths[3]];

    protected override void WriteElements(SnapshotWriter writer, T[,,,] array)
    {
        foreach (T item in array)
            Element.Write(writer, item);
    }

    protected override void ReadElements(SnapshotReader reader, T[,,,] array)
    {
        for (int i = 0; i < array.GetLength(0); i++)
        {
            for (int j = 0; j < array.GetLength(1); j++)
            {
                for (int k = 0; k < array.GetLength(2); k++)
                {
                    for (int l = 0; l < array.GetLength(3); l++)
                        array[i, j, k, l] = Element.Restore(reader, array[i, j, k, l]);
                }
            }
        }
    }
}
