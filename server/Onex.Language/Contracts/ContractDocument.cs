using System.Collections.Immutable;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Routing;
using Onex.Language.Contracts.StateMachines;
using Onex.Language.Contracts.Strict;
using Onex.Language.Contracts.Topics;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Contracts.Workflows;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts;

/// <summary>
/// One version of a contract file as the rules see it: the tree with its spans and what kind of contract it is.
/// Parts that several rules ask about are read once, lazily, from the tree. What rendering needs is <see cref="Contract"/>.
/// </summary>
public sealed class ContractDocument(YamlDocument yaml)
{
    public ContractDocument(string text)
        : this(YamlReader.Read(text))
    {
    }

    public YamlDocument Yaml { get; } = yaml;

    public SourceText Text => Yaml.Text;

    /// <summary>Null where the file's content is no mapping.</summary>
    public YamlMapping? Root { get; } = yaml.Root?.Resolved as YamlMapping;

    /// <summary>What kind of contract it is: as recognised, or as whoever reads it knows.</summary>
    public DialectRecognition Dialect
    {
        get => field ??= DialectRecognizer.Recognize(Root);
        init;
    }

    /// <summary>The section <c>handler_routing</c>; null where there is none.</summary>
    public RoutingSection? Routing { get; } = RoutingSection.Read(yaml.Root?.Resolved as YamlMapping);

    /// <summary>The state machine; null where the contract has none.</summary>
    public StateMachine? StateMachine { get; } = StateMachine.Read(yaml.Root?.Resolved as YamlMapping);

    /// <summary>The steps of the workflow; null where the contract has none.</summary>
    public ExecutionGraph? ExecutionGraph { get; } = ExecutionGraph.Read(yaml.Root?.Resolved as YamlMapping);

    public ContractTopics Topics => field ??= TopicReader.Read(Root);

    /// <summary>Where the contract departs from the vocabulary of its dialect.</summary>
    internal ImmutableArray<VocabularyFinding> VocabularyFindings { get => field.IsDefault ? field = FindVocabularyFaults() : field; }

    /// <summary>Where the contract departs from the strict models of omnibase_core.</summary>
    internal ImmutableArray<StrictFinding> StrictFindings { get => field.IsDefault ? field = Root is null ? [] : StrictCheck.Run(Root) : field; }

    /// <summary>The text has errors of syntax, so that what is not in the tree may yet be in the file. Rules about what is missing keep quiet then.</summary>
    public bool IsDamaged { get; } = yaml.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    private ImmutableArray<VocabularyFinding> FindVocabularyFaults() =>
        Root is null ? [] : VocabularyCheck.Run(Root, ContractVocabulary.For(Dialect.Dialect));
}
