namespace Onex.Generation.Tests.Prompts;

/// <summary>Expectations of the shared cases that we do not meet on purpose, each with its reason.</summary>
internal static class PromptCaseExceptions
{
    private const string SeedDomain = "the seed puts a database node into 'infrastructure', and the seed outranks the tests";
    private const string SeedPrefix = "the seed derives postgres_writer and PostgresWriter from PostgreSQL";
    private const string SnakeCase = "casing.json and the documents want snake_case (postgres_crud for PostgresCRUD)";
    private const string WeakParser = "of the predecessor's weaker second parser, where it disagrees with the first or with the seed";

    public static IReadOnlyDictionary<(string Id, string Key), string> Reasons { get; } = new Dictionary<(string, string), string>
    {
        [("pc026", "domain")] = SeedDomain,
        [("pc084", "node_name")] = SeedPrefix,
        [("pc091", "node_name")] = SeedPrefix,
        [("pc102", "domain")] = SeedDomain,
        [("pc109", "domain")] = SeedDomain,
        [("pc120", "parses")] = "ran one step with type and name as arguments; as a prompt \"Node X\" says neither what nor on what",
        [("pc183", "service_name")] = SnakeCase,
        [("pc185", "service_name")] = SnakeCase,
        [("pc188", "service_name")] = SnakeCase,
        [("pc191", "service_name")] = SnakeCase,
        [("pc217", "service_name")] = WeakParser,
        [("pc219", "domain")] = WeakParser,
    };
}
