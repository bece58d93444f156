using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Benchmarks;

/// <summary>Reading a Python file as the editor does it at every key: 500 lines of a generated package, whole and half-typed.</summary>
[MemoryDiagnoser]
public class PythonBenchmark
{
    private const int Lines = 500;
    private const string LongFile = "Golden/order_fulfilment/tests/test_order_fulfilment_handler.py.golden";

    private string text = "";

    [Params(false, true)]
    public bool IsHalfTyped { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var lines = File.ReadAllLines(Path.Combine(Tests(), LongFile)).Take(Lines).ToArray();
        if (lines.Length != Lines) throw new InvalidOperationException($"{LongFile} has less than {Lines} lines");
        if (IsHalfTyped) lines[Lines / 2] += " = call(1, [";
        text = string.Join('\n', lines) + "\n";
    }

    [Benchmark]
    public PythonModule Read() => PythonParser.Parse(new SourceText(text));

    private static string Tests([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, ".."));
}
