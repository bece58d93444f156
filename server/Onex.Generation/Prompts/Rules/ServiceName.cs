using Onex.Language.Naming;

namespace Onex.Generation.Prompts.Rules;

/// <summary>
/// The two forms of a node's name. <see cref="Casing.ToSnakeCase"/> leads from the second to the first, but where a word is a single letter or
/// begins with a digit (user_2, User2), which capitals cannot show.
/// </summary>
/// <param name="Snake">e.g. <c>postgres_writer</c>; valid by <c>PythonNames.FindServiceNameProblem</c>.</param>
/// <param name="Pascal">e.g. <c>PostgresWriter</c>.</param>
internal sealed record ServiceName(string Snake, string Pascal)
{
    /// <summary>Two abbreviations in a row would run together (vat_id, VATID); such a name gets plain capitals (VatId).</summary>
    public static ServiceName Of(string snake, string pascal) =>
        Casing.ToSnakeCase(pascal) == snake
            ? new ServiceName(snake, pascal)
            : new ServiceName(snake, string.Concat(snake.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
}
