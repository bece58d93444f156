using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Tests.Contracts.Corpus;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Tests.Contracts.Dialects;

public sealed class DialectRecognizerTests
{
    private const string Handler = """
        handler_id: reducer.order
        name: Order
        contract_version: {major: 1, minor: 0, patch: 0}
        descriptor: {node_archetype: reducer}
        input_model: acme.models.ModelOrder
        output_model: acme.models.ModelOrderState
        metadata: {owner: shop}
        """;

    /// <summary>What somebody may write by mistake in the place of any value.</summary>
    private static readonly string[] Mistakes = ["null", "12", "[]", "{}", "effect", "EFFECT_GENERIC", "acme.models.ModelX", "{name: ModelX, module: acme.x}"];

    /// <summary>They have so little that with another node type only a guess is left; the guess is right.</summary>
    private static readonly string[] WithFewSigns =
        ["omnibase_infra/src/omnibase_infra/verification/contract.yaml", "omniclaude/node_local_coding_orchestrator/contract.yaml"];

    public static TheoryData<string> Repositories => [.. CorpusFile.All.Select(file => file.Repository).Distinct()];

    /// <summary>Every top-level key of every real contract is taken away, renamed and given other values: the file stays what it is, and certain.</summary>
    [Theory]
    [MemberData(nameof(Repositories))]
    public void One_mistake_does_not_make_it_another_dialect(string repository)
    {
        var expected = repository == "omnibase_core" ? ContractDialect.CoreNode : ContractDialect.Infra;
        var flipped =
            from file in CorpusFile.All
            where file.Repository == repository
            let root = file.Read().Root!
            from entry in root.Entries
            from damaged in Damage(root, entry)
            let recognition = DialectRecognizer.Recognize(damaged.Root)
            where recognition.Dialect != expected || (!recognition.IsCertain && !WithFewSigns.Contains(file.Path))
            select $"{file.Path}: {damaged.What}: {recognition.Dialect} ({recognition.Reason})";
        flipped.ShouldBeEmpty();
    }

    [Fact]
    public void A_handlers_contract_is_recognised()
    {
        var recognition = new ContractDocument(Handler).Dialect;

        recognition.Dialect.ShouldBe(ContractDialect.Handler);
        recognition.IsCertain.ShouldBeTrue();
        recognition.Reason.ShouldStartWith("handler_id, descriptor.node_archetype");
    }

    [Theory]
    [InlineData("handler_id")]
    [InlineData("descriptor")]
    [InlineData("input_model")]
    [InlineData("output_model")]
    public void A_handlers_contract_stays_one_without_a_field(string key)
    {
        var contract = new ContractDocument(Handler);
        var edits = YamlEdits.RemoveEntry(contract.Yaml, contract.Root!, contract.Root!.Find(key)!);

        new ContractDocument(contract.Text.Apply(edits).Content).Dialect.Dialect.ShouldBe(ContractDialect.Handler);
    }

    [Theory]
    [InlineData("node_type: effect\ninput_model: {name: ModelX, module: acme.x}\n")]
    [InlineData("node_type: effect\nmetadata: {}\nhandler_routing: {handlers: []}\n")]
    [InlineData("node_type: effect\n")]
    public void A_lower_case_type_alone_makes_no_core_node(string text) =>
        new ContractDocument(text).Dialect.Dialect.ShouldBe(ContractDialect.Infra);

    [Theory]
    [InlineData("")]
    [InlineData("- a\n")]
    public void What_has_no_keys_is_checked_as_infra_and_uncertain(string text) =>
        new ContractDocument(text).Dialect.ShouldSatisfyAllConditions(d => d.Dialect.ShouldBe(ContractDialect.Infra), d => d.IsCertain.ShouldBeFalse());

    private static IEnumerable<(string What, YamlMapping Root)> Damage(YamlMapping root, YamlEntry entry)
    {
        yield return ($"without {entry.Name}", root with { Entries = root.Entries.Remove(entry) });
        var key = (YamlScalar)entry.Key;
        yield return ($"with {entry.Name}x", root with { Entries = root.Entries.Replace(entry, entry with { Key = key with { Value = key.Value + "x" } }) });
        foreach (var mistake in Mistakes)
            yield return ($"with {entry.Name}: {mistake}", root with { Entries = root.Entries.Replace(entry, entry with { Value = YamlReader.Read(mistake).Root! }) });
    }
}
