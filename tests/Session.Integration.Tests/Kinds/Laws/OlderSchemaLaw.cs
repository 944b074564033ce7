using System.Collections.Generic;
using System.Linq;
using Session.Integration.Tests.Laws;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Kinds.Laws;

/// <summary>
/// Evolution: whatever an older release had another name, place or number for, stretches of rows that are copied come to what
/// looking at each value comes to, byte for byte; and what nothing happened to is as it was.
/// </summary>
internal sealed class OlderSchemaLaw : KindLaw
{
    private const string Gone = "gone.";

    private readonly int _states;

    public OlderSchemaLaw(int states)
        : base(7, "from an older schema") => _states = states;

    public override int Check<T>(KindCase<T> kind)
    {
        int compared = 0;
        for (int seed = 0; seed < _states; seed++)
        {
            using StateSnapshot<T> captured = StateSnapshot.Capture(kind.Make(seed));
            byte[] bytes = ForeignBytes.Of(captured);
            var types = new SessionTypeSet([], TypeSets.Of<T>(null));
            compared += Unchanged(bytes, types);
            compared += Names(bytes, types, kind.Make(seed));
            compared += Enums(bytes, types);
        }

        return compared;
    }

    private static int Unchanged(byte[] bytes, SessionTypeSet types)
    {
        var older = new OlderSchema(bytes);
        Assert.Equal(older.Content.Bytes.ToArray(), Convert(older, types)!.Bytes.ToArray());
        return 1;
    }

    private static int Names<T>(byte[] bytes, SessionTypeSet types, T twin)
        where T : class, ISessionTracked
    {
        int compared = 0;
        var whole = new OlderSchema(bytes);
        for (int i = 0; i < whole.Types.Count; i++)
        {
            SchemaType type = whole.Types[i];
            for (int m = 0; m < type.Members.Count; m++)
            {
                SchemaMember member = type.Members[m];
                OlderSchema older = Without(bytes, type, member);
                ImageContent unknown = Convert(older, types)!;
                compared += Former(older, types, type, member, twin);
                if (types.Find(type.Name) is { RunsUserCode: false } && !member.Shape.HasIdentities)
                    compared += TheRest<T>(older, unknown, types, type, member);
                if (m == 0)
                    continue;
                SchemaMember before = type.Members[m - 1];
                older = new OlderSchema(bytes);
                older.Rename(i, other => IsOf(other, member) ? before.Name : IsOf(other, before) ? member.Name : other.Name);
                Convert(older, types);
                compared += 2;
            }
        }

        return compared;
    }

    private static OlderSchema Without(byte[] bytes, SchemaType type, SchemaMember member)
    {
        var older = new OlderSchema(bytes);
        older.Rename(type.Index, other => IsOf(other, member) ? Gone + other.Name : other.Name);
        return older;
    }

    /// <summary>An object that keeps its own value for a member that was not stored has everything else as it was stored.</summary>
    private static int TheRest<T>(OlderSchema older, ImageContent unknown, SessionTypeSet types, SchemaType type, SchemaMember member)
        where T : class, ISessionTracked
    {
        T copy;
        try
        {
            copy = Restored<T>(older, types);
        }
        catch (SessionRestoreException)
        {
            // A comparer or a constructor of the kind's own cannot do without the member.
            return 0;
        }

        using StateSnapshot<T> again = StateSnapshot.Capture(copy);
        OlderSchema rest = Without(again.ToArray(), type, member);
        Assert.True(
            StateSnapshot.Load<T>(older.File(unknown)).ContentEquals(StateSnapshot.Load<T>(rest.File(Convert(rest, types)!))),
            $"without {type}.{member} the rest is another");
        return 1;
    }

    /// <summary>A member that says which name it had takes what was stored, and so all is as it was.</summary>
    private static int Former<T>(OlderSchema older, SessionTypeSet types, SchemaType type, SchemaMember member, T twin)
        where T : class, ISessionTracked
    {
        SchemaType? target = EvolutionPlan.Of(older.Content, types, older.Highest).Target.Schema.Find(type.Name);
        if (target?.Members.FirstOrDefault(other => IsOf(other, member)) is not { } renamed)
            return 0;
        renamed.FormerNames = [Gone + member.Name];
        try
        {
            Assert.Equal(older.Content.Bytes.ToArray(), Convert(older, types)!.Bytes.ToArray());
            return SameState.Assert(twin, Restored<T>(older, types));
        }
        finally
        {
            renamed.FormerNames = [];
        }
    }

    private static T Restored<T>(OlderSchema older, SessionTypeSet types)
        where T : class, ISessionTracked
    {
        T? root = null;
        var binding = new RootBinding("", typeof(T), static () => null, value => root = (T?)value);
        using StateImage image = StateImage.Load(older.ToArray());
        StateRestore.RestoreNew(image, new IdentitySpace(lineage: 1), [binding], types, isCopy: true, now: null);
        return root!;
    }

    private static int Enums(byte[] bytes, SessionTypeSet types)
    {
        int compared = 0;
        for (int i = 0; i < new OlderSchema(bytes).Enums.Count; i++)
        {
            var older = new OlderSchema(bytes);
            if (older.Enums[i].Members.Count < 2)
                continue;
            older.Renumber(i);
            Convert(older, types);
            compared++;
        }

        return compared;
    }

    private static bool IsOf(SchemaMember a, SchemaMember b) => a.Name == b.Name && a.Level == b.Level;

    /// <summary>What becomes of older content both ways, which has to be the same; null where it is refused.</summary>
    private static ImageContent? Convert(OlderSchema older, SessionTypeSet types)
    {
        ImageContent? looked = Convert(older, types, copies: false, out string refusal, out IReadOnlyDictionary<long, SchemaMember[]>? absent);
        ImageContent? copied = Convert(older, types, copies: true, out string sameRefusal, out IReadOnlyDictionary<long, SchemaMember[]>? sameAbsent);
        Assert.Equal(refusal, sameRefusal);
        if (looked is null || copied is null)
            return null;
        Assert.Equal(looked.Bytes.ToArray(), copied.Bytes.ToArray());
        Assert.Equal(looked.MayHaveAliases, copied.MayHaveAliases);
        Assert.Equal(looked.MayHaveStrays, copied.MayHaveStrays);
        Assert.Equal(looked.Everything, copied.Everything);
        Assert.Equal(absent!.OrderBy(static item => item.Key), sameAbsent!.OrderBy(static item => item.Key));
        new ContentValidator(copied).Validate();
        return copied;
    }

    private static ImageContent? Convert(
        OlderSchema older, SessionTypeSet types, bool copies, out string refusal, out IReadOnlyDictionary<long, SchemaMember[]>? absent)
    {
        refusal = "";
        absent = null;
        try
        {
            return ContentEvolution.Convert(older.Content, EvolutionPlan.Of(older.Content, types, older.Highest, copies), out absent);
        }
        catch (SessionFormatException exception)
        {
            refusal = exception.Message;
            return null;
        }
    }
}
