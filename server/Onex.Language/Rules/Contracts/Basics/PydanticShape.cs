using System.Globalization;
using System.Text.RegularExpressions;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>A form of values as Pydantic checks it, with its conversions: a text of digits passes for a number, <c>"yes"</c> for a boolean.</summary>
internal abstract partial record PydanticShape
{
    /// <param name="path">For messages, e.g. <c>config.storage</c>.</param>
    /// <param name="place">Where the value is shown.</param>
    public abstract IEnumerable<PydanticProblem> Check(YamlNode value, string path, TextSpan place);

    /// <summary>A text with bounds to its length.</summary>
    public sealed record Text(int MinLength = 0, int MaxLength = int.MaxValue) : PydanticShape
    {
        public override IEnumerable<PydanticProblem> Check(YamlNode value, string path, TextSpan place)
        {
            if (value is not YamlScalar { IsText: true } text)
                yield return new PydanticProblem(place, $"'{path}' must be a text, not {PythonValue.Describe(value)}.");
            else if (text.Value.Length < MinLength)
                yield return new PydanticProblem(place, $"'{path}' must not be empty.");
            else if (text.Value.Trim().Length > MaxLength)
                yield return new PydanticProblem(place, string.Create(CultureInfo.InvariantCulture, $"'{path}' may have {MaxLength} characters at most."));
        }
    }

    public sealed record Integer(int Min = int.MinValue) : PydanticShape
    {
        public override IEnumerable<PydanticProblem> Check(YamlNode value, string path, TextSpan place)
        {
            if (Read(value) is not { } number)
                yield return new PydanticProblem(place, $"'{path}' must be a whole number, not {PythonValue.Describe(value)}.");
            else if (number < Min)
                yield return new PydanticProblem(place, string.Create(CultureInfo.InvariantCulture, $"'{path}' must be at least {Min}."));
        }

        private static double? Read(YamlNode value) => value switch
        {
            YamlScalar { Kind: YamlScalarKind.Boolean } flag when flag.TryGetBoolean(out var isSet) => isSet ? 1 : 0,
            YamlScalar { IsText: true } text when Digits().IsMatch(text.Value.Trim()) => double.Parse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
            // A number that is too large for this reading is a number nevertheless.
            YamlScalar { Kind: YamlScalarKind.WholeNumber } whole => whole.TryGetNumber(out var number) ? number : double.MaxValue,
            YamlScalar { Kind: YamlScalarKind.RealNumber } real when real.TryGetNumber(out var number) && Math.Floor(number) == number => number,
            _ => null,
        };
    }

    public sealed record Flag : PydanticShape
    {
        private static readonly string[] Words = ["true", "false", "yes", "no", "on", "off", "t", "f", "y", "n", "1", "0"];

        public override IEnumerable<PydanticProblem> Check(YamlNode value, string path, TextSpan place)
        {
            var passes = value is YamlScalar scalar && scalar.Kind switch
            {
                YamlScalarKind.Boolean => true,
                YamlScalarKind.Text => Words.Contains(scalar.Value, StringComparer.OrdinalIgnoreCase),
                _ => scalar.TryGetNumber(out var number) && number is 0 or 1,
            };
            if (!passes) yield return new PydanticProblem(place, $"'{path}' must be true or false.");
        }
    }

    public sealed record Any : PydanticShape
    {
        public override IEnumerable<PydanticProblem> Check(YamlNode value, string path, TextSpan place) => [];
    }

    public sealed record Optional(PydanticShape Shape) : PydanticShape
    {
        public override IEnumerable<PydanticProblem> Check(YamlNode value, string path, TextSpan place) =>
            PythonValue.IsNull(value) ? [] : Shape.Check(value, path, place);
    }

    public sealed record List(PydanticShape Item) : PydanticShape
    {
        public override IEnumerable<PydanticProblem> Check(YamlNode value, string path, TextSpan place) => value is YamlSequence list
            ? list.Items.SelectMany((item, i) => item.Resolved is { } resolved ? Item.Check(resolved, $"{path}[{i}]", item.ContentSpan) : [])
            : [new PydanticProblem(place, $"'{path}' must be a list, not {PythonValue.Describe(value)}.")];
    }

    /// <summary>A map with any keys.</summary>
    public sealed record MapOf(PydanticShape Value) : PydanticShape
    {
        public override IEnumerable<PydanticProblem> Check(YamlNode value, string path, TextSpan place) => value is YamlMapping map
            ? map.Entries.SelectMany(entry => entry.Value.Resolved is { } resolved ? Value.Check(resolved, $"{path}.{entry.Name}", entry.ValueSpan()) : [])
            : [new PydanticProblem(place, $"'{path}' must be a map, not {PythonValue.Describe(value)}.")];
    }

    /// <summary>A map with known keys.</summary>
    public sealed record Model(bool AllowsOthers, string[] Required, (string Key, PydanticShape Shape)[] Fields) : PydanticShape
    {
        public override IEnumerable<PydanticProblem> Check(YamlNode value, string path, TextSpan place) => value is YamlMapping map
            ? CheckMap(map, path, place)
            : [new PydanticProblem(place, $"'{path}' must be a map, not {PythonValue.Describe(value)}.")];

        private IEnumerable<PydanticProblem> CheckMap(YamlMapping map, string path, TextSpan place)
        {
            foreach (var key in Required.Where(key => map.Find(key) is null))
                yield return new PydanticProblem(map.Entries.IsEmpty ? place : map.Entries[0].Key.Span, $"'{path}' lacks '{key}'.");
            foreach (var entry in map.Entries)
            {
                var field = Fields.FirstOrDefault(field => field.Key == entry.Name);
                if (field.Shape is null)
                {
                    if (!AllowsOthers) yield return new PydanticProblem(entry.Key.Span, $"'{path}' cannot have '{entry.Name}'.");
                }
                else if (entry.Value.Resolved is { } value)
                {
                    foreach (var problem in field.Shape.Check(value, $"{path}.{entry.Name}", entry.ValueSpan())) yield return problem;
                }
            }
        }
    }

    [GeneratedRegex(@"^[-+]?[0-9]+(\.0*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
