namespace Onex.Language.Yaml.Parsing;

/// <summary>What is said about damaged text: in words that say what to do.</summary>
internal static class YamlMessages
{
    public const string Tab = "YAML does not allow a tab here. Use spaces.";
    public const string TooMany = "The text has more mistakes than are listed.";
    public const string Indentation = "The indentation does not fit the lines above.";
    public const string MissingColon = "A ':' is missing behind this key.";
    public const string MissingColonSpace = "A space is missing behind this ':'.";
    public const string MissingKey = "A key is missing here.";
    public const string MissingDash = "A '- ' is missing before this item.";
    public const string MissingDashSpace = "A space is missing behind this '-'.";
    public const string MissingValue = "A value is missing before this ','.";
    public const string MissingHashSpace = "A space is missing before this comment.";
    public const string ColonInValue = "A value that contains ': ' must be quoted.";
    public const string ReservedCharacter = "A value cannot begin with this character unless it is quoted.";
    public const string ListInLine = "A list must begin on the next line.";
    public const string TextInHeader = "The text must begin on the next line.";
    public const string UnclosedQuote = "This quoted value is not closed.";
    public const string UnclosedBracket = "This bracket is not closed.";
    public const string MissingSequenceComma = "A ',' or ']' is missing here.";
    public const string MissingMappingComma = "A ',' or '}' is missing here.";
    public const string BehindValue = "Nothing may follow this value on its line.";
    public const string Escape = "This escape does not exist. A backslash in double quotes is written '\\\\'.";
    public const string AnchorName = "The name behind '&' or '*' consists of letters, digits, '-' and '_'.";
    public const string Tag = "This is no tag.";
    public const string LongKey = "A key must stand on one line and have at most 1024 characters.";
    public const string Leftover = "The document has ended before this: the indentation is wrong, or a quote or bracket is closed too early.";
    public const string SeveralDocuments = "The file holds several YAML documents; one is expected.";
    public const string Conflict = "A merge conflict is not resolved.";

    public static string WrongBracket(char expected) => $"A '{expected}' is missing before this bracket.";

    public static string Shorten(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
