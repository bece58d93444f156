using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Files;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Components;

/// <summary>What the parts of a component's spec, each right by itself, say of each other (COMPONENT-004).</summary>
internal static class ComponentCoherence
{
    /// <summary>More of something is a mistake, or an attack on whoever checks it.</summary>
    private const int Most = 64;

    private static readonly string[] Lists = ["systems", "words", "kinds", "examples", "files", "errors"];

    /// <param name="root">Of the known shape and complete.</param>
    public static IEnumerable<Diagnostic> Check(YamlMapping root) =>
    [
        .. CheckSizes(root), .. CheckWords(root), .. CheckKinds(root), .. CheckConditions(root), .. CheckInjected(root), .. CheckModels(root), .. CheckContainer(root), .. CheckFiles(root),
    ];

    private static IEnumerable<Diagnostic> CheckSizes(YamlMapping root) =>
        from key in Lists
        where Items(root, key).Length > Most
        select Wrong(root.Find(key)!.Key, $"'{key}' holds more than {Most}; a component is about one system.");

    private static IEnumerable<Diagnostic> CheckWords(YamlMapping root)
    {
        var systems = Items(root, "systems").Select(item => item.AsText()).ToList();
        foreach (var group in root["words"].Mappings())
        {
            if (group.TextAt("system") is { } system && !systems.Contains(system))
                yield return Wrong(group["system"]!, $"'{system}' is none of the component's systems: {string.Join(", ", systems)}.", system, systems!);
        }
        foreach (var twice in Repeated(root["words"].Mappings().SelectMany(group => Items(group, "phrases"))))
            yield return Wrong(twice, $"The phrase '{twice.AsText()}' stands here twice; leave one of them.");
        foreach (var twice in Repeated(Items(root, "systems")))
            yield return Wrong(twice, $"The system '{twice.AsText()}' stands here twice; leave one of them.");
    }

    private static IEnumerable<Diagnostic> CheckKinds(YamlMapping root)
    {
        foreach (var twice in Repeated(root["kinds"].Mappings().Select(kind => kind["name"]!)))
            yield return Wrong(twice, $"Two kinds are called '{twice.AsText()}'; give one another name.");
        foreach (var kind in root["kinds"].Mappings().Where(kind => kind.TextAt("name") == IoOperation.Custom))
            yield return Wrong(kind["name"]!, $"'{IoOperation.Custom}' is the kind of what no kind fits; give it another name.");
        foreach (var twice in Repeated(root["kinds"].Mappings().SelectMany(kind => Items(kind, "verbs"))))
            yield return Wrong(twice, $"The verb '{twice.AsText()}' asks for two kinds; leave it with one.");
    }

    private static IEnumerable<Diagnostic> CheckConditions(YamlMapping root)
    {
        var kinds = KindNames(root);
        List<string> facts =
        [
            .. kinds.Append(IoOperation.Custom).Select(kind => $"kinds.{kind}"), .. kinds.Select(kind => $"probe.{kind}"),
            .. Models(root).SelectMany(model => Properties(model.Value).Select(property => $"{model.Role}.{property.Name}")),
        ];
        foreach (var term in Entries(root, "conditions").SelectMany(condition => Items(condition.Value)))
        {
            if (term.AsText() is { } fact && !facts.Contains(fact)) yield return Wrong(term, $"Nothing in this spec is called '{fact}'.", fact, facts);
        }
    }

    private static IEnumerable<Diagnostic> CheckInjected(YamlMapping root)
    {
        var offered = root["files"].Mappings().SelectMany(file => Items(file, "symbols")).Select(symbol => symbol.AsText()!).ToList();
        foreach (var more in root["also_injected"].Mappings())
        {
            if (!offered.Contains(more.TextAt("protocol")!))
                yield return Wrong(more["protocol"]!, $"No file offers '{more.TextAt("protocol")}'; name it under the symbols of one.", more.TextAt("protocol")!, offered);
            foreach (var finding in CheckKindsOf(more, KindNames(root))) yield return finding;
        }
    }

    private static IEnumerable<Diagnostic> CheckKindsOf(YamlMapping part, List<string> kinds) =>
        Items(part, "kinds").Where(kind => !kinds.Contains(kind.AsText()!)).Select(kind => Wrong(kind, $"There is no kind '{kind.AsText()}'.", kind.AsText()!, kinds));

    private static IEnumerable<Diagnostic> CheckModels(YamlMapping root)
    {
        var kinds = KindNames(root);
        foreach (var (role, model) in Models(root))
        {
            foreach (var property in Properties(model))
            {
                var definition = (YamlMapping)property.Value.Resolved!;
                foreach (var finding in CheckKindsOf(definition, kinds)) yield return finding;
                if (definition.TextAt("type") == "ref" && definition["ref"] is null)
                    yield return Wrong(definition["type"]!, $"{role}.{property.Name} is a reference without saying to what; write 'ref: record'.");
                if (definition.TextAt("type") == "array" && definition["items"] is null)
                    yield return Wrong(definition["type"]!, $"{role}.{property.Name} is an array without items; write e.g. 'items: {{type: string}}'.");
            }
            var names = Properties(model).Select(property => property.Name!).ToList();
            foreach (var name in Items(model, "required").Where(name => !names.Contains(name.AsText()!)))
                yield return Wrong(name, $"{role} has no field '{name.AsText()}'.", name.AsText()!, names);
        }
    }

    private static IEnumerable<Diagnostic> CheckContainer(YamlMapping root)
    {
        if (root["container"] is not YamlMapping container) yield break;
        var secrets = root["secrets"].Mappings().Select(secret => secret.TextAt("name")!).ToList();
        foreach (var variable in Entries(container, "secrets"))
        {
            if (variable.Value.AsText() is { } secret && !secrets.Contains(secret))
                yield return Wrong(variable.Value, $"'{secret}' is none of the component's secrets; add it to 'secrets'.", secret, secrets);
        }
    }

    private static IEnumerable<Diagnostic> CheckFiles(YamlMapping root)
    {
        foreach (var twice in Repeated(root["files"].Mappings().Select(file => file["path"]!)))
            yield return Wrong(twice, $"Two files would be {twice.AsText()}; give one another path.");
        foreach (var twice in Repeated(root["files"].Mappings().SelectMany(file => Items(file, "symbols"))))
            yield return Wrong(twice, $"Two files offer '{twice.AsText()}'; leave it with one.");
        foreach (var path in root["files"].Mappings().Select(file => file["path"]!))
        {
            if (path.AsText()!.Replace("{service}", "", StringComparison.Ordinal).Replace("{protocol}", "", StringComparison.Ordinal).AsSpan().ContainsAny('{', '}'))
                yield return Wrong(path, "Only {service} and {protocol} stand for names in a path.");
        }
    }

    private static List<string> KindNames(YamlMapping root) => [.. root["kinds"].Mappings().Select(kind => kind.TextAt("name")!)];

    private static IEnumerable<(string Role, YamlMapping Value)> Models(YamlMapping root) =>
        Entries(root, "models").Where(entry => entry.Value.Resolved is YamlMapping).Select(entry => (entry.Name!, (YamlMapping)entry.Value.Resolved!));

    private static IEnumerable<YamlEntry> Properties(YamlMapping model) => Entries(model, "properties").Where(entry => entry.Value.Resolved is YamlMapping);

    private static ImmutableArray<YamlEntry> Entries(YamlMapping mapping, string key) => mapping[key] is YamlMapping inner ? inner.Entries : [];

    private static ImmutableArray<YamlNode> Items(YamlMapping mapping, string key) => Items(mapping[key]);

    private static ImmutableArray<YamlNode> Items(YamlNode? value) => value?.Resolved is YamlSequence list ? list.Items : [];

    private static IEnumerable<YamlNode> Repeated(IEnumerable<YamlNode> nodes)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. nodes.Where(node => node.AsText() is { } text && !seen.Add(text))];
    }

    private static Diagnostic Wrong(YamlNode node, string message) => ComponentRules.Coherent.At(node.ContentSpan, message);

    private static Diagnostic Wrong(YamlNode node, string message, string written, IEnumerable<string> known) =>
        NearestName.Find(written, known) is { } meant ? Wrong(node, $"{message} Did you mean '{meant}'?") : Wrong(node, message);
}
