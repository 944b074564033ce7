using System;

namespace SessionFlow;

/// <summary>
/// Marks the member that names an object for as long as it exists. In another process an object is found again by its
/// key, and paths in messages show it: <c>Wingmen[Id=7].Position</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
public sealed class SessionKeyAttribute : Attribute;
