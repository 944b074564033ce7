using Session.Benchmarks.States;
using SessionFlow;

namespace Session.Benchmarks.Earlier;

/// <summary>A mission as this version of the game stores it.</summary>
public static class StoredMission
{
    /// <param name="entities">How many entities the mission has.</param>
    public static byte[] Bytes(int entities)
    {
        using StateSnapshot<Mission> snapshot = StateSnapshot.Capture(StateMaker.Mission(entities));
        return snapshot.ToArray();
    }
}
