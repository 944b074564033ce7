using System;

namespace SessionFlow.Tracking;

/// <summary>A value on its way into a member that code of the game sets.</summary>
internal sealed class MemberSetter<T>(long identity, string member, T value, Action<T> set, Func<T> get) : MemberSetter(identity, member)
{
    public override bool Run()
    {
        set(value);
        return ValueSameness.Are(get(), value);
    }
}
