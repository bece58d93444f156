using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Components;

/// <summary>
/// All keys that the <c>spec.yaml</c> of a component may hold, with their shapes and meanings. The check of a spec and the published JSON Schema
/// (<c>docs/schemas/component.schema.json</c>) read this one table; <c>docs/components.md</c> tells it to people.
/// </summary>
public static class ComponentKeys
{
    private static readonly TextForm Name = new(@"^[a-z][a-z0-9_]*$", "a name in small letters such as set_fields");

    private static readonly TextForm ClassName = new(@"^[A-Z][A-Za-z0-9]*$", "the name of a class such as ProtocolRedisClient");

    private static readonly TextForm SystemName = new(@"^\S(.{0,98}\S)?$", "a name of at most 100 characters");

    private static readonly TextForm Phrase = new(@"^[A-Za-z0-9]+( [A-Za-z0-9]+)*$", "words of letters and digits, separated by one blank");

    private static readonly TextForm Distribution = new(@"^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$", "the name of a Python distribution such as asyncpg");

    private static readonly TextForm VersionRange =
        new(@"^(==|~=|>=|<=|!=|<|>)[0-9][0-9A-Za-z.*+!]*(,(==|~=|>=|<=|!=|<|>)[0-9][0-9A-Za-z.*+!]*)*$", "versions as pip takes them, e.g. >=1.2,<2");

    private static readonly TextForm Image = new(@"^[a-z0-9][A-Za-z0-9._/:-]*:[A-Za-z0-9._-]+$", "an image with its tag such as postgres:17-alpine");

    private static readonly TextForm Template = new(@"^([a-z][a-z0-9_]*/)?[a-z][a-z0-9_]*\.py$", "the name of a template, without .hbs, such as handler.py or http/urls.py");

    private static readonly TextForm PackagePath = new(@"^[a-z][a-z0-9_]*/[a-z{][a-z0-9_{}]*\.py$", "a Python file in a folder of the package such as handlers/handler_{service}.py");

    private static readonly TextForm Symbol = new(@"^[A-Za-z_][A-Za-z0-9_]*$", "a Python name");

    private static readonly TextForm Term = new(@"^(kinds|probe|input|output|config)\.[a-z][a-z0-9_]*$", "a fact such as kinds.insert, probe.insert or input.limit");

    private static readonly Shape Type = OneOf(
        "string", "integer", "float", "number", "boolean", "bytes", "uuid", "datetime", "date", "time", "duration", "decimal", "secret", "any", "object", "array", "ref");

    private static readonly MapShape Inner = Closed(
        Required("type", Type, "The type."),
        Key("ref", OneOf("record"), "The model: record, which is the data that the prompt names."),
        Key("items", Closed(Required("type", Type, "The type of the items.")), "The items of an array."),
        Key("value_type", AnyText, "The type of the values of an object."));

    private static readonly MapShape Property = Closed(
        Required("type", Type, "The field's type."),
        Required("description", AnyText, "What the field holds, as one sentence or two."),
        Key("nullable", Flag, "None is a value too."),
        Key("ref", OneOf("record"), "The model of a field of type ref: record, which is the data that the prompt names."),
        Key("items", Inner, "What an array holds."),
        Key("value_type", Either(Type, Inner), "What an object holds; its keys are texts."),
        Key("default", Either(AnyText, Flag, Number), "The value where none is given; {service} stands for the node's name."),
        Key("default_factory", OneOf("dict", "tuple", "uuid4"), "What makes the value where none is given."),
        Key("min_length", Count, "The fewest characters or items."),
        Key("max_length", Count, "The most characters or items."),
        Key("pattern", AnyText, "A regular expression that the text matches."),
        Key("ge", Number, "The least number."),
        Key("gt", Number, "The number is greater than this."),
        Key("le", Number, "The greatest number."),
        Key("lt", Number, "The number is less than this."),
        Key("when", OneOf("typed", "untyped", "single", "several"), "Only where the prompt names fields, or names none; only where the node works with one system, or with several."),
        Key("kinds", ListOf(Formed(Name)), "Only where the node has an operation of one of these kinds."));

    private static readonly MapShape Model = Closed(
        Required("properties", NamesWith(Property), "The fields by name."),
        Key("required", ListOf(Formed(Name)), "The fields that a caller must give, where they are there at all."));

    public static MapShape Spec { get; } = Closed(
        Key("systems", ListOf(Formed(SystemName)), "What prompts and contracts call the system; the first is how its makers write it."),
        Key("words", ListOf(Closed(
                Key("system", AnyText, "Which of the systems is meant; without it the first."),
                Required("kind", OneOf("database", "cache", "queue", "storage", "api", "mail", "chat", "search", "secrets", "platform"), "What it is, which decides what its operations are called where a prompt does not say."),
                Key("assumed", Flag, "The phrases say only the kind: the system is then assumed, and a question."),
                Key("beside_sending", Flag, "The phrases count only in a prompt that sends something: an email can be a mere field."),
                Key("prefix", Formed(Name), "The first word of the name of a node about it; without it the word of the prompt."),
                Required("domain", Formed(Name), "The domain of a node about it."),
                Required("phrases", ListOf(Formed(Phrase)), "The phrases. With a capital a phrase is matched as written, else in any case; longer ones win."))),
            "The words by which prompts name it."),
        Key("transport", OneOf("HTTP", "DATABASE", "KAFKA", "INFISICAL", "VALKEY", "GRPC", "RUNTIME", "MCP", "FILESYSTEM", "INMEMORY", "QDRANT", "GRAPH", "LLM", "BRIDGE"),
            "The member of omnibase_infra's EnumInfraTransportType; without one, errors are plain ModelOnexErrors."),
        Key("protocol", Formed(ClassName), "The class of what is injected: the package's own where a file offers it, else the ONEX libraries'."),
        Key("spi_protocol", Formed(DottedName), "The protocol of omnibase_spi for such systems, with its module, for readers; without it omnibase_spi has none."),
        Key("connection", Formed(Name), "The handler's parameter of that protocol."),
        Key("connection_description", AnyText, "What to pass there."),
        Key("also_injected", ListOf(Closed(
                Required("name", Formed(Name), "The handler's parameter."),
                Required("protocol", Formed(ClassName), "Its class, which a file of this component offers."),
                Required("description", AnyText, "What to pass there."),
                Key("kinds", ListOf(Formed(Name)), "Only where the node has an operation of one of these kinds."))),
            "What handlers are given beside the connection."),
        Key("driver", Closed(
                Required("package", Formed(Distribution), "The Python distribution."),
                Required("version", Formed(VersionRange), "The versions that the handler works with.")),
            "Offers what is injected; without it Python itself does."),
        Key("secrets", ListOf(Closed(
                Required("name", Formed(EnvironmentName), "The name; the value stands nowhere."),
                Required("description", AnyText, "What it is for."))),
            "What whoever opens the connection has to know and nobody else may."),
        Key("container", Closed(
                Required("image", Formed(Image), "The image with its tag."),
                Required("ports", ListOf(WholeFrom(1, 65535)), "The ports that it listens on; the first is the one that a node uses."),
                Key("command", Texts, "What is run instead of the image's own command."),
                Key("environment", NamesWith(AnyText), "Its environment."),
                Key("secrets", NamesWith(Formed(EnvironmentName)), "Variables of its environment whose values are secrets, each with the name of one."),
                Key("ready", Texts, "A command in the container that succeeds when the system takes work.")),
            "How the system is run where there is none yet."),
        Key("health_check", Closed(
                Required("type", OneOf("connection", "ping", "query"), "What is tried."),
                Required("timeout_ms", WholeFrom(1), "How long it may take, in milliseconds."),
                Required("description", AnyText, "What happens where the system is well.")),
            "How to find out whether the system is well."),
        Key("retry", Closed(
                Required("max_retries", Count, "How often a failed call is tried again."),
                Required("initial_delay_ms", Count, "The first wait, in milliseconds."),
                Required("max_delay_ms", Count, "The longest wait, in milliseconds."),
                Required("exponential_base", WholeFrom(1, 10), "By which factor the wait grows each time.")),
            "The contract's error_handling.retry_policy; it is for the errors that are recoverable."),
        Key("circuit_breaker", Closed(
                Required("failure_threshold", WholeFrom(1), "After how many failures in a row calls stop."),
                Required("reset_timeout_ms", Count, "How long they stop, in milliseconds."),
                Required("half_open_max_requests", WholeFrom(1), "How many are then let through to try.")),
            "The contract's error_handling.circuit_breaker."),
        Key("examples", Texts, "Prompts for nodes of it; each is generated, and the tests run and judge it."),
        Key("kinds", ListOf(Closed(
                Required("name", Formed(Name), "The kind's name; the handler's method is called _<name>."),
                Required("description", AnyText, "What such an operation does, as one sentence."),
                Required("verbs", ListOf(Formed(Name)), "The verbs that ask for it. An operation is looked up whole, then by its first word."))),
            "The kinds of operation that it does."),
        Key("conditions", NamesWith(ListOf(Formed(Term))), "Names for templates, each true where one of its facts is."),
        Key("modules", ListOf(Formed(ModuleName)), "Modules that the templates import themselves."),
        Key("imports", NamesWith(ListOf(Formed(Symbol))), "Names that the templates import beside those that every node has, by their modules."),
        Key("errors", ListOf(Closed(
                Required("name", Formed(ClassName), "A class of omnibase_infra.errors, or ModelOnexError."),
                Required("description", AnyText, "When it is raised, as one sentence."),
                Required("recoverable", Flag, "Another try may succeed."),
                Key("driver_errors", Texts, "What the driver or the system says then: class names, or a word and a code such as SQLSTATE 08. The templates name each."))),
            "What goes wrong; without it, what goes wrong with any system."),
        Key("files", ListOf(Closed(
                Required("template", Formed(Template), "The template in this folder, without .hbs; one of another component is named with its folder."),
                Required("path", Formed(PackagePath), "The place in the package; {service} and {protocol} stand for names."),
                Key("symbols", ListOf(Formed(Symbol)), "What other files may import from it."),
                Key("each", OneOf("services"), "One file for each system of the node."))),
            "The files that only this component has; without them the generic ones are used."),
        Key("record_types", NamesWith(Type), "What a type of the data that a prompt names becomes, e.g. string a secret."),
        Key("models", Closed(
                Key("input", Model, "What a request holds beside operation and correlation_id."),
                Key("output", Model, "What an answer holds beside them."),
                Key("config", Model, "The configuration.")),
            "Its fields in the common models, in the words of a contract's definitions."));
}
