using System.Text.Json;
using Onex.Generation.Intelligence;

namespace Onex.Cli.Output;

/// <summary>For a person: what a model reads in another way than the rules do. Why it was not used is a warning.</summary>
internal static class IntelligenceLines
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter writer, IntelligenceReport report)
    {
        if (!report.Used) return;
        var style = Style.For(writer);
        writer.WriteLine(report.Differences.IsEmpty ? $"{report.Model} agrees with this reading." : $"{report.Model} has changed:");
        foreach (var difference in report.Differences)
            writer.WriteLine($"  {difference.Field}: {Show(difference.Refined)} {style.Dim($"instead of {Show(difference.Deterministic)}")}");
        writer.WriteLine();
    }

    private static string Show(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : JsonSerializer.Serialize(value, OneLine);
}
