namespace SessionFlow.Model.Kinds;

/// <summary>A value that the runtime knows by itself.</summary>
internal sealed record ScalarKind(string Type, Scalar Scalar) : KindSpec(Type)
{
    public override bool IsFixedSize => Scalar is not (Scalar.BigInteger or Scalar.Version or Scalar.Uri or Scalar.Color);
}
