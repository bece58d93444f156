using System.Collections.Immutable;
using Onex.Language.Python;

namespace Onex.Language.Api;

/// <summary>Makes the facts of an index out of a package's sources, without executing them.</summary>
public static class ApiIndexBuilder
{
    /// <summary>Of a module that has both, the stub counts. Packages without a file of their own are added.</summary>
    public static ApiFacts Build(IEnumerable<ApiSource> sources)
    {
        var damaged = ImmutableArray.CreateBuilder<string>();
        var outlines = new Dictionary<string, ApiOutline>(StringComparer.Ordinal);
        foreach (var source in sources.OrderByDescending(s => s.Location.IsStub).ThenByDescending(s => s.Location.IsPackage))
        {
            if (outlines.ContainsKey(source.Location.Name)) continue;
            var module = PythonParser.Parse(source.Text);
            if (!module.Errors.IsEmpty) damaged.Add(source.Location.Name);
            outlines[source.Location.Name] = ApiModuleReader.Read(source.Location, module);
        }
        var index = new OutlineIndex(new ApiPackage("", "", ""), outlines);
        return new ApiFacts([.. index.Modules], damaged.Order(StringComparer.Ordinal).ToImmutableArray());
    }
}
