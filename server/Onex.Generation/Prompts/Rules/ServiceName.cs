namespace Onex.Generation.Prompts.Rules;

/// <summary>The two forms of a node's name.</summary>
/// <param name="Snake">e.g. <c>postgres_writer</c>; valid by <c>PythonNames.FindServiceNameProblem</c>.</param>
/// <param name="Pascal">e.g. <c>PostgresWriter</c>.</param>
internal sealed record ServiceName(string Snake, string Pascal);
