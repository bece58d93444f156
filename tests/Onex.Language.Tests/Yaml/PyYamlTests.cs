using System.Collections.Immutable;
using System.Text.Json;
using Onex.Language.Yaml;
using Onex.Testing.Python;

namespace Onex.Language.Tests.Yaml;

/// <summary>Contracts are loaded with PyYAML at run time, so the reader is held against it.</summary>
public class PyYamlTests
{
    private sealed record Reading(string Kind, int Start, int End, string Value);

    [Fact]
    public async Task Every_real_contract_is_understood_as_PyYAML_understands_it()
    {
        var texts = ReadCorpus();

        var theirs = await AskPyYamlAsync(texts);

        foreach (var (text, expected) in texts.Zip(theirs)) ReadingsOf(YamlReader.Read(text), text).ShouldBe(expected!);
    }

    [Fact]
    public async Task A_damaged_contract_is_refused_or_understood_as_PyYAML_understands_it()
    {
        var texts = Damage([.. ReadCorpus().Where(text => text.Length < 4_000)]).Take(200).ToImmutableArray();

        var theirs = await AskPyYamlAsync(texts);

        var accepted = 0;
        foreach (var (text, expected) in texts.Zip(theirs))
        {
            var document = YamlReader.Read(text);
            if (!document.Diagnostics.IsEmpty) continue;
            accepted++;
            expected.ShouldNotBeNull($"PyYAML refuses\n{text}");
            ReadingsOf(document, text).ShouldBe(expected, text);
        }
        // Most single changes of a text leave it valid: a comparison of nothing would prove nothing.
        accepted.ShouldBeGreaterThan(texts.Length / 4);
    }

    [Fact]
    public async Task Scalars_have_the_types_that_PyYAML_gives_them()
    {
        string[] values =
        [
            "1", "-1", "+1", "0", "010", "0o10", "0x1F", "0b101", "1_000", "1:30", "12:30:45", "08", "1.5", "1.", ".5", "1e3", "1.0e+3", "1.0e3",
            "-.inf", ".NaN", "true", "Yes", "on", "OFF", "y", "n", "null", "~", "Null", "NULL", "nil", "2026-01-31", "2026-1-31",
            "2026-01-31T10:00:00Z", "2026-01-31 10:00:00 +01:00", "v1", "1.2.3", "_1", "-", "+", ".", "..", "12e03", "0.1.2", "1__0", "--1",
            "\"1\"", "'true'", "!!str 1", "tRue", "1:99", "1:59.5", "-1:30", "0x", "0b", "99999999999999999999",
        ];
        var texts = values.Select(value => $"key: {value}\n").ToImmutableArray();

        var theirs = await AskPyYamlAsync(texts);

        foreach (var (text, expected) in texts.Zip(theirs).Where(pair => pair.Second is not null))
            ReadingsOf(YamlReader.Read(text), text).ShouldBe(expected!, text);
    }

    private static ImmutableArray<string> ReadCorpus() =>
    [
        .. Directory.GetFiles(Repository.SharedPathOf("onex", "corpus"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    /// <summary>The texts with one place of each changed, the same changes in every run.</summary>
    private static IEnumerable<string> Damage(ImmutableArray<string> texts)
    {
        const string Pieces = "[]{}:,-?#&*!|>'\"%@` \n\t<~=\\a1é😀";
        var state = 1u;
        int Next(int below) => (int)((state = state * 1664525 + 1013904223) / 65536 % (uint)below);
        while (true)
        {
            var text = texts[Next(texts.Length)];
            var place = Next(text.Length - 10);
            var piece = Pieces.EnumerateRunes().ElementAt(Next(30)).ToString();
            yield return Next(3) switch
            {
                0 => text.Remove(place, 1 + Next(6)),
                1 => text.Insert(place, piece),
                _ => text.Remove(place, 1).Insert(place, piece),
            };
        }
    }

    private static async Task<ImmutableArray<ImmutableArray<Reading>?>> AskPyYamlAsync(ImmutableArray<string> texts)
    {
        var python = await PythonInterpreter.MachineAsync();
        var answer = await Command.RunAsync(
            python.Program,
            [Repository.PathOf("tests", "python", "yaml_scalars.py")],
            input: JsonSerializer.Serialize(texts),
            cancellationToken: TestContext.Current.CancellationToken);
        answer.ExitCode.ShouldBe(0, answer.Everything);
        var items = JsonSerializer.Deserialize<JsonElement[][]?[]>(answer.Output)!;
        return [.. items.Zip(texts).Select(pair => pair.First is null ? (ImmutableArray<Reading>?)null : Read(pair.First, pair.Second))];
    }

    private static ImmutableArray<Reading> Read(JsonElement[][] scalars, string text)
    {
        // Their offsets count code points.
        var offsets = text.EnumerateRunes().Select(rune => rune.Utf16SequenceLength).Aggregate(
            new List<int> { 0 },
            (sums, length) =>
            {
                sums.Add(sums[^1] + length);
                return sums;
            });
        return
        [
            .. scalars.Select(scalar => Normalize(
                new Reading(scalar[0].GetString()!, offsets[scalar[1].GetInt32()], offsets[scalar[2].GetInt32()], scalar[3].GetString()!),
                text)),
        ];
    }

    private static IEnumerable<Reading> ReadingsOf(YamlDocument document, string text)
    {
        var pending = new Stack<YamlNode>();
        if (document.Root is not null) pending.Push(document.Root);
        while (pending.TryPop(out var node))
        {
            switch (node.Resolved)
            {
                case YamlScalar scalar:
                    yield return Normalize(new Reading(KindOf(scalar), scalar.Span.Start, scalar.Span.End, scalar.Value), text);
                    break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items.Reverse()) pending.Push(item);
                    break;
                case YamlMapping mapping:
                    foreach (var entry in mapping.Entries.Reverse())
                    {
                        pending.Push(entry.Value);
                        pending.Push(entry.Key);
                    }
                    break;
            }
        }
    }

    /// <summary>
    /// A span without its white space: PyYAML lets a block text end at the next token, and puts a value that is left out at the next one.
    /// </summary>
    private static Reading Normalize(Reading reading, string text)
    {
        var end = reading.End;
        while (end > reading.Start && char.IsWhiteSpace(text[end - 1])) end--;
        return end == reading.Start ? reading with { Start = 0, End = 0 } : reading with { End = end };
    }

    private static string KindOf(YamlScalar scalar) => scalar.Kind switch
    {
        YamlScalarKind.Null => "null",
        YamlScalarKind.Boolean => "bool",
        YamlScalarKind.WholeNumber => "int",
        YamlScalarKind.RealNumber => "float",
        YamlScalarKind.Timestamp => "timestamp",
        _ => "str",
    };
}
