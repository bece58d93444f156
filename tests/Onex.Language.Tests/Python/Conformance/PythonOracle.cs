using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Onex.Language.Tests.Python.Conformance;

/// <summary>One Python process that says what CPython's parser makes of a source; it never executes the source.</summary>
internal sealed class PythonOracle : IDisposable
{
    private readonly Process process;

    private PythonOracle(Process process)
    {
        this.process = process;
        var hello = JsonNode.Parse(process.StandardOutput.ReadLine()!)!["version"]!.AsArray();
        Version = new Version((int)hello[0]!, (int)hello[1]!);
    }

    public Version Version { get; }

    public static PythonOracle Start(string python, string script)
    {
        var start = new ProcessStartInfo(python) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-I");
        start.ArgumentList.Add("-X");
        start.ArgumentList.Add("utf8");
        start.ArgumentList.Add(script);
        return new PythonOracle(Process.Start(start)!);
    }

    public JsonNode Ask(string source, string want)
    {
        process.StandardInput.WriteLine(JsonSerializer.Serialize(new { source, want }));
        process.StandardInput.Flush();
        return JsonNode.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Python ended unexpectedly."))!;
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
