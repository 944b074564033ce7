// Games that are their own loop.
#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics;
using Microsoft.Xna.Framework;
using SessionFlow;

namespace Loop
{
    [SessionTracked]
    public partial class Board
    {
        public const int Width = 10;
        private readonly byte[,] _cells = new byte[Width, 20];
        private readonly Queue<Piece> _next = new();
        private Piece? _falling;
        private Texture2D? /*SES2010*/_block;
        private int _lines;

        public void LoadContent(ContentManager content) => _block = content.Load<Texture2D>("block");

        public void Drop()
        {
            if (_block is null)
                return;
            _falling ??= _next.Dequeue();
            _falling.Y++;
            _cells[_falling.X, _falling.Y] = 1;
            _lines++;
        }
    }

    [SessionTracked]
    public partial class Piece
    {
        public int X, Y;
        public Color Tint { get; init; }
        [SessionIgnored("from Kind")] public (int X, int Y)[] Blocks = Array.Empty<(int, int)>();
        public char Kind;
    }

    // A game class that is the participant.
    public sealed partial class TetrisGame : Game
    {
        [SessionRoot("board")] private readonly Board _board = new();
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private SpriteBatch? _batch;
        private float _accumulated;

        public override void LoadContent()
        {
            _batch = new SpriteBatch();
            _board.LoadContent(Content);
        }

        public override void Update(float elapsed)
        {
            _accumulated += elapsed;
            if (_accumulated > 1 && _batch is not null && _watch.IsRunning)
                _board.Drop();
        }
    }

    // A component whose base wants the game.
    [SessionTracked]
    public partial class ScoreBoard : GameComponent
    {
        public ScoreBoard(Game game) : base(game) { }

        public int Best { get; private set; }

        public void Note(int score) => Best = Math.Max(Best, score);
    }

    // Particles: a struct pool with an index.
    [SessionTracked]
    public partial class Particles
    {
        private struct Particle
        {
            public float X, Y, Life;
        }

        private readonly Particle[] _all = new Particle[64];
        private int _used;

        public void Emit(float x, float y) => _all[_used++ % _all.Length] = new Particle { X = x, Y = y, Life = 1 };
    }
}
