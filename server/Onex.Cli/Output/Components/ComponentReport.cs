using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Onex.Generation.Components;

namespace Onex.Cli.Output.Components;

/// <summary>Components for a person. What comes from a workspace's own is made harmless to print.</summary>
internal static class ComponentReport
{
    /// <param name="own">The names of those that are the workspace's.</param>
    public static void WriteList(TextWriter writer, ImmutableArray<ComponentSummary> components, ImmutableArray<string> own)
    {
        var style = Style.For(writer);
        var width = components.Max(component => component.Name.Length);
        foreach (var component in components)
        {
            var origin = own.Contains(component.Name) ? " (of this workspace)" : "";
            var deeds = component.HasHandler ? string.Join(", ", component.Operations) : "calls an injected object";
            writer.WriteLine($"{style.Bold(component.Name.PadRight(width))} {PrintableText.Of(string.Join(", ", component.Systems))}{origin} {style.Dim($"– {PrintableText.Of(deeds)}")}");
        }
    }

    /// <param name="spec">As <see cref="ComponentDescription.Of"/> makes it.</param>
    public static void WriteSpec(TextWriter writer, JsonObject spec)
    {
        var style = Style.For(writer);
        writer.WriteLine($"{style.Bold(Text(spec["name"]))}: {Texts(spec["systems"])}");
        var injected = spec["injected"]!;
        Row("injected", $"{Text(injected["parameter"])}: {Text(injected["protocol"])}, {(injected["module"] is { } module ? $"of {Text(module)}" : "the package's own protocol")}");
        Row("", Text(injected["description"]));
        Row("omnibase_spi", Text(spec["spi_protocol"]));
        Row("driver", spec["driver"] is { } driver ? $"{Text(driver["package"])} {Text(driver["version"])}" : "Python's own, or the injected object");
        Row("transport", Text(spec["transport"]));
        Section("Words", spec["words"]!.AsArray().Select(group => $"{Text(group!["system"])}: {Texts(group["phrases"])}{(group["assumed"]!.GetValue<bool>() ? " (assumed)" : "")}"));
        Section("Operations", spec["operations"]!.AsArray().Select(operation =>
            $"{style.Bold(Text(operation!["name"]))}: {Text(operation["description"])} {style.Dim(Fields(operation["request"], "takes") + Fields(operation["response"], "gives"))}".TrimEnd()));
        Section("Configuration", Properties(spec["configuration"]).Select(property =>
            $"{style.Bold(PrintableText.Of(property.Key))}: {Text(property.Value!["description"])}"));
        Section("Errors", spec["errors"]!.AsArray().Select(error =>
            $"{style.Bold(Text(error!["name"]))}: {Text(error["description"])} {style.Dim(Texts(error["driver_errors"]))}".TrimEnd()));
        Section("Secrets", spec["secrets"]!.AsArray().Select(secret => $"{style.Bold(Text(secret!["name"]))}: {Text(secret["description"])}"));
        if (spec["container"] is { } container) Section("Container", [$"{Text(container["image"])}, port {string.Join(", ", container["ports"]!.AsArray().Select(port => port!.ToJsonString()))}"]);
        if (spec["health_check"] is { } health) Section("Health", [$"{Text(health["type"])}: {Text(health["description"])}"]);
        if (spec["retry"] is { } retry) Section("Retries", [$"{retry["max_retries"]}, after {retry["initial_delay_ms"]} ms to {retry["max_delay_ms"]} ms"]);
        Section("Examples", spec["examples"]!.AsArray().Select(Text));

        void Row(string label, string value)
        {
            if (value.Length > 0) writer.WriteLine($"  {label,-13} {value}");
        }

        void Section(string title, IEnumerable<string> lines)
        {
            var all = lines.ToList();
            if (all.Count == 0) return;
            writer.WriteLine();
            writer.WriteLine(title);
            foreach (var line in all) writer.WriteLine($"  {line}");
        }
    }

    private static string Fields(JsonNode? schema, string verb)
    {
        var names = Properties(schema).Select(property => property.Key).Where(name => name is not ("operation" or "correlation_id")).ToList();
        return names.Count == 0 ? "" : $" {verb} {PrintableText.Of(string.Join(", ", names))}";
    }

    private static JsonObject Properties(JsonNode? schema) => schema?["properties"]?.AsObject() ?? [];

    private static string Text(JsonNode? value) => value is null ? "" : PrintableText.Of(value.GetValue<string>());

    private static string Texts(JsonNode? values) => PrintableText.Of(string.Join(", ", values!.AsArray().Select(value => value!.GetValue<string>())));
}
