using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts;

/// <summary>Reads values out of a mapping and notes what is missing or of a wrong form. Parts share the notes of the whole.</summary>
public sealed class FieldReader
{
    private readonly YamlMapping mapping;
    private readonly string path;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics;

    public FieldReader(YamlMapping mapping)
        : this(mapping, "", ImmutableArray.CreateBuilder<Diagnostic>())
    {
    }

    private FieldReader(YamlMapping mapping, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        this.mapping = mapping;
        this.path = path;
        this.diagnostics = diagnostics;
    }

    public ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics.OrderBy(d => d.Span.Start)];

    public bool HasErrors => diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    public IEnumerable<string> Keys => mapping.Entries.Select(entry => entry.Name).OfType<string>();

    public bool Has(string key) => mapping[key] is not null;

    /// <summary>The text of a value; empty where there is none, or null, or a collection.</summary>
    public string Text(string key) => mapping[key] is YamlScalar { IsNull: false } scalar ? scalar.Value : "";

    public string RequiredText(string key)
    {
        var text = Text(key);
        if (text.Length > 0) return text;
        if (mapping[key] is null or YamlScalar { IsNull: true }) Report(ContractCodes.MissingField, key, $"'{path}{key}' is missing.");
        else Report(ContractCodes.FieldType, key, $"'{path}{key}' must be a text.");
        return "";
    }

    public int RequiredNumber(string key)
    {
        if (mapping[key] is YamlScalar scalar && scalar.TryGetInteger(out var number) && number is >= 0 and <= int.MaxValue) return (int)number;
        Report(ContractCodes.Version, key, $"'{path}{key}' must be a whole number of 0 or more.");
        return 0;
    }

    public bool Boolean(string key) => mapping[key] is YamlScalar scalar && scalar.TryGetBoolean(out var value) && value;

    public YamlScalar? Scalar(string key) => mapping[key] as YamlScalar;

    public FieldReader? Mapping(string key) => mapping[key] is YamlMapping part ? Part(part, key) : null;

    /// <summary>The mappings in a list; other items are passed over.</summary>
    public ImmutableArray<FieldReader> Mappings(string key) =>
        mapping[key] is YamlSequence list ? [.. list.Items.Select(item => item.Resolved).OfType<YamlMapping>().Select(item => Part(item, key))] : [];

    /// <summary>The texts in a list; other items are passed over.</summary>
    public ImmutableArray<string> Texts(string key) =>
        mapping[key] is YamlSequence list ? [.. list.Items.Select(item => item.Resolved).OfType<YamlScalar>().Select(item => item.Value)] : [];

    public void Report(string code, string key, string message)
    {
        var span = mapping.Find(key)?.Key.Span ?? new TextSpan(mapping.Span.Start, 0);
        diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Error, span, message));
    }

    private FieldReader Part(YamlMapping part, string key) => new(part, $"{path}{key}.", diagnostics);
}
