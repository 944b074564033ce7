using Microsoft.CodeAnalysis;

namespace SessionFlow.Analyzers.Rules;

/// <summary>How a type writes its own members.</summary>
internal interface IMemberWrites
{
    /// <summary>True when something is written while the game plays.</summary>
    bool InPlay(ISymbol member);

    /// <summary>True when something is written while the object is set up.</summary>
    bool InSetUp(ISymbol member);

    /// <summary>True when a constructor stores one of its parameters: what somebody else made and keeps.</summary>
    bool StoresParameter(ISymbol member);

    /// <summary>True when the type makes what the member holds.</summary>
    bool Creates(ISymbol member);
}
