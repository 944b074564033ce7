using System;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

/// <summary>A tracked struct with private and variable parts.</summary>
[SessionTracked]
public partial struct Spot : IEquatable<Spot>
{
    public int X;
    private float _y;
    private string? _label;

    public Spot(int x, float y, string? label) => (X, _y, _label) = (x, y, label);

    public readonly bool Equals(Spot other) => X == other.X && _y.Equals(other._y) && _label == other._label;

    public override readonly bool Equals(object? obj) => obj is Spot other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(X, _y, _label);

    public static bool operator ==(Spot left, Spot right) => left.Equals(right);

    public static bool operator !=(Spot left, Spot right) => !left.Equals(right);
}
