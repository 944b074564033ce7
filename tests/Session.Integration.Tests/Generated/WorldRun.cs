using System;
using System.Collections.Generic;
using System.Reflection;
using Session.Integration.Tests.Kinds;
using Session.Integration.Tests.Kinds.Laws;

namespace Session.Integration.Tests.Generated;

/// <summary>Puts a compiled world to every law.</summary>
internal static class WorldRun
{
    private const int States = 3;

    private static readonly KindLaw[] Laws =
    {
        new RestoreLaw(States), new IsolationLaw(States), new DeltaLaw(States), new TransactionLaw(States, forgeries: 10),
        new HostileBytesLaw(forgeries: 40, stride: 61), new CanonicalLaw(States),
    };

    /// <summary>The number of values that the laws saw, or which law failed and how.</summary>
    public static (int Seen, string? Failure) Of(Assembly assembly, WorldShape world)
    {
        KindCase kind = GeneratedKind.Of(assembly.GetType(world.RootName, throwOnError: true)!);
        int seen = 0;
        foreach (KindLaw law in Laws)
        {
            try
            {
                seen += kind.Hold(law);
            }
            catch (Exception exception)
            {
                return (seen, $"{law}: {exception}");
            }
        }

        return (seen, null);
    }

    /// <summary>Compiles a world alone and says how it fails: by not compiling, or by a law.</summary>
    public static string? FailureOf(WorldCompiler compiler, string assembly, WorldShape world)
    {
        try
        {
            return Of(compiler.Compile(assembly, world.IsLatest, new List<WorldShape> { world }), world).Failure;
        }
        catch (InvalidOperationException exception)
        {
            return "compiler: " + exception.Message;
        }
    }
}
