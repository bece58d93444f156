using System.Collections.Immutable;
using Onex.Generation.Specs;
using static Onex.Execution.Tests.Datasets.HostileTexts;

namespace Onex.Execution.Tests.Datasets;

/// <summary>What breaks generators. Every one must give a package that runs or a refusal, never a broken file.</summary>
internal static class HostilePrompts
{
    private const string Sentence = "Create EFFECT node for PostgreSQL database write operations";

    private static readonly string[] NodeNames =
    [
        "class", "def", "None", "async", "match", "type", "print", "list", "str", "self", "id", "object", "import", "lambda",
        "copy", "json", "schema", "model_config", "base_model", "pydantic", "asyncio", "typing", "enum", "node", "test", "tests", "models",
        "con", "PRN", "aux", "nul", "com1", "lpt9", "v1_0_0", "__init__", "_", "__", "_private", "a", "x1", "1x", "42",
        "junk/../Victim", "../../etc/passwd", "..", "/etc/passwd", "C:\\Windows", "a\\b", "a b c", "a.b.c", "näme", "имя", "名前", "ｆｕｌｌ",
        "PostgresCRUD", "HTTPServer", "my-service-name", "XMLHttpRequest", "x", "OAuth2Client", "postgres", "uuid", "datetime", "exception", "effect",
        "ends_", "two__underscores", "Rés umé", "a\nb", "a\0b", "{{ name }}", "\"", "'", "",
    ];

    private static readonly string[] FieldLists =
    [
        "class: str, def: int, None: str, async: str and import: bool",
        "copy: str, json: str, dict: str, schema: str, construct: str, validate: str and fields: str",
        "model_config: str, model_fields: str, model_dump: str, model_id: int and model_name: str",
        "list: list[str], str: str, int: int, type: str, id: uuid and object: str",
        "self: str, cls: str, request: str, connection: str, config: str and correlation_id: uuid",
        "operation: str, table: str, values: str, where: str, limit: int, offset: int, record: str, match: str, rows: int and records: str",
        "userName: str, user_name: str, UserName: str and user-name: str",
        "_private: str, __dunder__: str, trailing_: str and __mangled: str",
        "1st: str, 2: int, a b: str and x.y: str",
        "name: str = \"x\", age: int | None, tags: list[dict[str, Any]] and data: Any",
        "größe: int, имя: str, 名前: str and ﬁeld: str",
        "uuid: uuid, datetime: datetime, date: date, decimal: decimal, bytes: bytes, float: float, UUID: uuid and Decimal: decimal",
        "field: str, base_model: str, enum: str, annotations: str, logger: str and error: str",
        "created_at: timestamp, payload: json, amount: money, ip: inet, blob: bytea, score: double and flags: set[int]",
        "order: int, group: str, select: str, user: str, table: str, from: str and where: str",
        $"{new string('a', 200)}: str and {new string('b', 63)}: int",
        "a: str, a: int, A: float and a : bool",
        string.Join(", ", Enumerable.Range(0, 120).Select(number => $"column_{number}: int")),
    ];

    private static readonly string[] OperationLists =
    [
        "class, def, None, import, lambda",
        "create, Create, CREATE, create_, _create",
        "name, value, mro, auto, members, __class__, _generate_next_value_, title, upper",
        "1st, two words, three-part-name, ünïcode, émoji 🚀",
        "'); DROP TABLE x; --, \"quoted\", \\back, {{ x }}, a:b, #c",
        $"{new string('o', 200)}",
        string.Join(", ", Enumerable.Range(0, 80).Select(number => $"operation_{number}")),
        "handle, __init__, connection, config, execute, close, self",
        "create, insert, add, store, save, write",
    ];

    public static ImmutableArray<PromptCase> All { get; } =
    [
        // The name is the caller's, so that one type checker's run can hold them all.
        .. HostileTexts.All.Select((text, number) => new PromptCase($"description {number}: {Shown(text)}", $"{Sentence} {text}", $"described_{number}")),
        .. NodeNames.Select((name, number) => new PromptCase($"named {number}: {Shown(name)}", Sentence, name)),
        .. NodeNames.Where((_, number) => number % 5 == 0).Select((name, number) => new PromptCase($"called {number}: {Shown(name)}", $"Create EFFECT node called {name} that writes rows to PostgreSQL", Layout: NodeLayout.Flat)),
        .. FieldLists.Select((fields, number) => new PromptCase($"fields {number}: {Shown(fields)}", $"Create EFFECT node that creates, updates, reads and deletes orders in PostgreSQL with fields {fields}", $"fields_{number}")),
        .. OperationLists.Select((operations, number) => new PromptCase($"operations {number}: {Shown(operations)}", $"Create EFFECT node for PostgreSQL. Operations: {operations}", $"operations_{number}")),
        new("10,000 characters", $"{Sentence} {string.Concat(Enumerable.Repeat("and keeps every row it has written ", 300))}"[..10_000], "long_prompt"),
        new("10,000 characters in one word", $"{Sentence} {new string('x', 9_900)}", "long_word"),
        new("10,000 lines", $"{Sentence}{string.Concat(Enumerable.Repeat("\n", 9_900))}", "long_lines"),
        new("10,000 quotes", $"{Sentence} {new string('"', 9_900)}", "long_quotes"),
        new("10,000 backslashes", $"{Sentence} {new string('\\', 9_901)}", "long_backslashes"),
        new("10,000 brackets", $"{Sentence} {new string('[', 9_900)}", "long_brackets"),
        new("10,000 emoji", $"{Sentence} {string.Concat(Enumerable.Repeat("🚀", 4_900))}", "long_emoji"),
        new("a million characters", $"{Sentence} {new string('x', 1_000_000)}"),
        new("200 characters of name", Sentence, new string('n', 200)),
        new("62 characters of name", Sentence, new string('n', 62)),
        new("nothing", ""),
        new("only space", " \n\t "),
        new("one word", "node"),
        new("only punctuation", "\"\"\" {{ }} # : \\"),
        new("only emoji", "🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀"),
    ];
}
