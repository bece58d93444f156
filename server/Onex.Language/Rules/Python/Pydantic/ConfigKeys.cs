using System.Collections.Frozen;

namespace Onex.Language.Rules.Python.Pydantic;

/// <summary>The keys of a model's configuration in Pydantic 1 and 2, after Pydantic's migration guide.</summary>
internal static class ConfigKeys
{
    /// <summary>Renamed, with the same values.</summary>
    private static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>
    {
        ["allow_population_by_field_name"] = "populate_by_name",
        ["anystr_lower"] = "str_to_lower",
        ["anystr_strip_whitespace"] = "str_strip_whitespace",
        ["anystr_upper"] = "str_to_upper",
        ["keep_untouched"] = "ignored_types",
        ["max_anystr_length"] = "str_max_length",
        ["min_anystr_length"] = "str_min_length",
        ["orm_mode"] = "from_attributes",
        ["schema_extra"] = "json_schema_extra",
        ["validate_all"] = "validate_default",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gone, or with other values: there is no key to write instead.</summary>
    private static readonly FrozenSet<string> Gone = FrozenSet.ToFrozenSet(
        ["allow_mutation", "copy_on_model_validation", "error_msg_templates", "fields", "getter_dict", "json_dumps", "json_loads", "smart_union", "underscore_attrs_are_private"],
        StringComparer.Ordinal);

    public static bool IsOfVersionOne(string key) => Renamed.ContainsKey(key) || Gone.Contains(key);

    /// <summary>What a key is called in Pydantic 2; null for one that is gone.</summary>
    public static string? InVersionTwo(string key) => Gone.Contains(key) ? null : Renamed.GetValueOrDefault(key, key);
}
