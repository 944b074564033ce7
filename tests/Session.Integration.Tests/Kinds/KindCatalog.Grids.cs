using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Session.Integration.Tests.Kinds.Holders;
using Session.Integration.Tests.Laws;

namespace Session.Integration.Tests.Kinds;

internal static partial class KindCatalog
{
    /// <summary>Arrays of several dimensions and string builders.</summary>
    private static IEnumerable<KindCase> Grids()
    {
        yield return KindCase.Of<GridHolder>("rectangular array", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            int Number() => chance.Below(99);
            Fill(holder.Fixed, Number);
            holder.Numbers = chance.Coin() ? Grid(chance, Number) : null;
            holder.Shared = chance.Pick(holder.Fixed, holder.Numbers, Grid(chance, Number));
            holder.Units = chance.Coin() ? Grid(chance, Any) : null;
            holder.Deep = chance.Coin() ? new[, ,] { { { (Number(), chance.Text()), (1, "a") } }, { { (2, null), (Number(), "b") } } } : null;
            holder.Deepest = chance.Coin() ? new bool?[,,,] { { { { chance.Maybe(chance.Coin) } } }, { { { chance.Maybe(chance.Coin) } } } } : new bool?[chance.Below(2), 3, 0, 2];
            holder.OfArrays = chance.Coin() ? Grid<string?[]>(chance, () => [chance.Text()]) : null;
            holder.ArraysInside = chance.Coin() ? Grid(chance, () => chance.MaybeArray(Number)) : null;
            holder.Jagged = chance.MaybeArray(() => Grid(chance, () => (byte)Number()));
            holder.List.Clear();
            holder.List.AddRange(chance.List(() => chance.Coin() ? chance.Pick(holder.Numbers, holder.Fixed, Grid(chance, Number)) : null));
            holder.Named = chance.Coin() ? new() { ["a"] = Grid(chance, () => chance.MaybeList(Number)), ["b"] = new List<int>?[0, 7] } : null;
        });
        yield return KindCase.Of<BuilderHolder>("StringBuilder", static (chance, holder) =>
        {
            StringBuilder New() => new(chance.Text());
            holder.Log.Clear().Append(chance.Text());
            holder.Text = chance.Coin() ? New() : null;
            holder.Text?.Append('x', chance.Below(3)).Append(chance.Text());
            holder.Shared = chance.Pick(holder.Text, holder.Log, New());
            holder.Lines.Clear();
            holder.Lines.AddRange(chance.List(() => chance.Pick(null, holder.Log, holder.Text, New())));
            holder.Named = chance.Coin() ? chance.List(chance.Word).Distinct().ToDictionary(static word => word, _ => chance.Coin() ? New() : null) : null;
            holder.Grid = chance.Coin() ? Grid(chance, New) : null;
        });
    }

    private static T[,] Grid<T>(Chance chance, Func<T> make)
    {
        var grid = new T[chance.Below(4), chance.Below(4)];
        Fill(grid, make);
        return grid;
    }

    private static void Fill<T>(T[,] grid, Func<T> make)
    {
        for (int i = 0; i < grid.GetLength(0); i++)
        {
            for (int j = 0; j < grid.GetLength(1); j++)
                grid[i, j] = make();
        }
    }
}
