using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders.Forms;

/// <summary>What has to be given, in every form that asks for it.</summary>
[SessionTracked]
public sealed partial class RequiredHolder : IKindHolder
{
    public Ticket? Ticket;
    public Voucher? Voucher { get; set; }
    public Pass? Pass;
    public Visa? Visa;
    public Coin Coin;
    public List<Token> Tokens { get; } = new();
    public Permit? Permit;
}

[SessionTracked]
public partial class Ticket
{
    public required string? Number;
    public required int Price { get; set; }
    public Ticket? Return;
}

[SessionTracked]
public sealed partial class Voucher : Ticket
{
    public required DateTime Until { get; init; }
    public required List<string> Shops { get; init; }
}

[SessionTracked]
public sealed partial class Pass
{
    [SetsRequiredMembers]
    public Pass() => (Owner, Zones) = ("nobody", new[] { 1 });

    public required string? Owner { get; set; }
    public required int[]? Zones;
}

[SessionTracked]
public sealed partial record Visa(string? Country)
{
    public required int Days { get; init; }
    public required Ticket? For { get; init; }
}

[SessionTracked]
public partial struct Coin
{
    public required int Worth;
    public required string? Face { get; set; }
}

[SessionTracked]
public readonly partial record struct Token(int Number)
{
    public required float Weight { get; init; }
}

[SessionTracked]
public sealed partial class Permit(string? issuer)
{
    public string? Issuer { get; } = issuer;
    public required Guid Id { get; init; }
    public required Ticket? Ticket { get; set; }
}
