namespace SessionFlow.Tracking;

/// <summary>An array of three dimensions.</summary>
internal sealed class Array3Codec<T>(SessionCodec<T> element) : RectangularCodec<T[,,], T>(3, element)
{
    protected override T[,,] Make(int[] lengths) => new T[lengths[0], lengths[1], lengths[2]];

    protected override void WriteElements(SnapshotWriter writer, T[,,] array)
    {
        foreach (T item in array)
            Element.Write(writer, item);
    }

    protected override void ReadElements(SnapshotReader reader, T[,,] array)
    {
        for (int i = 0; i < array.GetLength(0); i++)
        {
            for (int j = 0; j < array.GetLength(1); j++)
            {
                for (int k = 0; k < array.GetLength(2); k++)
                    array[i, j, k] = Element.Restore(reader, array[i, j, k]);
            }
        }
    }
}
