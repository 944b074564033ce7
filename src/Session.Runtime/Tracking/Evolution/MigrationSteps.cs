using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Finds the steps between versions of a type's data.</summary>
internal sealed class MigrationSteps
{
    private readonly ILookup<string, StateMigration> _steps;
    private readonly ClassNames _names;

    public MigrationSteps(IEnumerable<StateMigration> steps, ClassNames names)
    {
        _steps = steps.ToLookup(static step => step.Type, StringComparer.Ordinal);
        _names = names;
    }

    /// <summary>
    /// The step that takes a version of a type; null when there is none. A class without steps of its own takes those of its
    /// nearest base that has some.
    /// </summary>
    /// <param name="name">The type's name in the file.</param>
    /// <param name="present">Its name in this build; null for a class that is gone.</param>
    /// <param name="bases">The names of its bases, the topmost first.</param>
    /// <param name="version">The version.</param>
    public StateMigration? Find(string name, string? present, IReadOnlyList<string> bases, int version)
    {
        StateMigration[] steps = Of(name, present);
        for (int i = bases.Count - 1; i >= 0 && steps.Length == 0; i--)
            steps = Of(bases[i], _names.Present(bases[i]));
        return steps.FirstOrDefault(step => step.From == version);
    }

    /// <summary>The steps from one version of a struct to another, in their order.</summary>
    /// <exception cref="SessionFormatException">There is none from a version, or the file is newer.</exception>
    public IReadOnlyList<StateMigration> Between(SchemaType source, SchemaType target)
    {
        var chain = new List<StateMigration>();
        for (int version = source.Version; version != target.Version; version = chain[^1].To)
            chain.Add(Require(Find(source.Name, target.Name, Array.Empty<string>(), version), source.Name, version, target.Version));
        return chain;
    }

    /// <exception cref="SessionFormatException">There is no step, it leads too far, or the file is newer.</exception>
    public static StateMigration Require(StateMigration? step, string name, int version, int wanted)
    {
        if (version > wanted)
        {
            throw new SessionFormatException(
                $"The snapshot holds '{name}' in version {version}, and this build knows version {wanted}: a newer build wrote it.")
            {
                IsNewer = true,
            };
        }

        if (step is null)
        {
            throw new SessionFormatException(
                $"The snapshot holds '{name}' in version {version}, this build has version {wanted}, and no migration leads there. Read it with "
                + $"SessionTypes.All.Migrating(\"{name}\", {version}, {wanted}, ...).");
        }

        return step.To <= wanted
            ? step
            : throw new SessionFormatException($"The migrations of '{name}' lead to version {step.To}, and this build knows version {wanted}.");
    }

    private StateMigration[] Of(string name, string? present) =>
        (present is null || present == name ? _steps[name] : _steps[name].Concat(_steps[present])).ToArray();
}
