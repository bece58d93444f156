using System.Collections.Immutable;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts;

/// <summary>Reads values out of a mapping. What is missing or of another form reads as empty: saying so is the rules' business.</summary>
public sealed class FieldReader(YamlMapping mapping)
{
    public IEnumerable<string> Keys => mapping.Entries.Select(entry => entry.Name).OfType<string>();

    public bool Has(string key) => mapping[key] is not null;

    /// <summary>The text of a value; empty where there is none, or null, or a collection.</summary>
    public string Text(string key) => mapping[key] is YamlScalar { IsNull: false } scalar ? scalar.Value : "";

    /// <summary>A whole number of 32 bits; a boolean is 0 or 1, as in Python. Null for anything else.</summary>
    public int? Number(string key)
    {
        if (mapping[key] is not YamlScalar scalar) return null;
        if (scalar.TryGetBoolean(out var flag)) return flag ? 1 : 0;
        return scalar.TryGetInteger(out var number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
    }

    public bool Boolean(string key) => mapping[key] is YamlScalar scalar && scalar.TryGetBoolean(out var value) && value;

    public YamlScalar? Scalar(string key) => mapping[key] as YamlScalar;

    public FieldReader? Mapping(string key) => mapping[key] is YamlMapping part ? new FieldReader(part) : null;

    /// <summary>The mappings in a list; other items are passed over.</summary>
    public ImmutableArray<FieldReader> Mappings(string key) =>
        mapping[key] is YamlSequence list ? [.. list.Mappings().Select(item => new FieldReader(item))] : [];

    /// <summary>The scalars in a list; other items are passed over.</summary>
    public ImmutableArray<YamlScalar> Scalars(string key) =>
        mapping[key] is YamlSequence list ? [.. list.Scalars()] : [];

    /// <summary>The texts in a list; other items are passed over.</summary>
    public ImmutableArray<string> Texts(string key) =>
        mapping[key] is YamlSequence list ? [.. list.Scalars().Select(item => item.Value)] : [];
}
