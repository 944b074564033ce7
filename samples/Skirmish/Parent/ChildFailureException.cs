using System;

namespace Skirmish.Parent;

/// <summary>A child that hung, ended by itself or said something unexpected. The message ends with what it printed.</summary>
internal sealed class ChildFailureException(string message) : Exception(message);
