using System;
using System.Globalization;
using System.IO;
using SharpFuzz;

namespace SessionFlow.Torture.Fuzz;

/// <summary>
/// The target of a fuzzer that is guided by coverage: <c>--fuzz</c> takes inputs from AFL, <c>--fuzz FILE…</c> plays some
/// once, and <c>--corpus FOLDER</c> writes those to begin with. See <c>tools/fuzz.sh</c>.
/// </summary>
internal static class FuzzChild
{
    public const string Argument = "--fuzz";
    public const string CorpusArgument = "--corpus";

    private const int LongestInput = 1 << 20;

    public static int Run(string[] args)
    {
        if (args.Length > 1)
        {
            foreach (string file in args[1..])
                Console.WriteLine($"{Path.GetFileName(file)}: {WholeStore.Play(File.ReadAllBytes(file))} sessions");
            return 0;
        }

        Fuzzer.OutOfProcess.Run(static stream =>
        {
            using MemoryStream input = new();
            stream.CopyTo(input);
            if (input.Length <= LongestInput)
                _ = WholeStore.Play(input.ToArray());
        });
        return 0;
    }

    public static int WriteCorpus(string[] args)
    {
        _ = Directory.CreateDirectory(args[1]);
        int i = 0;
        foreach (byte[] input in WholeStore.Corpus(seed: 1))
            File.WriteAllBytes(Path.Combine(args[1], string.Create(CultureInfo.InvariantCulture, $"store-{i++:D2}")), input);

        return 0;
    }
}
