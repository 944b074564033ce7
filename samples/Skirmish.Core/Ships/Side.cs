namespace Skirmish
{
    public enum Side : byte
    {
        Allied,
        Hostile,
    }
}
