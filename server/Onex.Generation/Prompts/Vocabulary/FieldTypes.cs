namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>Python types of fields, by the word that states the type and by what the field's name suggests.</summary>
internal static class FieldTypes
{
    public const string Default = "str";

    private static readonly Dictionary<string, string> Stated = new(StringComparer.Ordinal)
    {
        ["str"] = "str",
        ["string"] = "str",
        ["strings"] = "str",
        ["text"] = "str",
        ["varchar"] = "str",
        ["char"] = "str",
        ["email"] = "str",
        ["url"] = "str",
        ["int"] = "int",
        ["integer"] = "int",
        ["bigint"] = "int",
        ["smallint"] = "int",
        ["serial"] = "int",
        ["number"] = "int",
        ["ganzzahl"] = "int",
        ["float"] = "float",
        ["double"] = "float",
        ["real"] = "float",
        ["decimal"] = "Decimal",
        ["numeric"] = "Decimal",
        ["money"] = "Decimal",
        ["currency"] = "Decimal",
        ["bool"] = "bool",
        ["boolean"] = "bool",
        ["flag"] = "bool",
        ["datetime"] = "datetime",
        ["timestamp"] = "datetime",
        ["timestamptz"] = "datetime",
        ["date"] = "date",
        ["time"] = "time",
        ["uuid"] = "UUID",
        ["guid"] = "UUID",
        ["bytes"] = "bytes",
        ["bytea"] = "bytes",
        ["blob"] = "bytes",
        ["binary"] = "bytes",
        ["json"] = "dict[str, str]",
        ["jsonb"] = "dict[str, str]",
        ["dict"] = "dict[str, str]",
        ["object"] = "dict[str, str]",
        ["map"] = "dict[str, str]",
        ["list"] = "list[str]",
        ["array"] = "list[str]",
    };

    private static readonly HashSet<string> Numbers = WordSet.Of("""
        age count counts quantity qty index size length position rank version year month day hour minute second seconds port attempts retries
        priority level total_count number no limit offset stock ttl
        """);

    private static readonly HashSet<string> Amounts = WordSet.Of("amount price cost total balance fee salary tax discount subtotal revenue budget");

    private static readonly HashSet<string> Fractions = WordSet.Of("""
        score rate ratio percent percentage latitude longitude lat lon lng weight height temperature confidence probability average mean
        duration distance speed width depth radius area volume threshold
        """);

    private static readonly HashSet<string> Lists = WordSet.Of("tags labels keywords roles categories recipients attachments scopes permissions topics");

    private static readonly HashSet<string> Switches = WordSet.Of("active enabled disabled verified deleted archived published success completed paid");

    public static string? FindStated(string word) => Stated.GetValueOrDefault(word);

    /// <summary>Guesses from a snake_case name: <c>created_at</c> is a time, <c>user_id</c> a UUID, <c>is_active</c> a switch.</summary>
    public static string Guess(string name)
    {
        var last = name[(name.LastIndexOf('_') + 1)..];
        var first = name.IndexOf('_', StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;
        if (last is "id" or "uuid" or "guid") return "UUID";
        if (last is "at" or "timestamp" or "datetime" or "on" && first != last) return "datetime";
        if (last is "date" or "birthday") return "date";
        if (first is "is" or "has" or "can" or "should" && first != last || Switches.Contains(last)) return "bool";
        if (Numbers.Contains(last)) return "int";
        if (Amounts.Contains(last)) return "Decimal";
        if (Fractions.Contains(last)) return "float";
        if (Lists.Contains(last)) return "list[str]";
        return last is "metadata" or "headers" ? "dict[str, str]" : Default;
    }
}
