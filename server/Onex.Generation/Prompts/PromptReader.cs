using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Rules;
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
    private const double LowConfidence = 0.7;

    /// <summary>Labels whose contents are lists of their own and no prose.</summary>
    private static readonly HashSet<string> ListSections = WordSet.Of("operations fields states transitions steps");

    public static PromptReading Read(string prompt, PromptOverrides overrides)
    {
        if (FindRefusal(prompt) is { } refusal) return PromptReading.Refuse(refusal);
        var text = new PromptText(prompt);
        if (text.Tokens.Count(t => t.IsWord) < MinWords && overrides.Name is null)
            return PromptReading.Refuse(Invalid("The prompt is too short: it does not say what the node does, and on what."));
        return Read(text, overrides);
    }

    private static PromptReading Read(PromptText prompt, PromptOverrides overrides)
    {
        var findings = new Findings(prompt);
        NodeType? wantedType = null;
        if (overrides.NodeType is not null)
        {
            wantedType = NodeTypeWords.FindExact(overrides.NodeType);
            if (wantedType is null) return PromptReading.Refuse(InvalidType(overrides.NodeType));
        }
        ServiceName? name = null;
        if (overrides.Name is not null)
        {
            (name, var error) = ServiceNameRule.ReadOverride(overrides.Name, "The name");
            if (error is not null) return PromptReading.Refuse(error);
        }
        ServiceName? domainName = null;
        if (overrides.Domain is not null)
        {
            (domainName, var error) = ServiceNameRule.ReadOverride(overrides.Domain, "The domain");
            if (error is not null) return PromptReading.Refuse(error);
        }

        // Which words are names and labels, and which are prose.
        var sections = SectionRule.Find(prompt);
        var head = PromptHead.Find(prompt, sections);
        var given = NameRule.Find(prompt, head, sections);
        var saidDomain = DomainRule.FindSaid(prompt, sections);
        var excluded = new bool[prompt.Count];
        if (given is { Trust: > NameRule.CompoundTrust }) Array.Fill(excluded, true, given.Start, given.End - given.Start);
        if (saidDomain is not null) Array.Fill(excluded, true, saidDomain.Start, saidDomain.End - saidDomain.Start);
        foreach (var section in sections.Where(s => s.Key == "type" && NodeTypeWords.Find(prompt.Lower(s.ValueStart)) is not null))
            Array.Fill(excluded, true, section.Start, section.ValueStart + 1 - section.Start);
        var labelled = (bool[])excluded.Clone();
        foreach (var section in sections.Where(s => ListSections.Contains(s.Key))) Array.Fill(labelled, true, section.Start, section.End - section.Start);

        var data = new bool[prompt.Count];
        var fields = new FieldRule(prompt, excluded, labelled, findings).Read(sections, data);
        var silent = Join(excluded, data);

        // What the prose says.
        var negated = Negation.Mark(prompt);
        var systems = SystemRule.Find(prompt, negated, silent);
        var verbs = VerbScan.Find(prompt, head.End, negated, silent);
        var type = wantedType ?? NodeTypeRule.Read(prompt, head, verbs, systems, findings);
        if (wantedType is not null) Decide(findings, "node_type");

        Subject? subject = null;
        if (name is not null)
        {
            Decide(findings, "service_name");
            Decide(findings, "name");
        }
        else
        {
            if (given is not null)
            {
                (name, var error) = ServiceNameRule.ReadGiven(given, findings);
                if (error is not null) return PromptReading.Refuse(error);
            }
            if (name is null)
            {
                subject = new SubjectRule(prompt, head, type, verbs, systems, negated, Join(labelled, data)).Find();
                name = ServiceNameRule.Derive(subject, type, findings);
            }
        }
        var nameWords = name.Snake.Split('_');
        var systemsOfName = given is not null && subject is null ? SystemRule.FindInName(name.Pascal, given.Start, given.End) : subject is null ? [] : SystemRule.FindInName(name.Pascal, subject.Start, subject.End);

        string domain;
        if (domainName is not null)
        {
            domain = domainName.Snake;
            Decide(findings, "domain");
        }
        else if (saidDomain is not null)
        {
            (domainName, var error) = ServiceNameRule.ReadOverride(saidDomain.Raw, "The domain");
            if (domainName is null) return PromptReading.Refuse(error!);
            domain = domainName.Snake;
            findings.Saw("domain", saidDomain.ValueStart, saidDomain.ValueEnd, "said to be the domain");
            findings.Trust("domain", 1.0);
        }
        else
        {
            domain = DomainRule.Infer(prompt, systems, systemsOfName, nameWords, negated, silent, findings);
        }

        var description = DescriptionRule.Read(prompt, head, sections, labelled, type, name.Pascal, findings);
        var operations = new OperationRule(prompt, verbs, systems.Count > 0 ? systems : systemsOfName, negated, labelled, findings)
            .Read(type, sections, subject, nameWords);
        foreach (var section in sections.Where(s => s.Key == "description")) Array.Fill(labelled, true, section.Start, section.End - section.Start);
        var features = new FeatureRule(prompt, head, verbs, negated, labelled, data, findings).Read(description);
        var external = SystemRule.Choose(type, systems, systemsOfName, findings);
        var steps = type == NodeType.Orchestrator ? new StepRule(prompt, head, verbs, sections, findings).Read() : [];
        var (states, transitions) = type == NodeType.Reducer ? new StateRule(prompt, sections, findings).Read() : ([], []);
        CheckPurity(type, external, findings);
        if (!prompt.Tokens.Any(t => t.IsWord && (Verbs.Find(t.Lower) is not null || FunctionWords.IsRequest(t.Lower))))
            findings.Warn("The prompt has no verb that says what the node does.");

        var overall = Math.Round(
            (0.4 * findings.GetTrust("node_type")) + (0.3 * findings.GetTrust("service_name"))
            + (0.15 * findings.GetTrust("domain")) + (0.15 * findings.GetTrust("operations")), 2);
        if (overall < LowConfidence) findings.Warn($"The prompt leaves much open (confidence {overall.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)}): please review what was understood.");

        var spec = new NodeSpec(
            type, name.Snake, name.Pascal, domain, description, operations, features, external, fields, states, transitions, steps,
            new SpecConfidence(overall, findings.Confidence), findings.Evidence, findings.Questions);
        return new PromptReading(spec, null, findings.Warnings);
    }

    private static bool[] Join(bool[] left, bool[] right)
    {
        var either = (bool[])left.Clone();
        for (var i = 0; i < right.Length; i++) either[i] |= right[i];
        return either;
    }

    private static void Decide(Findings findings, string field)
    {
        findings.Assumed(field, "decided by the caller");
        findings.Trust(field, 1.0);
    }

    private static void CheckPurity(NodeType type, ImmutableArray<string> systems, Findings findings)
    {
        if (type is not (NodeType.Compute or NodeType.Reducer) || systems.Length == 0) return;
        findings.Warn($"A {NodeTypeWords.ToUpper(type)} node does no I/O; {string.Join(", ", systems)} belongs into an EFFECT node beside it.");
        findings.Ask(
            "node_type",
            $"The prompt names {string.Join(", ", systems)}, which only an EFFECT node may call. Is {NodeTypeWords.ToUpper(type)} right?",
            NodeTypeWords.ToUpper(type),
            NodeTypeWords.ToUpper(NodeType.Effect));
    }

    private static OnexError? FindRefusal(string prompt)
    {
        if (prompt.Length > MaxPromptLength)
            return Invalid($"The prompt is too long: {prompt.Length} characters, at most {MaxPromptLength}.").With("length", prompt.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var visible = PlainText.ToOneLine(prompt, MaxPromptLength);
        if (visible.Length == 0) return Invalid("The prompt is empty.");
        return visible.Length < MinPromptLength ? Invalid("The prompt is too short: it does not say what the node does, and on what.") : null;
    }

    private static OnexError Invalid(string message) => new(
        ErrorCodes.InvalidPrompt,
        ErrorLevel.User,
        message,
        "Say what the node should do and on what, e.g. \"Create EFFECT node for PostgreSQL database write operations\"");

    private static OnexError InvalidType(string type) => new OnexError(
        ErrorCodes.InvalidNodeType,
        ErrorLevel.User,
        $"\"{PlainText.ToOneLine(type, PythonNames.MaxLength)}\" is no node type.",
        "Use EFFECT, COMPUTE, REDUCER or ORCHESTRATOR").With("node_type", PlainText.ToOneLine(type, PythonNames.MaxLength));
}
