using System.CommandLine;
using System.Text.Json;

namespace Onex.Cli.Commands;

/// <summary>An option whose values are the names of an enumeration, in snake_case.</summary>
internal static class ChoiceOption
{
    public static Option<string?> Create<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong(Enum.GetNames<T>().Select(n => JsonNamingPolicy.SnakeCaseLower.ConvertName(n)).ToArray());
        return option;
    }

    public static T? Parse<T>(string? value)
        where T : struct, Enum => value is null ? null : Enum.Parse<T>(value, ignoreCase: true);
}
