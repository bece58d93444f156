using System.Collections.Immutable;
using Onex.Generation.Specs;
using static Onex.Execution.Tests.Datasets.HostileTexts;

namespace Onex.Execution.Tests.Datasets;

/// <summary>Specs that hold what no prompt would be read as. Every one must give a package that runs or a refusal.</summary>
internal static class HostileSpecs
{
    private static readonly string[] FieldTypes =
    [
        "str", "int", "float", "bool", "datetime", "date", "time", "timedelta", "UUID", "Decimal", "bytes", "Any", "object", "FooBar", "", "str = 1", "str\"",
        "list", "list[]", "list[str]", "list[int]", "list[bytes]", "list[UUID]", "list[datetime]", "list[list[Decimal]]", "list[dict[str, date]]",
        "dict", "dict[str, int]", "dict[str, list[UUID]]", "dict[str, dict[str, bytes]]", "dict[int, str]", "dict[str]",
        "str | None", "list[int] | None", "dict[str, Decimal] | None", "list[str | None]", "int | str", "Optional[int]", "list[list[list[list[list[int]]]]]",
    ];

    private static readonly string[] FieldNames =
    [
        "class", "def", "none", "async", "match", "type", "self", "cls", "print", "list", "dict", "str", "int", "object", "id", "date", "datetime", "uuid", "decimal",
        "copy", "json", "schema", "validate", "construct", "fields", "model_config", "model_fields", "model_dump", "model_id", "protected", "root",
        "operation", "correlation_id", "table", "values", "where", "record", "records", "limit", "offset", "rows", "affected_rows", "payload", "result",
        "connection", "config", "request", "handler", "timeout", "base_model", "field", "config_dict", "uuid4", "annotations", "enum", "x",
    ];

    private static readonly string[] MalformedNames =
    [
        "", " ", "_", "__", "_private", "__dunder__", "1st", "CamelCase", "UPPER", "two words", "kebab-case", "a.b", "a:b", "a\"b", "a'b", "a\\b", "a\nb", "a\0b", "a{{b}}", "größe", "名前", "ﬁeld", "🚀",
        new('n', 64), new('n', 200), "None", "True", "import os", "x: int = 1; import os #",
    ];

    private static readonly string[] OperationNames =
    [
        "mro", "name", "value", "names", "values", "class", "def", "none", "import", "title", "upper", "lower", "format", "index", "count", "encode", "join", "auto",
        "handle", "execute", "fetch", "close", "connection", "config", "handler_type", "x", "a1", new('o', 63), "get_", "insert", "upsert", "select", "search", "create_or_update",
    ];

    private static readonly string[] Systems =
    [
        "", " ", "\"", "Postgre\"SQL", "a\nb", "a\\b", "{{ x }}", "# x", "x: y", "🚀", "名前", "1", "42nd Street", "class", "import os", "None", "a/b", "..", "PostgreSQL ", "postgresql", new('s', 300), "a\0b", "a\u2028b",
    ];

    private static readonly string[] Domains = ["", "class", "a/b", "..", "A", "a b", "1", "con", "domain", new('d', 63), new('d', 64), "a\"b", "a\nb", "a.b", "tests", "v1_0_0", "größe"];

    private static readonly string[] ServiceNames = ["", "class", "a/b", "../x", "con", "A", "a b", "1a", new('s', 63), new('s', 64), new('s', 250), "a.b", "a\nb", "x__y", "x_", "größe", "tests", "node", "effect", "models"];

    private static readonly string[] Names = ["", "class", "lower", "A B", "A/B", "X\"", "None", "Ünï", "1A", "A\nB", new('N', 200), "A", "BaseModel", "Exception", "PostgresCRUD"];

    /// <summary>Each holds all names or types of one kind, so that a few packages reach every line of the templates.</summary>
    public static ImmutableArray<SpecCase> Broad { get; } =
    [
        new("fields of every type", WithFields("every_type", [.. FieldTypes.Select((type, number) => new SpecField($"field_{number}", type))])),
        new("fields of every type, unknown system", WithFields("every_type", [.. FieldTypes.Select((type, number) => new SpecField($"field_{number}", type))], isKnown: false), NodeLayout.Flat),
        new("fields of every name", WithFields("every_name", [.. FieldNames.Select((name, number) => new SpecField(name, number % 2 == 0 ? "str" : "datetime | None"))])),
        new("fields of every name, unknown system", WithFields("every_name", [.. FieldNames.Select((name, number) => new SpecField(name, number % 2 == 0 ? "UUID" : "list[Decimal]"))], isKnown: false), NodeLayout.Flat),
        new("1,000 fields", WithFields("wide", [.. Enumerable.Range(0, 1000).Select(number => new SpecField($"column_{number}", "int"))])),
        new("every operation", WithOperations("every_operation", OperationNames)),
        new("every operation, unknown system", WithOperations("every_operation", OperationNames, isKnown: false), NodeLayout.Flat),
        new("only unknown operations", WithOperations("unknown_operations", ["frobnicate", "calibrate"])),
        .. new[] { "bytes", "time", "timedelta", "datetime", "list[datetime]", "dict[str, bytes]" }.Select((type, number) =>
            new SpecCase($"one field of type {type}", WithFields($"one_field_{number}", [new SpecField("only", type)], isKnown: number % 2 == 0))),
    ];

    public static ImmutableArray<SpecCase> All { get; } =
    [
        .. MalformedNames.Select((name, number) => new SpecCase($"malformed field {number}: {Shown(name)}", WithFields($"malformed_{number}", [new SpecField(name, "str"), new SpecField("other", "int")], isKnown: number % 2 == 0))),
        new("fields twice", WithFields("twice", [new SpecField("a", "str"), new SpecField("a", "int"), new SpecField("A", "int")])),
        .. MalformedNames.Select((name, number) => new SpecCase($"malformed operation {number}: {Shown(name)}", WithOperations($"malformed_operation_{number}", [name, "create"], isKnown: number % 2 == 1))),
        new("no operation", WithOperations("no_operation", [])),
        new("operations twice", WithOperations("operations_twice", ["create", "create", "delete"])),
        .. Systems.Select((system, number) => new SpecCase($"system {number}: {Shown(system)}", Base($"system_{number}") with { ExternalSystems = number % 2 == 0 ? [system] : ["PostgreSQL", system, "Redis"] })),
        new("a system twice", Base("system_twice") with { ExternalSystems = ["PostgreSQL", "PostgreSQL"] }),
        new("two systems of one name", Base("one_name") with { ExternalSystems = ["My System", "MySystem", "my_system"] }),
        new("50 systems", Base("fifty") with { ExternalSystems = [.. Enumerable.Range(0, 50).Select(number => $"System {(char)('A' + (number / 10))}{(char)('A' + (number % 10))}")] }),
        .. HostileTexts.All.Select((text, number) => new SpecCase($"described {number}: {Shown(text)}", Base($"described_too_{number}") with { Description = text, Features = [text, text], ExternalSystems = [text] }, NodeLayout.Flat)),
        new("no description", Base("no_description") with { Description = "" }),
        .. Domains.Select((domain, number) => new SpecCase($"domain {number}: {Shown(domain)}", Base($"domain_{number}") with { Domain = domain })),
        .. ServiceNames.Select((name, number) => new SpecCase($"service {number}: {Shown(name)}", Base(name) with { Name = "Service" })),
        .. Names.Select((name, number) => new SpecCase($"name {number}: {Shown(name)}", Base($"name_{number}") with { Name = name })),
    ];

    private static NodeSpec Base(string service) => new(
        NodeType.Effect, service, "Hostile", "hostile", "Writes rows.", ["create", "update", "delete"], [], ["PostgreSQL"], [], [], [], [], [], null, [], [], [],
        new SpecConfidence(1, ImmutableSortedDictionary<string, double>.Empty), [], []);

    private static NodeSpec WithFields(string service, ImmutableArray<SpecField> fields, bool isKnown = true)
        => Base(service) with { Fields = fields, ExternalSystems = isKnown ? ["PostgreSQL"] : [], Operations = ["create", "read", "update", "delete", "search", "upsert", "count"] };


    private static NodeSpec WithOperations(string service, string[] operations, bool isKnown = true)
        => Base(service) with { Operations = [.. operations], ExternalSystems = isKnown ? ["PostgreSQL"] : [] };
}
