using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Tests.Python.Conformance;
using Onex.Language.Text;

namespace Onex.Language.Tests.Python;

/// <summary>What is typed or deleted somewhere leaves the classes and functions of the lines before it as they are.</summary>
public sealed class PythonOutlineTests
{
    private const int DamagesOfAFile = 40;

    [Fact]
    public void Files_cut_anywhere_keep_the_outline_before_the_cut() => Check((source, random) =>
    {
        var at = random.Next(source.Length);
        return (source[..at], at);
    });

    [Fact]
    public void Files_that_lack_a_run_keep_the_outline_before_it() => Check((source, random) =>
    {
        var at = random.Next(source.Length);
        return (source.Remove(at, random.Next(1, Math.Min(200, source.Length - at) + 1)), at);
    });

    [Fact]
    public void Files_with_something_typed_in_keep_the_outline_before_it() => Check((source, random) =>
    {
        var at = random.Next(source.Length);
        return (source.Insert(at, Mutants.Pieces[random.Next(Mutants.Pieces.Length)]), at);
    });

    private static void Check(Func<string, Random, (string Damaged, int At)> damage)
    {
        var random = new Random((int)Seeded.Seed);
        var (files, kept) = (0, 0);
        foreach (var source in RealFiles.Generated().Where(text => text.Length > 0))
        {
            files++;
            var whole = Outline(source);
            for (var i = 0; i < DamagesOfAFile; i++)
            {
                var (damaged, at) = damage(source, random);
                var lineStart = source.LastIndexOf('\n', Math.Max(at - 1, 0)) + 1;
                var expected = whole.Where(item => item.End < lineStart).Select(item => (item.Name, item.Start)).ToList();
                kept += expected.Count;
                // Where the header of a definition is lost, its body belongs to the one before it, which then ends later.
                expected.Except(Outline(damaged).Select(item => (item.Name, item.Start))).ShouldBeEmpty($"{damaged}\n--- damaged at {at}");
            }
        }
        files.ShouldBeGreaterThan(100);
        kept.ShouldBeGreaterThan(files);
    }

    private static List<(string Name, int Start, int End)> Outline(string source)
    {
        var found = new List<(string, int, int)>();
        Collect(PythonParser.Parse(new SourceText(source)).Body, "", found);
        return found;
    }

    private static void Collect(IEnumerable<Statement> body, string path, List<(string Name, int Start, int End)> found)
    {
        foreach (var statement in body)
        {
            switch (statement)
            {
                case ClassDef definition:
                    found.Add(($"{path}class {definition.Name}", definition.Span.Start, definition.Span.End));
                    Collect(definition.Body, $"{path}{definition.Name}.", found);
                    break;
                case FunctionDef definition:
                    found.Add(($"{path}def {definition.Name}", definition.Span.Start, definition.Span.End));
                    Collect(definition.Body, $"{path}{definition.Name}.", found);
                    break;
            }
        }
    }
}
