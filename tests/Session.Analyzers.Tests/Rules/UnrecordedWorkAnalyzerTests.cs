using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class UnrecordedWorkAnalyzerTests
{
    private const string Id = "SES2008";

    private const string Prelude = """ abstract class MonoBehaviour { protected void StartCoroutine(object x) { } protected void Invoke(string name, float wait) { } }  """;

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial class T { public void Start() { System.Threading.Tasks.Task.[|Run|](() => { }); } }",
        "[SessionTracked] partial class T { public async void Fire() { await System.Threading.Tasks.Task.[|Delay|](3); } }",
        "[SessionTracked] partial class T { public void Fire() { System.Threading.Tasks.Task.[|Run|](() => { }); } }",
        "[SessionTracked] partial class T { public void Fire() => System.Threading.ThreadPool.[|QueueUserWorkItem|](static _ => { }); }",
        "[SessionTracked] partial class T { public void Fire() { var t = [|new System.Threading.Timer(_ => { })|]; t.Dispose(); } }",
        "[SessionTracked] partial class T : MonoBehaviour { public void Fire() => [|StartCoroutine|](this); }",
        """[SessionTracked] partial class T : MonoBehaviour { public void Fire() => [|Invoke|]("Boom", 3); }""",
        """[SessionTracked] partial class T { [SessionIgnored("it ends with the run")] private System.Threading.Timer? _t; public void Fire() { _t = [|new System.Threading.Timer(_ => { })|]; } }""",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class T : EventArgs { public int X; public void Start() { System.Threading.Tasks.Task.Run(() => { }); } }",
        "[SessionTracked] partial class T { public float Left; public async void Fire() { Left = 3; await System.Threading.Tasks.Task.Delay(3); } }",
        "[SessionTracked] partial class T { public List<float> Due { get; } = new(); public async void Fire() { Due.Add(3); await System.Threading.Tasks.Task.Delay(3); } }",
        "class T { public async void Fire() { await System.Threading.Tasks.Task.Delay(3); } }",
        "[SessionTracked] partial class T : MonoBehaviour { public bool Burning; public void Fire() { Burning = true; StartCoroutine(this); } }",
        "[SessionTracked] partial class T { public void Run() { } public void Fire() => Run(); }",
        "[SessionTracked] partial class T { public int Count; public void Fire() { Count++; System.Threading.Tasks.Task.Run(() => { }); } }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForWork_WhenNoMemberRemembersIt_ItIsSuggested(string source) => RuleCorpus.ReportsAsync(Id, Prelude + source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForWork_WhenTheStateRemembersIt_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(Prelude + source);
}
