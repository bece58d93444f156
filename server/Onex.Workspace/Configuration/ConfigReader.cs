using System.Collections.Immutable;
using Onex.Generation.Specs;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Files;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Workspace.Checking.Ignoring;

namespace Onex.Workspace.Configuration;

/// <summary>Reads the text of an <c>onex.config.yaml</c>. Whatever it does not understand is a diagnostic with its place.</summary>
internal sealed class ConfigReader
{
    private const string Profile = "profile";
    private const string Rules = "rules";
    private const string Layout = "layout";
    private const string Exclude = "exclude";

    /// <summary>All keys, in the order of the documentation.</summary>
    public static readonly ImmutableArray<string> Keys = [Profile, Rules, Layout, Exclude];

    public static readonly ImmutableArray<string> Profiles = NamesOf<RuleProfile>();

    public static readonly ImmutableArray<string> Levels = NamesOf<RuleLevel>();

    public static readonly ImmutableArray<string> Layouts = [.. NamesOf<NodeLayout>(), "auto"];

    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <param name="folder">The absolute folder that the file lies in.</param>
    public static (WorkspaceConfig Config, ImmutableArray<Diagnostic> Diagnostics) Read(SourceText text, string folder)
    {
        var document = YamlReader.Read(text);
        if (!document.Diagnostics.IsEmpty) return (WorkspaceConfig.Default, document.Diagnostics);
        var reader = new ConfigReader();
        var config = reader.Read(document, folder);
        return (config, reader.diagnostics.ToImmutable());
    }

    private WorkspaceConfig Read(YamlDocument document, string folder)
    {
        var config = WorkspaceConfig.Default;
        if (document.Root is null || document.Root.Resolved is YamlScalar { IsNull: true }) return config;
        if (document.Root.Resolved is not YamlMapping root)
        {
            Wrong(document.Root, "A configuration holds keys with values.");
            return config;
        }
        foreach (var entry in root.Entries)
        {
            var value = entry.Value.Resolved ?? entry.Value;
            config = entry.Name switch
            {
                Profile => config with { Rules = config.Rules with { Profile = Choose<RuleProfile>(value, Profiles) ?? RuleProfile.Default } },
                Rules => config with { Rules = config.Rules with { Levels = ReadLevels(value) } },
                Layout => config with { Layout = Choose<NodeLayout>(value, Layouts) },
                Exclude => config with { Exclude = IgnoreList.Parse(folder, ReadPatterns(value)) },
                _ => Unknown(config, entry),
            };
        }
        return config;
    }

    private WorkspaceConfig Unknown(WorkspaceConfig config, YamlEntry entry)
    {
        var name = entry.Name ?? "";
        Misspelt(ConfigRules.KnownKey, entry.Key, $"There is no key '{name}' in a configuration.", name, Keys);
        return config;
    }

    private ImmutableDictionary<string, RuleLevel> ReadLevels(YamlNode value)
    {
        var levels = ImmutableDictionary.CreateBuilder<string, RuleLevel>(StringComparer.Ordinal);
        if (value is YamlScalar { IsNull: true }) return levels.ToImmutable();
        if (value is not YamlMapping mapping)
        {
            Wrong(value, $"'{Rules}' holds codes of rules with their levels, e.g. 'CONTRACT-008: off'.");
            return levels.ToImmutable();
        }
        foreach (var entry in mapping.Entries)
        {
            var code = entry.Name ?? "";
            if (!RuleCatalog.Codes.Contains(code)) Misspelt(ConfigRules.KnownRule, entry.Key, $"There is no rule '{code}'.", code, RuleCatalog.Codes);
            else if (Choose<RuleLevel>(entry.Value.Resolved ?? entry.Value, Levels) is { } level) levels[code] = level;
        }
        return levels.ToImmutable();
    }

    private IEnumerable<string> ReadPatterns(YamlNode value)
    {
        if (value is YamlScalar { IsNull: true }) return [];
        if (value is not YamlSequence list)
        {
            Wrong(value, $"'{Exclude}' is a list of patterns as in a .gitignore, e.g. '- archived/'.");
            return [];
        }
        foreach (var item in list.Items.Where(i => i.Resolved is not YamlScalar { IsText: true })) Wrong(item, "A pattern is a text.");
        return list.Scalars().Where(s => s.IsText).Select(s => s.Value);
    }

    /// <summary>One of some words; null with a diagnostic for another, and null for a word that stands for none.</summary>
    private T? Choose<T>(YamlNode value, ImmutableArray<string> words)
        where T : struct, Enum
    {
        // "off" is a boolean to YAML 1.1 and here a word like the others.
        if (value is YamlScalar scalar && words.Contains(scalar.Value)) return Enum.TryParse<T>(scalar.Value, ignoreCase: true, out var found) ? found : null;
        var written = value is YamlScalar other ? other.Value : "";
        Misspelt(ConfigRules.Value, value, $"Here one of {string.Join(", ", words)} is expected.", written, words);
        return null;
    }

    private void Wrong(YamlNode node, string message) => diagnostics.Add(new Diagnostic(ConfigRules.Value.Code, ConfigRules.Value.DefaultSeverity, node.ContentSpan, message));

    private void Misspelt(RuleDescriptor rule, YamlNode node, string message, string written, IEnumerable<string> known)
    {
        var meant = NearestName.Find(written, known);
        ImmutableArray<CodeFix> fixes = meant is null || node is not YamlScalar { Style: YamlScalarStyle.Plain, ContentSpan.Length: > 0 }
            ? []
            : [new CodeFix($"Write {meant}", IsPreferred: true, [new TextEdit(node.ContentSpan, meant)])];
        var question = meant is null ? "" : $" Did you mean '{meant}'?";
        diagnostics.Add(new Diagnostic(rule.Code, rule.DefaultSeverity, node.ContentSpan, message + question, fixes));
    }

    private static ImmutableArray<string> NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];
}
