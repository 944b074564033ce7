namespace Skirmish
{
    public enum ShipClass
    {
        Fighter,
        Interceptor,
        Bomber,
        Capital,
    }
}
