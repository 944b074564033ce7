namespace Skirmish
{
    public enum ObjectiveStatus
    {
        Open,
        Done,
        Failed,
    }
}
