using System;
using System.Threading;

namespace Skirmish.Child;

/// <summary>Ends this process when its parent is gone: standard input, which the parent holds open, ends then.</summary>
internal static class ParentWatch
{
    public static void Start()
    {
        Thread watch = new(static () =>
        {
            while (Console.In.ReadLine() != null)
            {
            }

            Environment.Exit(3);
        })
        { IsBackground = true, Name = "parent watch" };
        watch.Start();
    }
}
