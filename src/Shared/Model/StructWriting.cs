namespace SessionFlow.Model;

/// <summary>How generated code gives a struct its members.</summary>
internal enum StructWriting
{
    /// <summary>A generated constructor sets them.</summary>
    Constructor,

    /// <summary>A <c>with</c> expression sets them, so that no constructor of the game runs.</summary>
    With,
}
