using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Storage;

/// <summary>A session while its files are being found.</summary>
internal sealed class SessionDraft
{
    private readonly Guid _id;
    private readonly List<MarkerImage> _markers = new();
    private readonly Dictionary<(ulong Number, ulong Salt), StoredGeneration> _generations = new();
    private readonly List<string> _markerFiles = new();
    private Rejection? _markerProblem;

    public SessionDraft(Guid id) => _id = id;

    public void AddMarker(string name, MarkerImage? marker, Rejection? rejection)
    {
        _markerFiles.Add(name);
        if (marker is not null)
            _markers.Add(marker);
        if (marker is { IsDamaged: true })
            rejection = new Rejection(RejectReason.Checksum, "A part of the marker ends in bytes that are no mark.");

        _markerProblem ??= rejection;
    }

    /// <summary>Adds a generation unless there is one with that number and salt already that is as good.</summary>
    public bool Add(ulong salt, StoredGeneration generation)
    {
        (ulong, ulong) key = (generation.Number, salt);
        if (_generations.TryGetValue(key, out StoredGeneration? known) && (known.IsValid || !generation.IsValid))
            return false;

        _generations[key] = generation;
        return true;
    }

    public bool Has(ulong number, ulong salt) => _generations.ContainsKey((number, salt));

    public StoredSession Build()
    {
        Mark[] marks = Merge();
        StoredGeneration[] generations = _generations.Values
            .OrderByDescending(static generation => generation.Number)
            .ThenByDescending(static generation => generation.IsValid)
            .ThenByDescending(static generation => generation.LastTime)
            .ToArray();
        DateTimeOffset last = DateTimeOffset.MinValue;
        foreach (DateTimeOffset time in generations.Select(static generation => generation.LastTime))
            last = time > last ? time : last;
        foreach (Mark mark in marks)
            last = !mark.IsFromLaterRun && mark.Time > last ? mark.Time : last;

        return new StoredSession(_id, marks, generations, _markerProblem)
        {
            LastSignOfLife = last,
            MarkerFiles = _markerFiles,
        };
    }

    // A mark that outlived a failed part was written again into the next. What later runs say comes after all that the session's
    // own said, whatever their numbers: they count on from the files that they found.
    private Mark[] Merge()
    {
        HashSet<(ulong, DateTimeOffset, MarkKind)> seen = new();
        return _markers
            .OrderBy(static marker => marker.IsFromLaterRun)
            .ThenBy(static marker => marker.Header.Number)
            .ThenBy(static marker => marker.Header.Created)
            .ThenBy(static marker => marker.Header.Salt)
            .SelectMany(static marker => marker.Marks)
            .Where(mark => seen.Add((mark.Id, mark.Time, mark.Kind)))
            .ToArray();
    }
}
