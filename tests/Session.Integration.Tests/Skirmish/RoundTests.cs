using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Skirmish.Parent;

namespace SessionFlow.Tests.Skirmish;

/// <summary>The sample sees a loss: what was acknowledged is taken away between the kill and the second start.</summary>
[Collection(RealTimeCollection.Name)]
public sealed class RoundTests
{
    private static readonly RoundPlan Plan = new(1, 5, 120, TimeSpan.FromSeconds(2));

    [Fact]
    public async Task ForAStoreThatLosesItsEnd_WhenRecovered_TheLostCheckpointsAreCounted()
    {
        RoundResult result = await RunAsync(static folder =>
        {
            foreach (string journal in Directory.GetFiles(folder, "*.journal", SearchOption.AllDirectories))
                File.Delete(journal);
        });

        Assert.True(result.Killed);
        Assert.Null(result.Failure);
        Assert.Null(result.Difference);
        Assert.NotNull(result.RecoveredStep);
        Assert.True(result.RecoveredStep < result.LastAcknowledgedStep);
        Assert.InRange(result.Lost, 1, result.Acknowledged);
        Assert.Equal(1, new RunResult(0, 2, [result]).ExitCode);
    }

    [Fact]
    public async Task ForADamagedByte_WhenRecovered_WhatComesBackIsOlderAndWhole()
    {
        RoundResult result = await RunAsync(static folder =>
        {
            string journal = Directory.GetFiles(folder, "*.journal", SearchOption.AllDirectories).MaxBy(static file => new FileInfo(file).Length)!;
            byte[] bytes = File.ReadAllBytes(journal);
            int middle = Array.FindLastIndex(bytes, static one => one != 0) / 2;
            bytes[middle] ^= 0x10;
            File.WriteAllBytes(journal, bytes);
        });

        Assert.Null(result.Failure);
        Assert.Null(result.Difference);
        Assert.True(result.RecoveredStep < result.LastAcknowledgedStep);
        Assert.InRange(result.Lost, 1, result.Acknowledged);
        Assert.True(result.Compared > 5_000);
    }

    [Fact]
    public async Task ForAStoreThatLosesAll_WhenStartedAgain_EveryCheckpointIsLost()
    {
        RoundResult result = await RunAsync(static folder => Directory.Delete(Path.Combine(folder, "sessions"), recursive: true));

        Assert.True(result.Killed);
        Assert.Null(result.RecoveredStep);
        Assert.Contains("recovered nothing", result.Failure, StringComparison.Ordinal);
        Assert.True(result.Lost > 0);
        Assert.Equal(result.Acknowledged, result.Lost);
        Assert.Equal(1, new RunResult(0, 2, [result]).ExitCode);
    }

    private static async Task<RoundResult> RunAsync(Action<string> tamper)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("session-tests-");
        try
        {
            Round round = new(Plan, folder.FullName, new TamperingView(() => tamper(folder.FullName)));
            return await Task.Run(() => round.RunAsync(CancellationToken.None));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
