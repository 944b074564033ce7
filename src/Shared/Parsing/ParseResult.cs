using System;
using System.Collections.Immutable;

namespace SessionFlow.Parsing;

/// <summary>What a declaration says, and what is wrong with it.</summary>
/// <param name="Spec">Null exactly when the type cannot hold generated code.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record ParseResult<T>(T? Spec, ImmutableArray<Finding> Findings)
    where T : class, IEquatable<T>;
