using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using SessionFlow.Metadata;

namespace SessionFlow.Tests.Coordination;

public sealed class SessionValueTests
{
    public static TheoryData<string, SessionValue> Values => new()
    {
        { "true", true },
        { "whole", 75 },
        { "long", long.MinValue },
        { "double", 0.1 },
        { "whole double", 75.0 },
        { "huge double", 1e300 },
        { "tiny double", double.Epsilon },
        { "negative zero", -0.0 },
        { "float", 1.5f },
        { "text", "Ätsch \ud83d\ude80 \" \\ \0 \u2028" },
        { "empty text", "" },
        { "texts", new[] { "a", "b" } },
        { "empty list", new List<SessionValue>() },
        { "nested", new SessionValue[] { 1, 1.0, "x", new SessionState { ["k"] = new SessionValue[] { true } } } },
        { "map", new SessionState { ["b"] = 1, ["a"] = 2.0, [""] = "empty key" } },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void ForEveryKind_WhenWrittenAndRead_IsTheSame(string what, SessionValue value)
    {
        SessionInfo info = SessionInfo.None with { Data = new Dictionary<string, SessionValue> { ["key"] = value } };
        SessionInfo read = SessionInfoJson.Read(SessionInfoJson.Write(info, withDurations: true));
        Assert.True(value == read["key"], $"{what}: {value} came back as {read["key"]} ({read["key"].Kind}).");
        Assert.Equal(value.GetHashCode(), read["key"].GetHashCode());
    }

    [Fact]
    public void ForAnyCulture_WhenWritten_HasTheSameBytes()
    {
        SessionInfo info = SessionInfo.None with { Data = new Dictionary<string, SessionValue> { ["z"] = 0.5, ["a"] = 1234567 }, StartTime = DateTimeOffset.UnixEpoch };
        byte[] expected = SessionInfoJson.Write(info, withDurations: true);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, SessionInfoJson.Write(info, withDurations: true));
            Assert.Equal("0.5", info["z"].ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ForEveryField_WhenWrittenAndRead_IsTheSame()
    {
        DateTimeOffset time = new(2031, 2, 3, 4, 5, 6, 789, TimeSpan.Zero);
        SessionInfo info = new()
        {
            SessionId = Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
            StartTime = time,
            PilotCallsign = "Maverick",
            AutoSaveEnabled = true,
            AutoSaveInterval = TimeSpan.FromSeconds(300),
            GameState = "Mission",
            CrashRecoveryEnabled = true,
            LastUpdateTime = time.AddSeconds(1),
            Duration = TimeSpan.FromSeconds(90),
            PreviousState = "Menu",
            StateChangeTime = time.AddSeconds(2),
            LastSaveTime = time.AddSeconds(3),
            LastSaveSlot = 4,
            SaveFlowOperation = "save",
            SaveFlowContext = "pause_menu",
            SaveFlowTime = time.AddSeconds(5),
        };
        byte[] json = SessionInfoJson.Write(info, withDurations: true);
        Assert.Equal(info, SessionInfoJson.Read(json) with { Data = info.Data });
        using JsonDocument document = JsonDocument.Parse(json);
        string[] keys = document.RootElement.EnumerateObject().Select(static property => property.Name).ToArray();
        Assert.Equal(SessionKeys.All.OrderBy(static key => key, StringComparer.Ordinal), keys);
        Assert.Equal(1.5, info["duration_minutes"].AsDouble());
        Assert.All(keys, key => Assert.NotEqual(SessionValueKind.None, info[key].Kind));

        string withoutDurations = System.Text.Encoding.UTF8.GetString(SessionInfoJson.Write(info, withDurations: false));
        Assert.DoesNotContain("duration_", withoutDurations, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void ForNoMetadata_WhenRead_IsATypedError(string json) =>
        Assert.Throws<SessionFormatException>(() => SessionInfoJson.Read(System.Text.Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void ForMetadataOfWrongKinds_WhenRead_LeavesThoseFieldsEmpty()
    {
        SessionInfo read = SessionInfoJson.Read(System.Text.Encoding.UTF8.GetBytes(
            """{"session_id":7,"start_time":1e300,"pilot_callsign":null,"auto_save_enabled":"yes","last_save_slot":5000000000,"duration_seconds":-1,"mine":1}"""));
        Assert.Equal(SessionInfo.None, read with { Data = SessionInfo.NoData });
        Assert.Equal(1, read["mine"].AsInt64());
    }

    [Fact]
    public void ForDeepJson_WhenRead_IsATypedError()
    {
        string json = string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000);
        Assert.Throws<SessionFormatException>(() => SessionInfoJson.Read(System.Text.Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void ForAnotherKind_WhenAsked_SaysWhichOneItIs()
    {
        SessionValue value = 1.5;
        Assert.Contains("Double", Assert.Throws<InvalidOperationException>(() => value.AsInt64()).Message, StringComparison.Ordinal);
        Assert.Equal(75.0, ((SessionValue)75).AsDouble());
        Assert.NotEqual<SessionValue>(75, 75.0);
    }

    [Fact]
    public void ForAMutableSource_WhenItChangesLater_KeepsItsCopy()
    {
        List<SessionValue> list = new() { 1 };
        Dictionary<string, SessionValue> map = new() { ["a"] = 1 };
        SessionValue ofList = list;
        SessionValue ofMap = map;
        list.Add(2);
        map["b"] = 2;
        Assert.Single(ofList.AsList());
        Assert.Single(ofMap.AsMap());
    }
}
