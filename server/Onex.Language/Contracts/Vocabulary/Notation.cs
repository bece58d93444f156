using Onex.Language.Contracts.Vocabulary.Shapes;

namespace Onex.Language.Contracts.Vocabulary;

/// <summary>Words that the tables of the vocabulary are written in.</summary>
internal static class Notation
{
    public static Shape Anything { get; } = new AnyShape();

    public static Shape Nothing { get; } = new NullShape();

    public static Shape AnyText { get; } = new TextShape();

    public static Shape Flag { get; } = new BooleanShape();

    public static Shape Number { get; } = new NumberShape(IsWhole: false);

    public static Shape Texts { get; } = new ListShape(AnyText);

    /// <summary>How many of something: a whole number from 0.</summary>
    public static Shape Count { get; } = WholeFrom(0);

    /// <summary>Keys and values that only the node itself, or a person, reads.</summary>
    public static Shape FreeMap { get; } = new DictionaryShape(Anything);

    /// <summary>major, minor, patch.</summary>
    public static MapShape VersionMap { get; } = Closed(
        Required("major", Count, "Raised when consumers have to change."),
        Required("minor", Count, "Raised when something is added that consumers may ignore."),
        Required("patch", Count, "Raised when only a mistake is mended."),
        Key("prerelease", ListOf(Either(AnyText, Count)), "Identifiers behind the hyphen, e.g. [rc, 1]."),
        Key("build", Texts, "Identifiers behind the plus sign; they do not count when versions are compared."));

    public static TextForm VersionText { get; } = new(@"^\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$", "a version such as 1.0.0");

    public static TextForm TopicText { get; } =
        new(@"^onex\.(cmd|evt|dlq|intent|snapshot)\.[a-z0-9-]+\.[a-z0-9-]+\.v\d+$", "a topic such as onex.evt.my-service.order-placed.v1");

    public static TextForm DottedName { get; } = new(@"^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$", "a dotted name such as my_package.models.ModelOrder");

    public static TextForm ModuleName { get; } = new(@"^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$", "a module such as my_package.models");

    public static TextForm EnvironmentName { get; } = new(@"^[A-Z_][A-Z0-9_]*$", "a name in capitals such as MY_SERVICE_URL");

    /// <summary>name and module of a Python class.</summary>
    public static MapShape ClassReference { get; } = Closed(
        Required("name", AnyText, "The class."),
        Required("module", Formed(ModuleName), "The module that the class is imported from, dotted."),
        Key("description", AnyText, "What the class is for, for readers."));

    public static ContractKey Key(string name, Shape shape, string description) => new(name, shape, description);

    public static ContractKey Required(string name, Shape shape, string description) => new(name, shape, description) { IsRequired = true };

    /// <summary>A key whose value has rules of its own.</summary>
    public static ContractKey Ruled(this ContractKey key) => key with { HasOwnRules = true };

    public static Shape WholeFrom(double least, double? most = null) => new NumberShape(IsWhole: true, least, most);

    public static Shape NumberFrom(double least, double? most = null) => new NumberShape(IsWhole: false, least, most);

    public static Shape Formed(TextForm form) => new TextShape(form);

    /// <summary>Exactly these names.</summary>
    public static Shape OneOf(params string[] names) => new ChoiceShape([.. names]);

    /// <summary>These names are in use; others are possible.</summary>
    public static Shape Usually(params string[] names) => new ChoiceShape([.. names], IsOpen: true);

    public static Shape InAnyCase(params string[] names) => new ChoiceShape([.. names], IgnoresCase: true);

    public static Shape ListOf(Shape item) => new ListShape(item);

    public static Shape ListOf(params ContractKey[] keys) => new ListShape(Map(keys));

    public static MapShape Map(params ContractKey[] keys) => new([.. keys]);

    public static MapShape Closed(params ContractKey[] keys) => new([.. keys], isClosed: true);

    public static Shape NamesWith(Shape value) => new DictionaryShape(value);

    public static Shape Either(params Shape[] shapes) => new EitherShape([.. shapes]);
}
