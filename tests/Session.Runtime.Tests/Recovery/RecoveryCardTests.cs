using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using SessionFlow.Recovery;

namespace SessionFlow.Tests.Recovery;

public sealed class RecoveryCardTests
{
    private static readonly DateTimeOffset Time = new(2030, 1, 1, 0, 0, 0, 123, TimeSpan.Zero);

    [Fact]
    public void ForACard_WhenWrittenAndRead_IsTheSame()
    {
        RecoveryData data = new()
        {
            SessionId = Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
            CrashTimestamp = Time,
            PilotCallsign = "Étoile 武",
            GameState = "Mission",
            LastAutoSaveTime = Time.AddMinutes(-3),
            ExitKind = RecoveryExitKind.PowerOrSystem,
            AvailableBackups = [new SaveSlotInfo { Slot = 3, PilotCallsign = "Étoile 武", SaveName = "Before the boss", Timestamp = Time, Type = SaveType.Quick, IsValid = false }],
            GameFlowContext = new Dictionary<string, SessionValue> { ["progress"] = 75, ["ratio"] = 75.0, ["list"] = new SessionValue[] { true, "x" } },
        };
        string json = data.ToJson();
        RecoveryData read = RecoveryData.Parse(json);
        Assert.Equal(data.AvailableBackups, read.AvailableBackups);
        Assert.Equal(data.GameFlowContext, read.GameFlowContext);
        Assert.Equal(data, read with { AvailableBackups = data.AvailableBackups, GameFlowContext = data.GameFlowContext, Rungs = data.Rungs });
        Assert.False(read.IsTruncated);
        Assert.Equal(json, read.ToJson());

        using JsonDocument document = JsonDocument.Parse(json);
        foreach (string field in new[] { "session_id", "crash_timestamp", "pilot_callsign", "game_state", "last_auto_save_time", "available_backups", "game_flow_context", "truncated" })
            Assert.True(document.RootElement.TryGetProperty(field, out _), field);
        foreach (string field in new[] { "save_slot", "pilot_callsign", "save_name", "save_timestamp", "save_type", "is_valid", "is_quick_save" })
            Assert.True(document.RootElement.GetProperty("available_backups")[0].TryGetProperty(field, out _), field);
    }

    [Theory]
    [InlineData('\u0001')]
    [InlineData('"')]
    [InlineData('\u6b66')]
    [InlineData('\ud800')]
    [InlineData('x')]
    public void ForTheWorstText_WhenWritten_StaysSmallAndKeepsTheEightNewest(char worst)
    {
        string text = new(worst, 3000);
        RecoveryData data = new()
        {
            SessionId = Guid.NewGuid(),
            CrashTimestamp = DateTimeOffset.MaxValue,
            PilotCallsign = text,
            GameState = text,
            ExitKind = RecoveryExitKind.PowerOrSystem,
            LastAutoSaveTime = DateTimeOffset.MaxValue,
            AvailableBackups = Enumerable.Range(0, 50).Select(i => new SaveSlotInfo { Slot = int.MaxValue - i, PilotCallsign = text, SaveName = text, Timestamp = Time.AddHours(i * 7 % 50), Type = SaveType.Checkpoint }).ToArray(),
            GameFlowContext = Enumerable.Range(0, 200).ToDictionary(i => $"key {i}", i => (SessionValue)(i % 2 == 0 ? 1 : 0.1)),
        };
        string json = data.ToJson();
        int bytes = Encoding.UTF8.GetByteCount(json);
        Assert.True(bytes < 5000, $"{bytes} bytes");
        RecoveryData read = RecoveryData.Parse(json);
        Assert.True(read.IsTruncated);
        Assert.Equal(data.AvailableBackups.OrderByDescending(slot => slot.Timestamp).Take(8).Select(slot => slot.Slot), read.AvailableBackups.Select(slot => slot.Slot));
        Assert.NotEmpty(read.GameFlowContext);
    }

    [Fact]
    public void ForEachThingThatIsLeftOut_TheCardSaysSoAndNoneElse()
    {
        RecoveryData data = new() { SessionId = Guid.NewGuid() };
        Assert.False(Read(data).IsTruncated);
        Assert.False(Read(data with { AvailableBackups = Slots(8), PilotCallsign = new string('x', 128) }).IsTruncated);
        Assert.True(Read(data with { AvailableBackups = Slots(9) }).IsTruncated);
        Assert.True(Read(data with { IsTruncated = true, AvailableBackups = Slots(9) }).IsTruncated);
        Assert.True(Read(data with { IsTruncated = true }).IsTruncated);
        Assert.True(Read(data with { PilotCallsign = new string('x', 129), GameState = new string('y', 129) }).IsTruncated);
        Assert.True(Read(data with { AvailableBackups = [new SaveSlotInfo { Slot = 1, SaveName = new string('x', 129), PilotCallsign = "Maverick" }] }).IsTruncated);

        static SaveSlotInfo[] Slots(int count) => Enumerable.Range(0, count).Select(static i => new SaveSlotInfo { Slot = i, PilotCallsign = "Maverick" }).ToArray();
    }

    [Fact]
    public void ForATextThatIsTooLong_AsMuchAsFitsIsKept()
    {
        // Two bytes for each of these, and one before them.
        Assert.Equal("x" + new string('\u00e9', 63), Read(new RecoveryData { SessionId = Guid.NewGuid(), PilotCallsign = "x" + new string('\u00e9', 100) }).PilotCallsign);
    }

    [Fact]
    public void ForMoreKeysThanFit_TheFirstByTheirNamesAreKept()
    {
        RecoveryData read = Read(new RecoveryData { SessionId = Guid.NewGuid(), GameFlowContext = Enumerable.Range(0, 500).Reverse().ToDictionary(static i => $"key {i:d3}", static i => (SessionValue)i) });
        Assert.True(read.IsTruncated);
        Assert.InRange(read.GameFlowContext.Count, 100, 499);
        Assert.Equal(Enumerable.Range(0, read.GameFlowContext.Count).Select(static i => $"key {i:d3}"), read.GameFlowContext.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ForACardOfAMegabyte_OneCharacterMoreIsTooLong()
    {
        string card = new RecoveryData { SessionId = Guid.NewGuid() }.ToJson();
        Assert.NotNull(RecoveryData.Parse(card.PadRight(1 << 20)));
        Assert.Contains("too long", Assert.Throws<SessionFormatException>(() => RecoveryData.Parse(card.PadRight((1 << 20) + 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForTheCardOfARunningSession_ItListsThePilotsSlotsNewestFirst()
    {
        SaveSlotInfo[] slots = new[] { ("Goose", 5), ("Maverick", 1), ("Maverick", 3), ("Maverick", 2) }
            .Select(static (slot, i) => new SaveSlotInfo { Slot = i, PilotCallsign = slot.Item1, Timestamp = Time.AddHours(slot.Item2) }).ToArray();
        RecoveryData card = RecoveryCards.Of(SessionInfo.None with { PilotCallsign = "Maverick" }, slots, RecoveryExitKind.Killed, Time);
        Assert.Equal([2, 3, 1], card.AvailableBackups.Select(static slot => slot.Slot));
    }

    private static RecoveryData Read(RecoveryData data) => RecoveryData.Parse(data.ToJson());

    [Fact]
    public void ForAHugeContextValue_WhenWritten_IsLeftOutAndTheOthersStay()
    {
        RecoveryData data = new()
        {
            SessionId = Guid.NewGuid(),
            GameFlowContext = new Dictionary<string, SessionValue> { ["a"] = 1, ["b"] = new string('x', 100_000), ["c"] = 2 },
        };
        RecoveryData read = RecoveryData.Parse(data.ToJson());
        Assert.True(read.IsTruncated);
        Assert.Equal(["a", "c"], read.GameFlowContext.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"session_id":"x"}""")]
    [InlineData("""{"session_id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","crash_timestamp":1e300}""")]
    [InlineData("""{"session_id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","exit_kind":""}""")]
    [InlineData("""{"session_id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","exit_kind":"3"}""")]
    [InlineData("""{"session_id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","exit_kind":"Melted"}""")]
    [InlineData("""{"session_id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","available_backups":[{"save_type":"7"}]}""")]
    [InlineData("""{"session_id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","game_flow_context":{"a":"\ud800"}}""")]
    public void ForNoCard_WhenParsed_IsATypedError(string json) => Assert.Throws<SessionFormatException>(() => RecoveryData.Parse(json));

    [Fact]
    public void ForEveryCutAndFlippedByte_WhenParsed_IsACardOrATypedError()
    {
        string json = new RecoveryData { SessionId = Guid.NewGuid(), CrashTimestamp = Time, PilotCallsign = "Maverick", AvailableBackups = [new SaveSlotInfo { Slot = 1 }] }.ToJson();
        int cards = 0;
        int errors = 0;
        for (int i = 0; i < json.Length; i++)
        {
            foreach (string hostile in new[] { json[..i], json[..i] + (char)(json[i] ^ 1) + json[(i + 1)..], json[..i] + "[[" + json[i..] })
            {
                try
                {
                    RecoveryData.Parse(hostile);
                    cards++;
                }
                catch (SessionFormatException)
                {
                    errors++;
                }
            }
        }

        Assert.True(errors > json.Length, $"{errors} errors, {cards} cards");
    }
}
