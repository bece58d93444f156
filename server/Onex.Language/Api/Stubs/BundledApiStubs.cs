using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Onex.Language.Api.Stubs;

/// <summary>
/// The bundled packages as type checkers are to see them where they are not installed: with their signatures as far as those of what nodes
/// use lead, and of the other modules that the bundled index has only that they are there.
/// </summary>
public static class BundledApiStubs
{
    private const string SectionMark = "\n#";
    private const string PackageMark = "package ";
    private const string ModuleMark = "module ";

    /// <summary>What a checker finds in the packages themselves is not a matter of those who use them.</summary>
    private const string Silence = "# mypy: ignore-errors\n";

    private static readonly Lazy<string> Data = new(ReadData);

    private static readonly Lazy<ImmutableSortedDictionary<string, ApiStub>> Stubs = new(() => Read(Data.Value));

    private static readonly Lazy<ILookup<string, string>> Owners = new(() => Stubs.Value.Values
        .Where(stub => !stub.IsPackage)
        .SelectMany(stub => ClassesOf(stub.Text).Select(name => (Name: name, stub.Module)))
        .ToLookup(found => found.Name, found => found.Module, StringComparer.Ordinal));

    /// <summary>Of everything that is known; the same for the same stubs.</summary>
    public static string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Data.Value)))[..16];

    /// <summary>The modules of a package whose signatures are known.</summary>
    public static IEnumerable<ApiStub> Of(string package) => Stubs.Value.Values.Where(stub => stub.Module.Split('.', 2)[0] == package);

    /// <summary>
    /// A module whose signatures are not known but which the index has: everything in it is <c>Any</c>, except for the classes that it
    /// passes on from modules that are known. Null for a module whose signatures are known, and for one that is not there.
    /// </summary>
    public static ApiStub? Open(string module)
    {
        var index = BundledApiIndex.Instance;
        if (Stubs.Value.ContainsKey(module) || !index.HasModule(module)) return null;
        var package = module.Split('.', 2)[0];
        var text = new StringBuilder(Silence).Append("from typing import Any\n");
        foreach (var owners in Owners.Value.OrderBy(owners => owners.Key, StringComparer.Ordinal))
        {
            if (owners.Where(owner => index.Covers(owner)).ToList() is [var owner] && index.HasName(module, owners.Key) && PassesOn(package, module, owners.Key))
                text.Append("from ").Append(owner).Append(" import ").Append(owners.Key).Append(" as ").Append(owners.Key).Append('\n');
        }
        text.Append("def __getattr__(name: str) -> Any: ...\n");
        return new ApiStub(module, IsPackage: true, text.ToString());
    }

    private static bool PassesOn(string package, string module, string name) => BundledApiIndex.FindOccurrences(package, name)
        .Any(found => found.Module == module && found.Name.Kind is ApiNameKind.Reexport or ApiNameKind.Declared);

    private static IEnumerable<string> ClassesOf(string text) => text.Split('\n')
        .Where(line => line.StartsWith("class ", StringComparison.Ordinal))
        .Select(line => line["class ".Length..line.AsSpan().IndexOfAny("(:[")]);

    private static ImmutableSortedDictionary<string, ApiStub> Read(string data) => data.Split(SectionMark)
        .Select(section => section.Split('\n', 2))
        .Where(section => section[0].StartsWith(PackageMark, StringComparison.Ordinal) || section[0].StartsWith(ModuleMark, StringComparison.Ordinal))
        .Select(section => new ApiStub(section[0].Split(' ')[1], section[0].StartsWith(PackageMark, StringComparison.Ordinal), Silence + section[1]))
        .ToImmutableSortedDictionary(stub => stub.Module, stub => stub, StringComparer.Ordinal);

    private static string ReadData()
    {
        using var stream = typeof(BundledApiStubs).Assembly.GetManifestResourceStream("Api.stubs.txt")
            ?? throw new InvalidOperationException("The bundled stubs are missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
