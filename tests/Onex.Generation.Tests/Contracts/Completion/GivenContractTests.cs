using Onex.Generation.Components;
using Onex.Generation.Contracts.Completion;
using Onex.Generation.Errors;
using Onex.Generation.Gates;
using Onex.Generation.Prompts;
using Onex.Generation.Rendering;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;

namespace Onex.Generation.Tests.Contracts.Completion;

public class GivenContractTests
{
    private const string Basket = "models_of_its_own";

    public static TheoryData<string> Names => [.. GivenContracts.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_line_of_a_contract_stays_where_it_was(string name)
    {
        var text = GivenContracts.Read(name);
        var completed = Complete(text).Split('\n');

        var position = -1;
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            // What stands in brackets is added to in its line.
            var parts = line.TrimEnd('\r', ']', '}').Split(", ");
            position = Array.FindIndex(completed, position + 1, other => other.StartsWith(parts[0], StringComparison.Ordinal) && parts.All(other.Contains));
            position.ShouldBeGreaterThanOrEqualTo(0, line);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_completed_contract_lacks_nothing(string name)
    {
        var completed = Complete(GivenContracts.Read(name));

        Complete(completed).ShouldBe(completed);
        ContractChecker.Check(new ContractDocument(completed), NoSurroundings.Instance, RuleSettings.Default)
            .Where(finding => finding.Severity == Language.Diagnostics.DiagnosticSeverity.Error)
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_package_passes_the_gates(string name)
    {
        var given = GivenContract.Read(GivenContracts.Read(name)).Value;
        var files = PackageGenerator.Generate(given, BundledApiIndex.Instance, ComponentCatalog.Bundled).Value;
        var package = NodePackage.Read(
            files.Files.Select(file => ($"{files.NodeFolder}/{file.Path}", file.Content)), given.Location.ParentPackage, given.Spec.NodeType.ToString(), BundledApiIndex.Instance);

        PackageGates.Check(package).SelectMany(gate => gate.Messages).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Create EFFECT node for PostgreSQL database write operations")]
    [InlineData("Create REDUCER node for orders. States: placed, paid, shipped. From placed to paid on payment. From paid to shipped on parcel.")]
    [InlineData("Create ORCHESTRATOR node: extract → store → score. Retry store 3 times. If score fails, skip it.")]
    [InlineData("Create COMPUTE node called RiskScore: weighted score of 0.3·amount + 0.7·age, SHA-256 of the normalised name")]
    [InlineData("Create COMPUTE node that computes the sum of amount by customer")]
    [InlineData("Create COMPUTE node for extracting STFs")]
    public void A_generated_contract_lacks_nothing(string prompt)
    {
        var files = Generate(prompt);
        var text = files.Files.Single(file => file.Path.EndsWith("contract.yaml", StringComparison.Ordinal)).Content;

        Complete(text).ShouldBe(text);
        var again = PackageGenerator.Generate(GivenContract.Read(text).Value, BundledApiIndex.Instance, ComponentCatalog.Bundled).Value;
        again.Files.ShouldBe(files.Files);
    }

    [Fact]
    public void A_state_that_is_added_to_a_contract_is_a_state_of_its_node()
    {
        var text = ContractOf(Generate("Create REDUCER node for orders. States: placed, paid. From placed to paid on payment."));
        var document = new ContractDocument(text);
        var machine = (Language.Yaml.YamlMapping)document.Root!["state_machine"]!;
        var edits = Language.Yaml.Editing.YamlEdits.AppendItem(document.Yaml, machine["states"]!, ["state_name: lost", "description: Nobody knows."])
            .AddRange(Language.Yaml.Editing.YamlEdits.AppendItem(document.Yaml, machine["transitions"]!, ["transition_name: lose", "from_state: placed", "to_state: lost", "trigger: loss"]));

        var files = PackageGenerator.Generate(GivenContract.Read(document.Text.Apply(edits).Content).Value, BundledApiIndex.Instance, ComponentCatalog.Bundled).Value;

        files.Files.Single(file => file.Path.EndsWith("_state.py", StringComparison.Ordinal) && file.Path.Contains("/enums/", StringComparison.Ordinal)).Content.ShouldContain("LOST = \"lost\"");
        files.Files.Single(file => file.Path.EndsWith("_trigger.py", StringComparison.Ordinal)).Content.ShouldContain("LOSS = \"loss\"");
    }

    [Fact]
    public void A_step_that_is_added_to_a_contract_is_a_step_of_its_node()
    {
        var text = ContractOf(Generate("Create ORCHESTRATOR node: extract → store."));
        var document = new ContractDocument(text);
        var nodes = ((Language.Yaml.YamlMapping)((Language.Yaml.YamlMapping)((Language.Yaml.YamlMapping)document.Root!["workflow_coordination"]!)["workflow_definition"]!)["execution_graph"]!)["nodes"]!;
        var edits = Language.Yaml.Editing.YamlEdits.AppendItem(document.Yaml, nodes, ["node_id: audit", "node_type: EFFECT_GENERIC", "depends_on: [store]", "description: Writes it down."]);

        var files = PackageGenerator.Generate(GivenContract.Read(document.Text.Apply(edits).Content).Value, BundledApiIndex.Instance, ComponentCatalog.Bundled).Value;

        files.Files.Single(file => file.Path.EndsWith("_step.py", StringComparison.Ordinal) && file.Path.Contains("/enums/", StringComparison.Ordinal)).Content.ShouldContain("AUDIT = \"audit\"");
    }

    [Theory]
    [InlineData("EFFECT_GENERIC", "EFFECT", "CONTRACT-003")]
    [InlineData("contract_version", "contract_versions", "Line")]
    [InlineData("node_basket_effect.models.model_basket_request", "model_basket_request", "the input model's module is model_basket_request")]
    [InlineData("node_basket_effect.models.model_basket_request", "node_bucket_effect.models.model_basket_request", "the input model's package is node_bucket_effect")]
    [InlineData("ModelBasketResult", "BasketResult", "'BasketResult' cannot be the name of a model")]
    [InlineData("type: service", "type: service\n    protocol: ProtocolBasketStore", "Redis is reached through ProtocolBasketStore")]
    [InlineData("ge: 2", "pattern: x", "in ModelBasketRequest")]
    [InlineData("enum: [north, south]", "enum: ['+', '-']", "EnumShop would be called")]
    public void What_no_node_can_be_made_of_is_refused_with_the_reason(string text, string changed, string reason)
    {
        var wrong = GivenContracts.Read(Basket).Replace(text, changed, StringComparison.Ordinal);

        var read = GivenContract.Read(wrong);
        var error = read.IsFailure(out var unreadable) ? unreadable : PackageGenerator.Generate(read.Value, BundledApiIndex.Instance, ComponentCatalog.Bundled).Error!;

        error.Code.ShouldBe(ErrorCodes.InvalidContract);
        error.Message.ShouldContain(reason);
    }

    /// <summary>Whatever real contracts say, they are read, completed and rendered, or refused with a reason.</summary>
    [Fact]
    public void Real_contracts_are_made_nodes_of_or_refused()
    {
        var corpus = Repository.SharedPathOf("onex", "corpus");
        foreach (var file in Directory.EnumerateFiles(corpus, "contract.yaml", SearchOption.AllDirectories))
        {
            var read = GivenContract.Read(File.ReadAllText(file));
            if (read.IsFailure(out var error)) continue;
            PackageGenerator.Generate(read.Value, BundledApiIndex.Instance, ComponentCatalog.Bundled).IsFailure(out error);
            if (error is not null) error.Code.ShouldBeOneOf(ErrorCodes.InvalidContract, ErrorCodes.InvalidNodeType);
        }
    }

    private static FileSet Generate(string prompt) => PackageGenerator.Generate(
        PromptReader.Read(prompt, PromptOverrides.None).Spec!, Generation.Contracts.PackageLocation.Standalone, BundledApiIndex.Instance).Value;

    private static string ContractOf(FileSet files) => files.Files.Single(file => file.Path.EndsWith("contract.yaml", StringComparison.Ordinal)).Content;

    private static string Complete(string text) =>
        ContractOf(PackageGenerator.Generate(GivenContract.Read(text).Value, BundledApiIndex.Instance, ComponentCatalog.Bundled).Value);
}
