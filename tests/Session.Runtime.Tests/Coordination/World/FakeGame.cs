using System.Collections.Generic;

namespace SessionFlow.Tests.Coordination;

/// <summary>A participant as the generator makes one: a root that is read-only, one that can be set, and handlers.</summary>
internal sealed class FakeGame : ISessionParticipant
{
    public FakeGame(string name = "mission") => Name = name;

    public string Name { get; }

    public Craft Mission { get; } = new();

    public Craft? Player { get; set; } = new();

    /// <summary>False leaves the player's root out, as a participant that has only the mission.</summary>
    public bool HasPlayer { get; init; } = true;

    public List<string> Heard { get; } = new();

    public void AttachTo(SessionAttachment attachment)
    {
        attachment.Types(Craft.Types);
        attachment.Root<Craft>(Name, () => Mission, null);
        if (HasPlayer)
            attachment.Root<Craft>("player", () => Player, value => Player = value);
        attachment.On(SessionEventKind.Started, (SessionInfo info) => Heard.Add("started " + info.PilotCallsign));
        attachment.On(SessionEventKind.Ended, (SessionInfo info) => Heard.Add("ended " + info.PilotCallsign));
        attachment.On(SessionEventKind.RecoveryAvailable, (RecoveryData data) => Heard.Add("available " + data.PilotCallsign));
        attachment.On(SessionEventKind.RecoveryCompleted, (RecoveryResult result) => Heard.Add("completed " + result.Succeeded));
        attachment.On(SessionEventKind.RecoveryDeclined, () => Heard.Add("declined"));
    }
}
