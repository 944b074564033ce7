namespace Session.Benchmarks.States;

/// <summary>What an entity is at.</summary>
public enum EntityMode
{
    Idle,
    Patrol,
    Attack,
    Flee,
}
