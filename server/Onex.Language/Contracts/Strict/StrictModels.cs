using System.Text.Json;

namespace Onex.Language.Contracts.Strict;

/// <summary>
/// The strict contract models of omnibase_core as JSON Schemas, which come with the product: one for each of the four kinds of nodes,
/// one for all others, and the models that they are made of. Read when they are first asked for.
/// </summary>
internal static class StrictModels
{
    private static readonly Lazy<JsonElement> Data = new(Read);

    /// <param name="nodeType">As written; the models take any case, and the kinds with and without <c>_GENERIC</c>.</param>
    public static JsonElement ForNodeType(string nodeType)
    {
        var name = nodeType.ToUpperInvariant().Replace("_GENERIC", "", StringComparison.Ordinal) switch
        {
            "COMPUTE" => "Compute",
            "EFFECT" => "Effect",
            "ORCHESTRATOR" => "Orchestrator",
            "REDUCER" => "Reducer",
            _ => "Base",
        };
        return Data.Value.GetProperty("contracts").GetProperty(name);
    }

    public static JsonElement Model(string name) => Data.Value.GetProperty("models").GetProperty(name);

    private static JsonElement Read()
    {
        using var stream = typeof(StrictModels).Assembly.GetManifestResourceStream("Contracts.strict-models.json")
            ?? throw new InvalidOperationException("The strict models are missing from the assembly.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
