using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Contracts;

public class ContractReaderTests
{
    private const string Minimal = """
        name: "node_order_effect"
        contract_version: {major: 1, minor: 2, patch: 3}
        node_type: "EFFECT_GENERIC"
        input_model:
          name: "ModelOrderInput"
          module: "node_order_effect.models.model_order_input"
        output_model:
          name: "ModelOrderOutput"
          module: "node_order_effect.models.model_order_output"
        """;

    [Fact]
    public void The_required_fields_are_enough()
    {
        var contract = Read(Minimal).Contract.ShouldNotBeNull();

        contract.Name.ShouldBe("node_order_effect");
        contract.ContractVersion.ShouldBe(new ContractVersion(1, 2, 3));
        contract.InputModel.ShouldBe(new ModelReference("ModelOrderInput", "node_order_effect.models.model_order_input", ""));
        contract.IoOperations.ShouldBeEmpty();
        contract.Definitions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("name: \"node_order_effect\"", "", ContractCodes.MissingField)]
    [InlineData("name: \"node_order_effect\"", "name: [a]", ContractCodes.FieldType)]
    [InlineData("EFFECT_GENERIC", "EFFECT", ContractCodes.NodeType)]
    [InlineData("name: \"node_order_effect\"", "name: \"\"", ContractCodes.MissingField)]
    [InlineData("{major: 1, minor: 2, patch: 3}", "\"1.2.3\"", ContractCodes.NotAMapping)]
    [InlineData("{major: 1, minor: 2, patch: 3}", "{major: 1, minor: 2}", ContractCodes.MissingField)]
    [InlineData("patch: 3", "patch: 3000000000", ContractCodes.Version)]
    [InlineData("patch: 3", "patch: -3", ContractCodes.Version)]
    [InlineData("  name: \"ModelOrderInput\"", "  title: \"ModelOrderInput\"", ContractCodes.MissingField)]
    public void What_is_missing_or_of_another_form_is_an_error(string text, string changed, string code)
    {
        var reading = Read(Minimal.Replace(text, changed, StringComparison.Ordinal));

        reading.Contract.ShouldBeNull();
        reading.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == code);
    }

    /// <summary>What the rules find is not said a second time, and no comment of a user silences it here.</summary>
    [Fact]
    public void One_fault_is_one_error() =>
        Read("# onex: disable=CONTRACT-003\n" + Minimal.Replace("EFFECT_GENERIC", "effect", StringComparison.Ordinal)).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(ContractCodes.NodeType);

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("text")]
    public void What_is_no_mapping_is_an_error(string text) =>
        Read(text).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(ContractCodes.NotAMapping);

    [Fact]
    public void What_cannot_be_read_as_yaml_is_reported_as_such()
    {
        var reading = Read("name: [");

        reading.Contract.ShouldBeNull();
        reading.Diagnostics.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("\"2.0.1\"", 2, 0, 1)]
    [InlineData("{major: 2, minor: 0, patch: 1}", 2, 0, 1)]
    public void The_node_version_may_be_a_text_or_a_map(string version, int major, int minor, int patch) =>
        Read($"{Minimal}\nnode_version: {version}\n").Contract!.NodeVersion.ShouldBe(new ContractVersion(major, minor, patch));

    [Fact]
    public void Definitions_keep_the_order_and_the_types_of_their_fields()
    {
        var contract = Read(Minimal + """

            definitions:
              ModelOrderInput:
                description: An order.
                properties:
                  order_id: {type: uuid, description: Its number.}
                  lines: {type: array, items: {type: ref, ref: ModelLine}, min_length: 1}
                  notes: {type: object, key_type: string, value_type: string, default_factory: dict}
                  total: {type: decimal, nullable: true, default: null}
                  share: {type: float, default: 0x10, ge: 0.5}
                required: [order_id, lines]
            """).Contract!;

        var model = contract.Definitions.ShouldHaveSingleItem();
        model.Properties.Select(property => property.Name).ShouldBe(["order_id", "lines", "notes", "total", "share"]);
        model.Properties[0].Required.ShouldBeTrue();
        model.Properties[1].Type.Items!.Reference.ShouldBe("ModelLine");
        model.Properties[1].Constraints.ShouldHaveSingleItem().Key.ShouldBe("min_length");
        model.Properties[2].Type.Values!.Name.ShouldBe("string");
        model.Properties[3].Type.Nullable.ShouldBeTrue();
        model.Properties[4].Default.ShouldBe(new ContractLiteral(YamlScalarKind.WholeNumber, "16"));
    }

    /// <summary>Real contracts of omnibase_infra: all but the one that is no node's own are complete.</summary>
    [Fact]
    public void The_contracts_of_real_nodes_are_read()
    {
        var folder = Repository.SharedPathOf("onex", "corpus", "omnibase_infra");
        var files = Directory.GetFiles(folder, "contract.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        var refused = files
            .Select(file => (File: Path.GetRelativePath(folder, file), Reading: Read(File.ReadAllText(file))))
            .Where(result => result.Reading.Contract is null)
            .Select(result => $"{result.File}: {string.Join("; ", result.Reading.Diagnostics.Select(d => $"{d.Code} {d.Message}"))}")
            .ToList();

        files.Count.ShouldBeGreaterThan(100);
        refused.Count.ShouldBeLessThanOrEqualTo(1, string.Join("\n", refused));
    }

    private static ContractReading Read(string text) => ContractReader.Read(YamlReader.Read(text));
}
