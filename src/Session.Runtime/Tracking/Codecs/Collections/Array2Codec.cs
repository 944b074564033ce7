namespace SessionFlow.Tracking;

/// <summary>An array of two dimensions.</summary>
internal sealed class Array2Codec<T>(SessionCodec<T> element) : RectangularCodec<T[,], T>(2, element)
{
    protected override T[,] Make(int[] lengths) => new T[lengths[0], lengths[1]];

    protected override void WriteElements(SnapshotWriter writer, T[,] array)
    {
        foreach (T item in array)
            Element.Write(writer, item);
    }

    protected override void ReadElements(SnapshotReader reader, T[,] array)
    {
        for (int i = 0; i < array.GetLength(0); i++)
        {
            for (int j = 0; j < array.GetLength(1); j++)
                array[i, j] = Element.Restore(reader, array[i, j]);
        }
    }
}
