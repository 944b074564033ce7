using SessionFlow.Torture.Damage;

namespace SessionFlow.Torture.Explorer;

/// <summary>The short form of everything: what the real store passes and each mutant has to fail.</summary>
internal static class Trial
{
    public static void Run(int seed, int states)
    {
        _ = VanishTrial.Run(seed);
        new DamageTrial(seed, size: 1200).Run();
        new CrashExplorer(seed, states).Run();
    }
}
