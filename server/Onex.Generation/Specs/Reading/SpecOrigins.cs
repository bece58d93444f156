using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Onex.Generation.Prompts;
using Onex.Generation.Prompts.Text;
using Onex.Language.Text;

namespace Onex.Generation.Specs.Reading;

/// <summary>Where the values came from, and how sure that is. They decide nothing of the node but what G7 says of it.</summary>
internal static class SpecOrigins
{
    private const int MostNotes = 1_000;
    private const int MostChoices = 100;

    /// <summary>Of a spec that says nothing of it all was decided by somebody.</summary>
    public static SpecConfidence ReadConfidence(JsonObjectReader json, SpecNotes notes)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        if (json.Object("confidence", "overall", "fields") is not { } confidence) return new SpecConfidence(1, fields.ToImmutable());
        foreach (var (name, value) in confidence.Members("fields", MostNotes))
        {
            if (value.ValueKind == JsonValueKind.Number) fields[name] = Bounded(value.GetDouble());
            else notes.Refuse(confidence.PathOf("fields"), "These must be numbers.");
        }
        return new SpecConfidence(Bounded((double)(confidence.Number("overall") ?? 1)), fields.ToImmutable());
    }

    public static ImmutableArray<SpecEvidence> ReadEvidence(JsonObjectReader json, SpecNotes notes)
    {
        var evidence = ImmutableArray.CreateBuilder<SpecEvidence>();
        foreach (var (item, path) in json.Items("evidence", MostNotes))
        {
            if (JsonObjectReader.Of(item, path, notes, "field", "span", "text", "reason") is { } one)
                evidence.Add(new SpecEvidence(one.Text("field"), ReadSpan(one, notes), PlainText.ToOneLine(one.Text("text"), JsonObjectReader.MostCharacters), one.Text("reason")));
        }
        return evidence.ToImmutable();
    }

    public static ImmutableArray<SpecQuestion> ReadQuestions(JsonObjectReader json, SpecNotes notes)
    {
        var questions = ImmutableArray.CreateBuilder<SpecQuestion>();
        foreach (var (item, path) in json.Items("questions", MostNotes))
        {
            if (JsonObjectReader.Of(item, path, notes, "field", "text", "choices") is { } one)
                questions.Add(new SpecQuestion(one.Text("field"), PlainText.ToOneLine(one.Text("text"), JsonObjectReader.MostCharacters), one.Texts("choices", MostChoices)));
        }
        return questions.ToImmutable();
    }

    private static TextSpan? ReadSpan(JsonObjectReader evidence, SpecNotes notes)
    {
        if (evidence.Object("span", "start", "length", "end") is not { } span) return null;
        var (start, length) = (span.Number("start") ?? 0, span.Number("length") ?? 0);
        if (IsPlace(start) && IsPlace(length)) return new TextSpan((int)start, (int)length);
        notes.Refuse(evidence.PathOf("span"), string.Create(CultureInfo.InvariantCulture, $"start and length must be whole numbers between 0 and {PromptReader.MaxPromptLength}."));
        return null;
    }

    private static bool IsPlace(decimal value) => value is >= 0 and <= PromptReader.MaxPromptLength && value == decimal.Truncate(value);

    private static double Bounded(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, 0, 1);
}
