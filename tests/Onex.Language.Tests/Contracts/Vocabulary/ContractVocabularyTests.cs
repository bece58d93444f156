using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Contracts.Vocabulary.Shapes;
using Onex.Language.Tests.Contracts.Corpus;

namespace Onex.Language.Tests.Contracts.Vocabulary;

public sealed class ContractVocabularyTests
{
    public static TheoryData<ContractDialect> Dialects => [.. Enum.GetValues<ContractDialect>()];

    [Theory]
    [InlineData("event_bus.subscribe_topics", "The topics that the node listens to")]
    [InlineData("handler_routing.handlers.handler.module", "The module that the class is imported from")]
    [InlineData("definitions.ModelOrder.properties.total.type", "The field's type")]
    [InlineData("env_dependencies.MY_VARIABLE.required", "The node cannot start without it")]
    public void A_key_is_found_at_its_path(string path, string description) =>
        ContractVocabulary.Find(ContractDialect.Infra, path.Split('.')).ShouldNotBeNull().Description.ShouldStartWith(description);

    [Theory]
    [InlineData("event_buss")]
    [InlineData("metadata.author.name")]
    [InlineData("config.port.default")]
    [InlineData("")]
    public void An_unknown_path_leads_to_no_key(string path) =>
        ContractVocabulary.Find(ContractDialect.Infra, path.Length == 0 ? [] : path.Split('.')).ShouldBeNull();

    [Fact]
    public void Keys_are_listed_for_completion() =>
        ContractVocabulary.KeysAt(ContractDialect.Infra, ["error_handling", "circuit_breaker"]).Select(k => k.Name)
            .ShouldBe(["enabled", "failure_threshold", "reset_timeout_ms", "reset_timeout_seconds", "half_open_max_requests", "per_backend", "backends"]);

    [Fact]
    public void Dialects_differ()
    {
        ContractVocabulary.Find(ContractDialect.Infra, ["input_model"])!.Shape.ShouldBeOfType<MapShape>();
        ContractVocabulary.Find(ContractDialect.CoreNode, ["input_model"])!.Shape.ShouldBeOfType<TextShape>();
        ContractVocabulary.Find(ContractDialect.Handler, ["node_type"]).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Every_key_is_described_once_and_in_sentences(ContractDialect dialect)
    {
        foreach (var map in MapsIn(ContractVocabulary.For(dialect)))
        {
            map.Keys.Select(k => k.Name).ShouldBeUnique();
            foreach (var key in map.Keys) key.Description.ShouldMatch(@"^[A-Z].{5,}\.$", key.Name);
        }
    }

    /// <summary>A reader tells the alternatives of a value apart by the kind of node that stands there.</summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void Alternatives_are_of_different_kinds(ContractDialect dialect)
    {
        foreach (var either in ShapesIn(ContractVocabulary.For(dialect)).OfType<EitherShape>())
        {
            either.Shapes.OfType<EitherShape>().ShouldBeEmpty();
            either.Shapes.Select(s => s is MapShape or DictionaryShape ? typeof(MapShape) : s is TextShape or ChoiceShape ? typeof(TextShape) : s.GetType()).ShouldBeUnique();
        }
    }

    /// <summary>Keys and shapes are those of the real files, so that none of them is told otherwise.</summary>
    [Fact]
    public void Real_contracts_keep_to_the_vocabulary()
    {
        var departures =
            from file in CorpusFile.All
            let contract = file.Read()
            from finding in VocabularyCheck.Run(contract.Root!, ContractVocabulary.For(contract.Dialect.Dialect))
            select $"{file.Path}: {finding.Fault} {finding.Path} {finding.Entry.Name} {contract.Text.Slice(finding.Value.ContentSpan).Split('\n')[0]}";
        departures.ShouldBeEmpty();
    }

    private static IEnumerable<MapShape> MapsIn(Shape shape) => ShapesIn(shape).OfType<MapShape>();

    private static IEnumerable<Shape> ShapesIn(Shape shape) => shape switch
    {
        MapShape map => map.Keys.SelectMany(k => ShapesIn(k.Shape)).Prepend(shape),
        DictionaryShape dictionary => ShapesIn(dictionary.Value).Prepend(shape),
        ListShape list => ShapesIn(list.Item).Prepend(shape),
        EitherShape either => either.Shapes.SelectMany(ShapesIn).Prepend(shape),
        _ => [shape],
    };
}
