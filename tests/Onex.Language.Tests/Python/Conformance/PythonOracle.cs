using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onex.Testing.Python;

namespace Onex.Language.Tests.Python.Conformance;

/// <summary>
/// One Python process (<c>tests/python/ast_oracle.py</c>) that says what CPython's parser makes of a source; it never executes the
/// source.
/// </summary>
internal sealed class PythonOracle : IDisposable
{
    private readonly Process process;

    public PythonOracle(PythonInterpreter interpreter)
    {
        var start = new ProcessStartInfo(interpreter.Program, ["-I", "-X", "utf8", Repository.PathOf("tests", "python", "ast_oracle.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        process = Process.Start(start)!;
    }

    /// <summary>The paths of the standard library's files.</summary>
    public IEnumerable<string> Library() => Ask("library", "").AsArray().Select(p => (string)p!);

    /// <summary>A file's text; null when it is not UTF-8.</summary>
    public string? Read(string path) => (string?)Ask("read", path);

    /// <summary>CPython's message when it does not accept the source.</summary>
    public string? Error(string source) => Error(Ask("verdict", source));

    /// <summary>The hash of the canonical dump, or the message when CPython does not accept the source.</summary>
    public (string? Hash, string? Error) Hash(string source)
    {
        var answer = Ask("hash", source);
        return ((string?)answer["hash"], Error(answer));
    }

    public string Dump(string source) => (string)Ask("dump", source)["dump"]!;

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static string? Error(JsonNode answer) => (bool)answer["ok"]! ? null : (string?)answer["error"];

    private JsonNode Ask(string want, string source)
    {
        process.StandardInput.WriteLine(JsonSerializer.Serialize(new { want, source }));
        process.StandardInput.Flush();
        return JsonNode.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Python ended unexpectedly."))!;
    }
}
