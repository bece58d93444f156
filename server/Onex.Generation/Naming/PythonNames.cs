using Onex.Language.Naming;

namespace Onex.Generation.Naming;

/// <summary>Which names Python, Pydantic and file systems keep for themselves, and how a name is mended that collides with them.</summary>
internal static class PythonNames
{
    /// <summary>The longest service, domain, operation or field name; with the words that ONEX puts around it a file name stays below 255 bytes.</summary>
    public const int MaxLength = 63;

    /// <summary>The hard keywords. The soft ones (match, case, type) are good names everywhere that we write a name.</summary>
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
        "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
        "return", "try", "while", "with", "yield",
    };

    /// <summary>Names that annotations of a generated model use. A field of that name would shadow the type for the fields after it.</summary>
    private static readonly HashSet<string> TypeNames = new(StringComparer.Ordinal)
    {
        "bool", "bytes", "date", "datetime", "dict", "float", "frozenset", "int", "list", "object", "set", "str", "time", "timedelta",
        "tuple", "type",
    };

    /// <summary>Public attributes of Pydantic 2's <c>BaseModel</c>, deprecated ones included: a field of that name shadows or breaks them.</summary>
    private static readonly HashSet<string> ModelAttributes = new(StringComparer.Ordinal)
    {
        "construct", "copy", "dict", "from_orm", "json", "model_computed_fields", "model_config", "model_construct", "model_copy",
        "model_dump", "model_dump_json", "model_extra", "model_fields", "model_fields_set", "model_json_schema",
        "model_parametrized_name", "model_post_init", "model_rebuild", "model_validate", "model_validate_json",
        "model_validate_strings", "parse_file", "parse_obj", "parse_raw", "schema", "schema_json", "update_forward_refs", "validate",
    };

    /// <summary>File names without extension that Windows keeps for devices.</summary>
    private static readonly HashSet<string> WindowsDevices = new(StringComparer.OrdinalIgnoreCase)
    {
        "aux", "con", "nul", "prn", "conin$", "conout$",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    public static bool IsModelAttribute(string name) => ModelAttributes.Contains(name);

    /// <summary>An ASCII Python identifier that is no keyword.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && !IsKeyword(name);

    /// <summary>Matches <c>^[a-z][a-z0-9_]{0,62}$</c>.</summary>
    public static bool IsSnakeCase(string name) =>
        name.Length is > 0 and <= MaxLength
        && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    /// <summary>Why a service or domain name cannot be used, as the end of a sentence that begins with the name; null when it can.</summary>
    public static string? FindServiceNameProblem(string name) => name switch
    {
        "" => "is empty",
        { Length: > MaxLength } => $"is longer than {MaxLength} characters",
        _ when !IsSnakeCase(name) => "is not snake_case: it must begin with a letter and hold only a-z, 0-9 and _",
        _ when IsKeyword(name) => "is a Python keyword",
        _ when WindowsDevices.Contains(name) => "is a file name that Windows keeps for a device",
        _ => null,
    };

    /// <summary>
    /// The snake_case name of a model's field. By PEP 8's rule an underscore is added to a name that is a keyword, a type that
    /// annotations use, or an attribute of BaseModel (<c>class_</c>, <c>date_</c>, <c>copy_</c>). Names in Pydantic's protected
    /// namespaces get <c>field_</c> before them. "" where the text holds no letter.
    /// </summary>
    public static string ToFieldName(string text)
    {
        var name = ToMemberName(text);
        if (IsProtected(name)) return Shorten("field_" + name);
        return IsModelAttribute(name) || TypeNames.Contains(name) ? name + "_" : name;
    }

    /// <summary>Whether a model's field can have the name as it is.</summary>
    public static bool IsFieldName(string name) =>
        IsSnakeCase(name) && !IsKeyword(name) && !IsProtected(name) && !IsModelAttribute(name) && !TypeNames.Contains(name);

    /// <summary>The snake_case name of an operation, state or step; a keyword gets an underscore behind it. "" where the text holds no letter.</summary>
    public static string ToMemberName(string text)
    {
        var name = Shorten(Casing.ToSnakeCase(text).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_'));
        return IsKeyword(name) ? name + "_" : name;
    }

    /// <summary>In a namespace that Pydantic keeps for its own methods.</summary>
    private static bool IsProtected(string name) => name.StartsWith("model_dump", StringComparison.Ordinal) || name.StartsWith("model_validate", StringComparison.Ordinal);

    /// <summary>The name cut to <see cref="MaxLength"/>, at the end of a word where there is one in its second half.</summary>
    public static string Shorten(string name)
    {
        // One less than the limit leaves room for the underscore of a mended name.
        const int limit = MaxLength - 1;
        if (name.Length <= limit) return name;
        var cut = name.LastIndexOf('_', limit, limit / 2);
        return name[..(cut > 0 ? cut : limit)].TrimEnd('_');
    }
}
