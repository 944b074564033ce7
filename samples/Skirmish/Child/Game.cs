using System.Linq;
using SessionFlow;
using Skirmish.Reports;

namespace Skirmish.Child;

/// <summary>The running game: the state that the session keeps, and what it hears from it.</summary>
internal sealed partial class Game(Mission mission, SessionFlowCoordinator session, ReportWriter reports)
{
    [SessionRoot("mission")] private readonly Mission _mission = mission;

    public Mission Mission => _mission;

    /// <summary>The player's dialog, in a game with a screen.</summary>
    [OnSession(SessionEventKind.RecoveryAvailable)]
    private void ShowOffer(RecoveryData recovery)
    {
        RecoverySummary summary = session.Recovery.GetRecoverySummary(recovery);
        reports.Write(new ChildReport.Offered(
            summary.PilotCallsign,
            summary.CrashTime,
            summary.ExitKind.ToString(),
            summary.StateName.Length > 0 ? summary.StateName : null,
            summary.Lost?.TotalSeconds,
            [.. recovery.Rungs.Select(Describe)]));
    }

    private static string Describe(RecoveryRung rung) => rung.IsRecommended ? $"{rung}, recommended"
        : rung.IsValid ? $"{rung}"
        : $"{rung}, not usable: {rung.Reason}";
}
