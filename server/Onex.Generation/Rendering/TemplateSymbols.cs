using Onex.Generation.Components;
using Onex.Generation.Rendering.PythonImports;
using Onex.Generation.Rendering.Templating;
using Onex.Language.Api;

namespace Onex.Generation.Rendering;

/// <summary>The names of the ONEX libraries that templates import.</summary>
public static class TemplateSymbols
{
    private const string Marker = "{{import \"";

    private static readonly Lazy<IReadOnlyList<string>> Found = new(Find);

    /// <summary>
    /// In ordinal order. The templates are written against the libraries that the bundled index describes: a name that they import, that
    /// is not Python's own and that stands there is a name of those libraries; every other is a name of the package itself.
    /// </summary>
    public static IReadOnlyList<string> OfLibraries => Found.Value;

    private static List<string> Find()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in TemplateStore.Paths.Where(p => p.EndsWith(".hbs", StringComparison.Ordinal)))
        {
            var text = TemplateStore.Read(path)!;
            for (var at = text.IndexOf(Marker, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Marker, at + 1, StringComparison.Ordinal))
            {
                var start = at + Marker.Length;
                names.Add(text[start..text.IndexOf('"', start)]);
            }
        }
        names.ExceptWith(ComponentCatalog.Bundled.All.SelectMany(component => component.Imports).Select(import => import.Key));
        return [.. names.Where(n => !PythonSymbols.IsWholeModule(n) && PythonSymbols.FindModule(n) is null && BundledApiIndex.Instance.ResolveSymbol(n) is not null)];
    }
}
