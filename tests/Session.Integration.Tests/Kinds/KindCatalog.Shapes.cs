using System.Collections.Generic;
using Session.Integration.Tests.Kinds.Holders.Forms;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Kinds;

internal static partial class KindCatalog
{
    private static IEnumerable<KindCase> Shapes()
    {
        yield return Filled<GlobalHolder>("types in no namespace");
        yield return Filled<ArityHolder>("several arities of one name, every constraint, nested in generic types");
        yield return Filled<LadderHolder>("six levels of one hierarchy in several files, hidden and overridden members");
        yield return Filled<RequiredHolder>("required members: class, record, struct");
        yield return Filled<StructHolder>("structs in structs, private state, shared memory, no members");
        yield return Filled<RecursiveHolder>("types that lead back to themselves");
        yield return Filled<NameHolder>("members of every access and of odd names");
        yield return Filled<BehaviourHolder>("odd equality, operators, indexers, events, finalizers");
    }

    private static KindCase Filled<T>(string name)
        where T : class, ISessionTracked, IKindHolder, new() => KindCase.Of<T>(name, ReflectedFill.Of);
}
