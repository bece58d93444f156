using System.Security.Cryptography;
using System.Text;
using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Tests.Python.Conformance;

/// <summary>How the product's reading of a source differs from CPython's.</summary>
/// <param name="IsAccepted">CPython compiles it.</param>
/// <param name="Difference">A description; null where both agree.</param>
internal sealed record Comparison(bool IsAccepted, string? Difference)
{
    /// <summary>A description of the difference; null where both agree.</summary>
    public static string? Differ(PythonOracle oracle, string source) => Of(oracle, source).Difference;

    public static Comparison Of(PythonOracle oracle, string source)
    {
        var module = PythonParser.Parse(new SourceText(source));
        var (hash, error) = oracle.Hash(source);
        if (error is not null) return new Comparison(false, module.Errors.IsEmpty ? $"false accept, CPython says: {error}" : null);
        if (!module.Errors.IsEmpty) return new Comparison(true, $"false reject: {Describe(module)}");
        var dump = AstDump.Of(module);
        var isSame = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dump))) == hash;
        return new Comparison(true, isSame ? null : FirstDifference(dump, oracle.Dump(source)));
    }

    public static string Describe(PythonModule module)
    {
        var error = module.Errors[0];
        return $"line {module.Text.GetPosition(error.Span.Start).Line + 1}: {error.Message}";
    }

    private static string FirstDifference(string ours, string theirs)
    {
        var at = ours.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"the trees differ: ours …{Around(ours, at)}… CPython's …{Around(theirs, at)}…";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 80)];
}
