using System.Collections.Immutable;
using System.Globalization;
using Onex.Generation.Components;
using Onex.Generation.Errors;
using Onex.Generation.Prompts.Rules;
using Onex.Generation.Prompts.Rules.Computations;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts;

/// <summary>
/// Reads a sentence into a NodeSpec, with the words that each value came from. Deterministic; the time grows with the length of the prompt.
/// Refuses an empty, too short or too long prompt, and a given type, name or domain that cannot be used (gates G1, G2, G3).
/// </summary>
public static class PromptReader
{
    /// <summary>The longest prompt, in UTF-16 code units. Longer ones are refused before anything is read.</summary>
    public const int MaxPromptLength = 20_000;

    /// <summary>The shortest prompt, in visible characters, and its fewest words.</summary>
    public const int MinPromptLength = 10;

    private const int MinWords = 2;

    /// <summary>Knows the systems of the product's own components.</summary>
    public static PromptReading Read(string prompt, PromptOverrides overrides) => Read(prompt, overrides, ComponentCatalog.Bundled);

    /// <param name="components">Whose words name systems, beside those of systems that have no component.</param>
    public static PromptReading Read(string prompt, PromptOverrides overrides, ComponentCatalog components)
    {
        if (FindRefusal(prompt) is { } refusal) return PromptReading.Refuse(refusal);
        var (decided, error) = DecidedValues.Read(overrides);
        if (decided is null) return PromptReading.Refuse(error!);
        var text = new PromptText(prompt, components.Systems);
        return text.Tokens.Count(t => t.IsWord) < MinWords && decided.Name is null
            ? PromptReading.Refuse(Invalid("The prompt is too short: it does not say what the node does, and on what."))
            : Read(text, decided);
    }

    private static PromptReading Read(PromptText prompt, DecidedValues decided)
    {
        var findings = new Findings(prompt);
        var parts = PromptParts.Find(prompt);
        var (head, sections) = (parts.Head, parts.Sections);

        // Names and data are no prose: an "email" that is a column is no mail server.
        var data = new bool[prompt.Count];
        var fieldRule = new FieldRule(prompt, parts.Excluded, parts.Labelled, findings);
        var fields = fieldRule.Read(sections, data);
        var silent = PromptParts.Join(parts.Excluded, data);
        var negated = Negation.Mark(prompt);
        var systems = SystemRule.Find(prompt, negated, silent);
        var verbs = VerbScan.Find(prompt, head.End, negated, silent);

        if (decided.Type is not null) findings.Decided("node_type");
        var type = decided.Type ?? NodeTypeRule.Read(prompt, head, verbs, systems, findings);

        // What to do about failures names no node and no operation.
        var failures = type == NodeType.Orchestrator ? FailureRule.Mark(prompt) : null;
        var (name, nameError) = ReadName(parts.Given, decided, findings);
        if (nameError is not null) return PromptReading.Refuse(nameError);
        var isGiven = name is not null;
        var subject = isGiven
            ? null
            : new SubjectRule(prompt, head, type, verbs, systems, negated, PromptParts.Join(failures is null ? parts.Labelled : PromptParts.Join(parts.Labelled, failures), data)).Find();
        name ??= ServiceNameRule.Derive(subject, type, findings);
        var nameWords = name.Snake.Split('_');
        var systemsOfName = (subject, parts.Given, decided.Name) switch
        {
            ({ } derived, _, _) => SystemRule.FindInName(name.Pascal, derived.Start, derived.End, prompt.Systems),
            (null, { } given, null) => SystemRule.FindInName(name.Pascal, given.Start, given.End, prompt.Systems),
            _ => [],
        };

        var (domain, domainError) = ReadDomain(parts.SaidDomain, decided, findings);
        if (domainError is not null) return PromptReading.Refuse(domainError);
        domain ??= DomainRule.Infer(prompt, systems, systemsOfName, nameWords, negated, silent, findings);

        var description = DescriptionRule.Read(prompt, head, sections, parts.Labelled, type, name.Pascal, findings);
        var steps = type == NodeType.Orchestrator ? new StepRule(prompt, head, verbs, sections, failures!, findings).Read() : [];
        var machine = type == NodeType.Reducer ? new StateRule(prompt, negated, parts.Excluded, sections, findings).Read() : StateMachine.None;
        var flow = new NodeData(findings);
        new DataFlowRule(prompt, type, parts.Excluded, sections, flow).Read();
        var scope = new ComputationScope(prompt, type, negated, parts.Excluded, verbs, sections, flow, findings);
        var computations = ComputationRule.Read(scope, !machine.States.IsEmpty);
        flow.AskForTypes();
        if (type == NodeType.Compute) fields = fieldRule.Settle(flow.Inputs);
        if (scope.Intents.Count > 0) fields = fieldRule.Without([.. scope.Intents.Select(intent => intent.Name)]);

        ImmutableArray<VerbUse> deeds = [.. verbs.Where(v => failures?[v.Token] != true && !scope.TellsIntent(v.Token))];
        var operations = new OperationRule(prompt, deeds, systems.Count > 0 ? systems : systemsOfName, negated, parts.Labelled, findings)
            .Read(type, sections, subject, nameWords, OperationNames.OfWork(computations, !machine.States.IsEmpty, !steps.IsEmpty));
        var features = new FeatureRule(prompt, head, verbs, negated, parts.LabelledOrDescription(), data, findings).Read(description);
        var external = SystemRule.Choose(type, systems, systemsOfName, prompt.Systems, findings);
        CheckPurity(type, external, findings);
        var namesAction = prompt.Tokens.Any(t => t.IsWord && (Verbs.Find(t.Lower) is not null || FunctionWords.IsRequest(t.Lower)));

        var spec = new NodeSpec(
            type, name.Snake, name.Pascal, domain, description, operations, features, external, fields,
            flow.Inputs, flow.Outputs, computations, machine.States, machine.Initial, machine.Terminal, machine.Transitions, [.. scope.Intents], steps,
            SpecConfidence.Of(findings.Confidence), findings.Evidence, findings.Questions);
        return new PromptReading(spec, null, findings.Warnings, namesAction);
    }

    /// <summary>The name that somebody gave; null where one must be derived.</summary>
    private static (ServiceName? Name, OnexError? Error) ReadName(GivenName? given, DecidedValues decided, Findings findings)
    {
        if (decided.Name is null) return given is null ? (null, null) : ServiceNameRule.ReadGiven(given, findings);
        findings.Decided("service_name");
        findings.Decided("name");
        return (decided.Name, null);
    }

    /// <summary>The domain that somebody said; null where it must be inferred.</summary>
    private static (string? Domain, OnexError? Error) ReadDomain(DomainRule.Said? said, DecidedValues decided, Findings findings)
    {
        if (decided.Domain is not null)
        {
            findings.Decided("domain");
            return (decided.Domain.Snake, null);
        }
        if (said is null) return (null, null);
        var (domain, error) = ServiceNameRule.ReadOverride(said.Raw, "The domain");
        if (domain is null) return (null, error);
        findings.Saw("domain", said.ValueStart, said.ValueEnd, "said to be the domain");
        findings.Trust("domain", 1.0);
        return (domain.Snake, null);
    }

    private static void CheckPurity(NodeType type, ImmutableArray<string> systems, Findings findings)
    {
        if (SpecPurity.FindProblem(type, systems) is not { } problem) return;
        findings.Warn(problem);
        findings.Ask(
            "node_type",
            $"The prompt names {string.Join(", ", systems)}, which only an EFFECT node may call. Is {type.ToPublicName()} right?",
            type.ToPublicName(),
            NodeType.Effect.ToPublicName());
    }

    private static OnexError? FindRefusal(string prompt)
    {
        if (prompt.Length > MaxPromptLength)
            return Invalid($"The prompt is too long: {prompt.Length} characters, at most {MaxPromptLength}.").With("length", prompt.Length.ToString(CultureInfo.InvariantCulture));
        var visible = PlainText.ToOneLine(prompt, MaxPromptLength);
        if (visible.Length == 0) return Invalid("The prompt is empty.");
        return visible.Length < MinPromptLength ? Invalid("The prompt is too short: it does not say what the node does, and on what.") : null;
    }

    private static OnexError Invalid(string message) => new(
        ErrorCodes.InvalidPrompt,
        ErrorLevel.User,
        message,
        "Say what the node should do and on what, e.g. \"Create EFFECT node for PostgreSQL database write operations\"");
}
