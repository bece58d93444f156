using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Rendering.PythonImports;
using Onex.Generation.Rendering.Templating;
using Onex.Language.Api;
using Onex.Language.Components;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Files;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Generation.Components;

/// <summary>Reads a component's folder, or says what is wrong with its spec, its files and its templates.</summary>
internal sealed partial class ComponentFolderCheck
{
    private const string Usage = "usage.md";

    private static readonly string[] Expected = ["handler.py", "test_handler.py"];

    private readonly ImmutableArray<ComponentFinding>.Builder found = ImmutableArray.CreateBuilder<ComponentFinding>();
    private readonly ComponentFolder folder;
    private readonly YamlMapping spec;
    private readonly Component component;

    private ComponentFolderCheck(ComponentFolder folder, YamlMapping spec)
    {
        this.folder = folder;
        this.spec = spec;
        component = ComponentReader.Read(folder.Name, spec);
    }

    /// <returns>The component, or what is wrong.</returns>
    public static (Component? Component, ImmutableArray<ComponentFinding> Findings) Run(ComponentFolder folder, ComponentCatalog others)
    {
        if (!folder.Files.TryGetValue(ComponentFolder.SpecFile, out var text))
            return (null, [Find(folder, ComponentFolder.SpecFile, ComponentRules.Files, default, "A component has a spec.yaml; write one that names its systems.")]);
        var document = YamlReader.Read(text);
        var faults = ComponentSpecCheck.Run(document);
        if (!faults.IsEmpty) return (null, [.. faults.Select(fault => new ComponentFinding(folder.Name, ComponentFolder.SpecFile, fault))]);
        var check = new ComponentFolderCheck(folder, (YamlMapping)document.Root!.Resolved!);
        check.CheckNames(others);
        check.CheckFiles();
        check.CheckErrors();
        check.CheckProtocol();
        foreach (var (file, template) in folder.Files.Where(file => file.Key.EndsWith(ComponentFolder.TemplateExtension, StringComparison.Ordinal)))
            check.CheckTemplate(file, template);
        return check.found.Count == 0 ? (check.component, []) : (null, check.found.ToImmutable());
    }

    private void CheckNames(ComponentCatalog others)
    {
        if (!FolderName().IsMatch(folder.Name)) Add(ComponentRules.Files, default, $"The folder is called '{folder.Name}'; give it a name in small letters, digits and _.");
        if (others.All.Any(other => other.Name == folder.Name)) Add(ComponentRules.Distinct, default, $"There is a component '{folder.Name}' already; give the folder another name.");
        foreach (var system in component.Systems)
        {
            if (others.Find(system) is { } other) Add(ComponentRules.Distinct, PlaceOf("systems", system), $"'{system}' is a system of the component {other.Name} already; name the one that you have.");
        }
        foreach (var phrase in component.Words.SelectMany(group => group.Phrases))
        {
            var taken = others.Systems.FindPhrase(phrase);
            if (taken is not null && !component.Systems.Contains(taken.Name, StringComparer.OrdinalIgnoreCase))
                Add(ComponentRules.Distinct, PlaceOf("words", phrase), $"'{phrase}' names {taken.Name} already; choose other words.");
            else if (FunctionWords.IsSmall(phrase) || FunctionWords.IsNodeNoun(phrase) || NodeTypeWords.Find(phrase) is not null)
                Add(ComponentRules.Distinct, PlaceOf("words", phrase), $"Every prompt may say '{phrase}'; choose other words, or write them with a capital.");
        }
    }

    private void CheckFiles()
    {
        HashSet<string> used = [ComponentFolder.SpecFile];
        foreach (var template in component.Files.Select(file => file.Template))
        {
            if (template.Contains('/', StringComparison.Ordinal))
            {
                if (!ComponentCatalog.SharesTemplate(template)) Add(ComponentRules.Files, PlaceOf("files", template), $"There is no template {template} to share; bring one of your own.");
                continue;
            }
            used.Add(template + ComponentFolder.TemplateExtension);
            if (!folder.Files.ContainsKey(template + ComponentFolder.TemplateExtension))
                Add(ComponentRules.Files, PlaceOf("files", template), $"There is no file {template}{ComponentFolder.TemplateExtension} beside the spec.");
        }
        if (component.HasOwnTemplates)
        {
            used.Add(Usage + ComponentFolder.TemplateExtension);
            if (!folder.Files.ContainsKey(Usage + ComponentFolder.TemplateExtension))
                Add(ComponentRules.Files, PlaceOf("files"), $"There is no file {Usage}{ComponentFolder.TemplateExtension} beside the spec; it becomes a part of the README.");
            foreach (var missing in Expected.Where(name => component.Files.All(file => file.Template != name)))
                Add(ComponentRules.Files, PlaceOf("files"), $"'files' has no {missing}.");
        }
        foreach (var file in folder.Files.Keys.Where(file => !used.Contains(file)))
            found.Add(Find(folder, file, ComponentRules.Files, default, $"Nothing uses {file}; name it under 'files' in spec.yaml, or delete it."));
    }

    private void CheckErrors()
    {
        var texts = folder.Files.Where(file => file.Key.EndsWith(".py" + ComponentFolder.TemplateExtension, StringComparison.Ordinal)).Select(file => file.Value.Content).ToList();
        foreach (var error in component.Errors.Where(error => BundledApiIndex.Instance.ResolveSymbol(error.Name) is null))
            Add(ComponentRules.Templates, PlaceOf("errors", error.Name), $"The ONEX libraries have no error '{error.Name}'.");
        foreach (var said in component.Operating.DriverErrors.SelectMany(error => error.Value))
        {
            var code = said.Split(' ')[^1];
            if (!texts.Exists(text => text.Contains(code, StringComparison.Ordinal)))
                Add(ComponentRules.Templates, PlaceOf("errors", said), $"No template of this component knows '{code}'.");
        }
        if (component.SpiProtocol.Length == 0) return;
        var dot = component.SpiProtocol.LastIndexOf('.');
        if (!BundledApiIndex.Instance.HasName(component.SpiProtocol[..dot], component.SpiProtocol[(dot + 1)..]))
            Add(ComponentRules.Templates, PlaceOf("spi_protocol"), $"The ONEX libraries have no {component.SpiProtocol}.");
    }

    /// <summary>The protocol of a component with templates comes from one of its files or from the ONEX libraries; the generic templates make one.</summary>
    private void CheckProtocol()
    {
        foreach (var protocol in component.AlsoInjected.Select(more => more.Protocol).Prepend(component.Protocol).Where(one => !component.Brings(one) && BundledApiIndex.Instance.ResolveSymbol(one) is null))
            Add(ComponentRules.Templates, PlaceOf(protocol == component.Protocol ? "protocol" : "also_injected", protocol), $"No file offers '{protocol}' and the ONEX libraries do not have it; name it under the 'symbols' of its file.");
    }

    private void CheckTemplate(string file, SourceText template)
    {
        if (TemplateGrammar.FindFault(template.Content) is { } fault)
        {
            found.Add(Find(folder, file, ComponentRules.Templates, fault.Place, fault.Message));
            return;
        }
        foreach (var (name, place) in TemplateGrammar.FindImports(template.Content).Where(import => !IsKnown(import.Name)))
            found.Add(Find(folder, file, ComponentRules.Templates, place, $"Nothing is called '{name}': it is no symbol of 'files', not under 'imports' or 'modules', and not in the ONEX libraries."));
    }

    private bool IsKnown(string name) =>
        component.Imports.Any(import => import.Key == name) || component.Files.Any(file => file.Symbols.Contains(name))
        || PythonSymbols.IsWholeModule(name) || PythonSymbols.FindModule(name) is not null || BundledApiIndex.Instance.ResolveSymbol(name) is not null;

    /// <summary>Where a text stands below a key of the spec, else the key.</summary>
    private TextSpan PlaceOf(string key, string? text = null)
    {
        var entry = spec.Find(key)!;
        return (text is null ? null : Find(entry.Value, text))?.ContentSpan ?? entry.Key.ContentSpan;
    }

    private static YamlNode? Find(YamlNode node, string text) => node.Resolved switch
    {
        YamlScalar scalar => scalar.Value == text ? scalar : null,
        YamlSequence list => list.Items.Select(item => Find(item, text)).FirstOrDefault(item => item is not null),
        YamlMapping map => map.Entries.Select(entry => Find(entry.Value, text)).FirstOrDefault(value => value is not null),
        _ => null,
    };

    private void Add(RuleDescriptor rule, TextSpan place, string message) => found.Add(Find(folder, ComponentFolder.SpecFile, rule, place, message));

    private static ComponentFinding Find(ComponentFolder folder, string file, RuleDescriptor rule, TextSpan place, string message) =>
        new(folder.Name, file, new Diagnostic(rule.Code, rule.DefaultSeverity, place, message));

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,62}\z")]
    private static partial Regex FolderName();
}
