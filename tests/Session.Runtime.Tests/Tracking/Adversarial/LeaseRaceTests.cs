using System;
using System.Threading;
using System.Threading.Tasks;
using HandWritten;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Tracking.Adversarial;

/// <summary>Reading a snapshot on one thread while another disposes it gives the whole state or says that it is gone.</summary>
public sealed class LeaseRaceTests(ITestOutputHelper output)
{
    [Fact]
    public async Task ForAReader_WhenAnotherThreadDisposes_NoBytesOfOthersAreRead()
    {
        Mission mission = Missions.Full();
        byte[] expected = StateSnapshot.Capture(mission).ToArray();
        (int whole, int gone) = (0, 0);
        for (int i = 0; i < 4_000; i++)
        {
            StateSnapshot<Mission> snapshot = StateSnapshot.Capture(mission);
            using var start = new Barrier(2);
            Task<byte[]?> reader = Task.Run(() =>
            {
                start.SignalAndWait();
                try
                {
                    return snapshot.ToArray();
                }
                catch (ObjectDisposedException)
                {
                    return null;
                }
            });
            start.SignalAndWait();
            snapshot.Dispose();
            byte[] rented = System.Buffers.ArrayPool<byte>.Shared.Rent(expected.Length);
            Array.Fill(rented, (byte)0xCC);
            System.Buffers.ArrayPool<byte>.Shared.Return(rented);
            if (await reader is { } bytes)
            {
                Assert.Equal(expected, bytes);
                whole++;
            }
            else
            {
                gone++;
            }
        }

        output.WriteLine($"{whole} read whole, {gone} gone");
    }
}
