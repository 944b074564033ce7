namespace Skirmish
{
    public enum WingmanOrder : short
    {
        FormUp = 1,
        Attack = 2,
        CoverMe = 3,
        ReturnForRepair = -1,
    }
}
