using System.Text;
using BenchmarkDotNet.Attributes;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Benchmarks;

/// <summary>Reading contracts as the editor does it at every key: a text of the median length of real contracts, and one of 200 KB.</summary>
[MemoryDiagnoser]
public class YamlBenchmark
{
    private string text = "";

    [Params(3_500, 200 * 1024)]
    public int Length { get; set; }

    [Params(false, true)]
    public bool IsHalfTyped { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var contract = new StringBuilder("name: node_x\ncontract_version: {major: 1, minor: 0, patch: 0}\nhandler_routing:\n  handlers:\n");
        for (var i = 0; contract.Length < Length; i++)
        {
            contract
                .Append("  - operation: \"store.write_").Append(i).Append("\" # an operation\n")
                .Append("    description: Writes what the request holds, and says what was written.\n")
                .Append("    handler:\n      name: HandlerStore\n      module: package.nodes.node_x.handlers.handler_store\n")
                .Append("    output_fields: [rows, 'duration']\n");
            if (IsHalfTyped && i % 20 == 10) contract.Append("    timeou\n    retries: [1, 2\n    note: \"not closed\n");
        }
        text = contract.ToString();
    }

    [Benchmark]
    public YamlDocument Read() => YamlReader.Read(new SourceText(text));
}
