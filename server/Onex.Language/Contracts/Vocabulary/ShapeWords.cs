using System.Collections.Immutable;
using System.Globalization;
using Onex.Language.Contracts.Vocabulary.Shapes;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts.Vocabulary;

/// <summary>Says for a person what a value should look like, and what one looks like.</summary>
public static class ShapeWords
{
    /// <summary>With an article, e.g. <c>a list of texts</c>, <c>a whole number from 1 to 100</c>.</summary>
    public static string Of(Shape shape) => shape switch
    {
        BooleanShape => "true or false",
        NullShape => "nothing",
        NumberShape number => (number.IsWhole ? "a whole number" : "a number") + Bounds(number),
        TextShape text => text.Form?.Words ?? "a text",
        ChoiceShape choice => (choice.IsOpen ? "a name such as " : "one of ") + Names(choice.Names),
        ListShape list => "a list" + (Plural(list.Item) is { } items ? " of " + items : ""),
        MapShape or DictionaryShape => "a map",
        EitherShape either => string.Join(" or ", either.Shapes.Select(Of)),
        _ => "any value",
    };

    public static string Of(YamlNode value) => value switch
    {
        YamlMapping => "a map",
        YamlSequence => "a list",
        YamlScalar { Kind: YamlScalarKind.Boolean } scalar => $"the boolean {scalar.Value}",
        YamlScalar { Kind: YamlScalarKind.WholeNumber or YamlScalarKind.RealNumber } scalar => $"the number {scalar.Value}",
        YamlScalar scalar => $"the text '{Short(scalar.Value)}'",
        _ => "something else",
    };

    public static string Bounds(NumberShape number) => (number.Least, number.Most) switch
    {
        ({ } least, { } most) => $" from {Digits(least)} to {Digits(most)}",
        ({ } least, null) => $" from {Digits(least)}",
        (null, { } most) => $" up to {Digits(most)}",
        _ => "",
    };

    public static string Names(ImmutableArray<string> names) => string.Join(", ", names);

    private static string? Plural(Shape item) => item switch
    {
        TextShape { Form: null } => "texts",
        MapShape or DictionaryShape => "maps",
        NumberShape => "numbers",
        ChoiceShape choice => "names such as " + Names(choice.Names),
        EitherShape either when either.Shapes.All(s => Plural(s) is not null) => string.Join(" or ", either.Shapes.Select(Plural)),
        _ => null,
    };

    private static string Short(string text)
    {
        const int Most = 40;
        var line = text.Split('\n')[0];
        return line.Length > Most ? line[..Most] + "…" : line;
    }

    private static string Digits(double number) => number.ToString(CultureInfo.InvariantCulture);
}
