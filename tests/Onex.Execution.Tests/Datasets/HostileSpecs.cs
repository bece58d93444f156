using System.Collections.Immutable;
using Onex.Generation.Specs;
using Onex.Language.Contracts.Computations;
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

    private static readonly string[] Functions = ["sum", "mean", "median", "min", "max", "stddev", "variance", "count", "distinct", "first", "last", "group"];

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
        new("every state", Reducer("every_state", ["run"]) with { States = [.. OperationNames], InitialState = "mro", Transitions = [.. OperationNames.Zip(OperationNames.Skip(1)).Select((pair, number) => new SpecTransition(pair.First, pair.Second, OperationNames[number % 7]))], TerminalStates = [OperationNames[^1]] }),
        new("a state that leads to itself", Reducer("itself", ["run"]) with { States = ["a"], InitialState = "a", Transitions = [new SpecTransition("a", "a", "again")] }),
        new("every state with every reducing operation, flat", Reducer("every_operation", OperationNames) with { States = ["a", "b"], InitialState = "a", Transitions = [new SpecTransition("a", "b", "go")] }, NodeLayout.Flat),
        new("every function", Reducer("every_function", ["aggregate"]) with { Computations = [.. Functions.Select((function, number) => new AggregationComputation($"{function}_{number}", function, "value", number % 2 == 0 ? [] : ["kind"]))] }),
        new("every function of whole numbers", Reducer("whole_numbers", ["aggregate"]) with { Fields = [new SpecField("value", "int")], Computations = [.. Functions.Select(function => new AggregationComputation($"{function}_of", function, "value", ["kind", "value"]))] }),
        new("every function of decimals", Reducer("decimals", ["sum", "count", "aggregate"]) with { Fields = [new SpecField("value", "Decimal"), new SpecField("note", "str")], Computations = [.. Functions.Select(function => new AggregationComputation($"{function}_of", function, "value", []))] }),
        .. new[] { "str", "int", "float", "bool", "datetime", "date", "time", "timedelta", "UUID", "Decimal", "bytes" }.Select(type => new SpecCase(
            $"groups of type {type}",
            Reducer($"groups_{type.ToLowerInvariant()}", ["aggregate"]) with { Fields = [new SpecField("key", type)], Computations = [.. new[] { "count", "distinct", "first", "last", "group" }.Select(function => new AggregationComputation($"{function}_of", function, "key", ["key", "other"]))] })),
        new("results of every name", Reducer("result_names", ["aggregate"]) with { Computations = [.. FieldNames.Where(name => name is not ("model_dump" or "model_fields" or "model_config")).Select(name => new AggregationComputation(name, "sum", "amount", []))] }),
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
        .. MalformedNames.Select((name, number) => new SpecCase($"malformed state {number}: {Shown(name)}", Reducer($"malformed_state_{number}", ["run"]) with { States = [name, "b"], InitialState = name, Transitions = [new SpecTransition(name, "b", number % 2 == 0 ? name : "go")] })),
        .. MalformedNames.Select((name, number) => new SpecCase($"malformed result {number}: {Shown(name)}", Reducer($"malformed_result_{number}", ["sum"]) with { Computations = [new AggregationComputation(name, "sum", number % 2 == 0 ? name : "value", number % 3 == 0 ? [name] : [])] })),
        new("a machine that begins nowhere", Reducer("nowhere", ["run"]) with { States = ["a", "b"], InitialState = "c", Transitions = [new SpecTransition("a", "b", "go")] }),
        new("a way out of the end", Reducer("way_out", ["run"]) with { States = ["a", "b"], InitialState = "a", TerminalStates = ["a"], Transitions = [new SpecTransition("a", "b", "go")] }),
        new("a trigger that leads to two states", Reducer("two_ways", ["run"]) with { States = ["a", "b"], InitialState = "a", Transitions = [new SpecTransition("a", "b", "go"), new SpecTransition("a", "a", "go")] }),
        new("a function that is none", Reducer("no_function", ["run"]) with { Computations = [new AggregationComputation("x", "frobnicate", "y", [])] }),
        new("a sum of texts", Reducer("texts", ["sum"]) with { Fields = [new SpecField("name", "str")], Computations = [new AggregationComputation("x", "sum", "name", [])] }),
        .. HostileTexts.All.Select((text, number) => new SpecCase($"a reducer described {number}: {Shown(text)}", Reducer($"reducer_described_{number}", ["run"]) with { Description = text, Features = [text], States = ["a", "b"], InitialState = "a", Transitions = [new SpecTransition("a", "b", "go")] }, NodeLayout.Flat)),
        new("no description", Base("no_description") with { Description = "" }),
        .. Domains.Select((domain, number) => new SpecCase($"domain {number}: {Shown(domain)}", Base($"domain_{number}") with { Domain = domain })),
        .. ServiceNames.Select((name, number) => new SpecCase($"service {number}: {Shown(name)}", Base(name) with { Name = "Service" })),
        .. Names.Select((name, number) => new SpecCase($"name {number}: {Shown(name)}", Base($"name_{number}") with { Name = name })),
    ];

    private static NodeSpec Base(string service) => new(
        NodeType.Effect, service, "Hostile", "hostile", "Writes rows.", ["create", "update", "delete"], [], ["PostgreSQL"], [], [], [], [], [], null, [], [], [], [],
        new SpecConfidence(1, ImmutableSortedDictionary<string, double>.Empty), [], []);

    private static NodeSpec Reducer(string service, string[] operations) =>
        Base(service) with { NodeType = NodeType.Reducer, Operations = [.. operations], ExternalSystems = [], Description = "Reduces." };

    private static NodeSpec WithFields(string service, ImmutableArray<SpecField> fields, bool isKnown = true)
        => Base(service) with { Fields = fields, ExternalSystems = isKnown ? ["PostgreSQL"] : [], Operations = ["create", "read", "update", "delete", "search", "upsert", "count"] };


    private static NodeSpec WithOperations(string service, string[] operations, bool isKnown = true)
        => Base(service) with { Operations = [.. operations], ExternalSystems = isKnown ? ["PostgreSQL"] : [] };
}
