using System;
using System.Collections.Generic;

// What the sample needs of the framework, with the fields that the framework's types have: which of them are public decides what
// needs a converter.
namespace Microsoft.Xna.Framework;

public class Game : IDisposable
{
    public event EventHandler<ExitingEventArgs>? Exiting;

    public event EventHandler<EventArgs>? Deactivated;

    public List<GameComponent> Components { get; } = [];

    public void Frame(GameTime time)
    {
        foreach (GameComponent component in Components)
            component.Update(time);
    }

    public void LoseFocus() => Deactivated?.Invoke(this, EventArgs.Empty);

    public void Exit() => Exiting?.Invoke(this, new ExitingEventArgs());

    public void Dispose()
    {
        foreach (GameComponent component in Components)
            component.Dispose();
        GC.SuppressFinalize(this);
    }
}

public class ExitingEventArgs : EventArgs
{
    public bool Cancel { get; set; }
}

public class GameTime
{
    public TimeSpan ElapsedGameTime { get; set; }
}

public class GameComponent(Game game) : IDisposable
{
    public Game Game { get; } = game;

    public int UpdateOrder { get; set; }

    public virtual void Update(GameTime gameTime)
    {
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

public struct Vector2(float x, float y)
{
    public float X = x;
    public float Y = y;
}

public struct Point(int x, int y)
{
    public int X = x;
    public int Y = y;
}

public struct Rectangle(int x, int y, int width, int height)
{
    public int X = x;
    public int Y = y;
    public int Width = width;
    public int Height = height;
}

public struct Color(uint packedValue)
{
    private uint _packedValue = packedValue;

    public uint PackedValue
    {
        readonly get => _packedValue;
        set => _packedValue = value;
    }
}
