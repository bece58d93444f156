using System.Collections.Frozen;
using Onex.Language.Python;

namespace Onex.Generation.Rendering.PythonImports;

/// <summary>The names that templates use from Python's standard library and from the packages every ONEX project has.</summary>
internal static class PythonSymbols
{
    private static readonly FrozenDictionary<string, string> Modules = Index(
        ("collections.abc", "Awaitable Callable Generator Iterable Mapping Sequence"),
        ("contextlib", "AbstractContextManager contextmanager"),
        ("dataclasses", "dataclass field"),
        ("datetime", "UTC date datetime time timedelta"),
        ("decimal", "Decimal"),
        ("enum", "Enum"),
        ("importlib", "import_module"),
        ("pathlib", "Path"),
        ("typing", "Literal NamedTuple Protocol Self TYPE_CHECKING"),
        ("uuid", "UUID uuid4"),
        ("pydantic", "BaseModel ConfigDict Field SecretStr TypeAdapter ValidationError model_validator"));

    /// <summary>Modules that are imported themselves.</summary>
    private static readonly FrozenSet<string> WholeModules = new[] { "asyncio", "asyncpg", "logging", "pytest", "re", "yaml" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsWholeModule(string name) => WholeModules.Contains(name);

    public static string? FindModule(string name) => Modules.GetValueOrDefault(name);

    public static bool IsStandardLibrary(string module) => StandardLibrary.Contains(module.Split('.', 2)[0]);

    private static FrozenDictionary<string, string> Index(params (string Module, string Names)[] entries) => entries
        .SelectMany(entry => entry.Names.Split(' ').Select(name => KeyValuePair.Create(name, entry.Module)))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
