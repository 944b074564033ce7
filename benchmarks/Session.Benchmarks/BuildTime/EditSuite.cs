using System.Collections.Generic;
using System.Linq;
using Session.Benchmarks.Contests;
using Session.Benchmarks.Reports;

namespace Session.Benchmarks.BuildTime;

/// <summary>What generators do again each time somebody types.</summary>
internal static class EditSuite
{
    public static readonly Suite Suite = new(
        "edits",
        "An edit in an unrelated file",
        """
        What an editor waits for after each key: the made-up classes and one file without any, in which a method's body changes; each generator runs again over
        the new compilation, in the compiler's own driver. Ours is checked to give the same output after that, and another one after an edit to a
        member's type in another file, after which MemoryPack's stays as it was. The ratio is to System.Text.Json.
        """,
        Measure);

    private static IEnumerable<Figure> Measure(Effort effort)
    {
        EditedProject[] projects = [new(effort.Types, Flavour.Session), new(effort.Types, Flavour.Json), new(effort.Types, Flavour.MemoryPack)];
        foreach (EditedProject project in projects)
        {
            string[] before = project.Output();
            EqualWork.Require(before.Length > 0, $"{project.Name} generated nothing.");
            project.EditUnrelated();
            project.Generate();
            EqualWork.Require(before.SequenceEqual(project.Output()), $"{project.Name} generates something else after an unrelated edit.");
        }

        IReadOnlyList<Outcome> outcomes = new Contest(effort).Hold(
            projects.Select(static project => new Contender(project.Name, project.Generate) { Before = project.EditUnrelated }).ToArray());

        string[] last = projects[0].Output();
        projects[0].EditMemberType();
        projects[0].Generate();
        EqualWork.Require(!last.SequenceEqual(projects[0].Output()), "the output is stale after a member's type was edited in another file.");
        return Standings.Of(outcomes, $"{effort.Types:N0} types", Flavour.Json.Name, new Goal(Flavour.Session.Name, 1)
        {
            Reason = "Members are bound again, since a type in the edited file might be one that a member names; output that does not change is not written again. What is found out of a type is kept as long as the compilation, and nearly half of what is left is the compiler's own looking up of members, their types and their attributes.",
        });
    }
}
