using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using SessionFlow.Analyzers.Rules;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class ReservedKeyAnalyzerTests
{
    private const string Id = "SES1012";

    public static TheoryData<string> Reported() => new()
    {
        """class G { void M(SessionFlowCoordinator s) => s.UpdateSessionState(new() { [[|"session_id"|]] = 1 }); }""",
        """class G { void M(SessionFlowCoordinator s) => s.UpdateSessionState(new() { { [|"game_state"|], "x" } }); }""",
        """class G { void M(SessionState s) { s[[|"pilot_callsign"|]] = "x"; } }""",
        """class G { void M(SessionState s) { s.Add([|"start_time"|], 1); } }""",
        """class G { const string Key = "duration_seconds"; void M(SessionState s) { s[[|Key|]] = 1; } }""",
        """class G { void M(SessionState s) { s[[|"last_" + "save_slot"|]] = 1; } }""",
        """class G { SessionState S = new() { [[|"save_flow_time"|]] = 1, ["mine"] = 2, [[|"last_update_time"|]] = 3 }; }""",
    };

    public static TheoryData<string> Silent() => new()
    {
        """class G { void M(SessionFlowCoordinator s) => s.UpdateSessionState(new() { ["current_mission"] = "x", ["progress"] = 75 }); }""",
        """class G { object? M(SessionState s) => s["session_id"]; }""",
        """class G { void M(Dictionary<string, int> s) { s["session_id"] = 1; s.Add("game_state", 2); } }""",
        """class G { void M(SessionState s) { s["Session_Id"] = 1; } }""",
        "class G { void M(SessionState s, string key) { s[key] = 1; } }",
        """class G { object? M(SessionInfo info) => info["session_id"]; }""",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAKeyOfTheSession_WhenTheGameSetsIt_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAKey_WhenItIsTheGamesOrOnlyRead_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);

    [Fact]
    public void ForTheKeys_WhenComparedWithTheRuntime_TheyAreTheSame()
    {
        Type keys = typeof(SessionState).Assembly.GetType("SessionFlow.Metadata.SessionKeys", throwOnError: true)!;
        var all = (IEnumerable<string>)keys.GetProperty("All")!.GetValue(null)!;
        Assert.Equal(all.Order(StringComparer.Ordinal), ReservedKeyAnalyzer.Keys.Order(StringComparer.Ordinal));
    }
}
