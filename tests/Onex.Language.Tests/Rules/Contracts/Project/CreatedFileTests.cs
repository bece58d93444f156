using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Projects;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Tests.Projects;

namespace Onex.Language.Tests.Rules.Contracts.Project;

/// <summary>What the fixes of CONTRACT-005 create is a sound part of its package: it passes the rules for Python packages.</summary>
public sealed class CreatedFileTests
{
    private const string Path = "acme/node_order_effect/contract.yaml";

    [Fact]
    public void Models_and_handlers_pass_the_rules_for_packages()
    {
        var files = Project(Contract("What to do with an \\\"order\\\" \\\\ \U0001F600. Nothing else.")).ToImmutableArray();
        var after = Mend(files);
        var created = after.Except(files).Select(f => f.Path).ToList();
        created.ShouldBe(
            [
                "acme/node_order_effect/handlers/__init__.py", "acme/node_order_effect/handlers/handler_order.py", "acme/node_order_effect/models/__init__.py",
                "acme/node_order_effect/models/model_order_input.py", "acme/node_order_effect/models/model_order_output.py",
            ],
            ignoreOrder: true);
        var package = NodePackage.Read(after.Where(f => f.Path.EndsWith(".py", StringComparison.Ordinal)), "", "Effect", BundledApiIndex.Instance);
        PackageRules.Check(package, PackageRules.All).Select(d => d.Describe()).ShouldBeEmpty();
    }

    [Fact]
    public void A_description_becomes_the_docstring()
    {
        var after = Mend([.. Project(Contract("Takes an order. And more."))]);
        after.Single(f => f.Path.EndsWith("model_order_input.py", StringComparison.Ordinal)).Text.ShouldContain("\"\"\"Takes an order.\"\"\"");
    }

    /// <summary>Nothing of a contract's text gets out of the docstring.</summary>
    [Theory]
    [InlineData("\\\"\\\"\\\"\\nimport os")]
    [InlineData("a\\\\")]
    [InlineData("\\u2028x")]
    public void A_hostile_description_stays_text(string description)
    {
        var after = Mend([.. Project(Contract(description))]);
        var package = NodePackage.Read(after.Where(f => f.Path.EndsWith(".py", StringComparison.Ordinal)), "", "Effect", BundledApiIndex.Instance);
        PackageRules.Check(package, PackageRules.All).Select(d => d.Describe()).ShouldBeEmpty();
        after.Where(f => f.Path.Contains("/models/model_", StringComparison.Ordinal)).ShouldAllBe(f => !f.Text.Contains("import os\n", StringComparison.Ordinal));
    }

    /// <summary>Applies creating fixes until no module is missing.</summary>
    private static ImmutableArray<(string Path, string Text)> Mend(ImmutableArray<(string Path, string Text)> files)
    {
        for (var round = 0; round < 10; round++)
        {
            var project = new ContractProject(new InMemoryFiles(files), BundledApiIndex.Instance, [Path]);
            var found = ContractChecker.Check(project.ReadContract(Path)!, project.Around(Path), RuleSettings.Default).FirstOrDefault(d => d.Code == "CONTRACT-005");
            if (found is null) return files;
            var fix = found.Fixes.Single(f => !f.NewFiles.IsEmpty);
            files = [.. files, .. fix.NewFiles.Select(f => (f.Path, f.Content))];
        }
        throw new InvalidOperationException("The fixes do not come to an end.");
    }

    private static IEnumerable<(string Path, string Text)> Project(string contract) =>
    [
        (Path, contract),
        ("acme/__init__.py", "\"\"\"Acme.\"\"\"\n"),
        ("acme/node_order_effect/__init__.py", "\"\"\"The node.\"\"\"\n"),
        ("acme/node_order_effect/node.py", "\"\"\"The node.\"\"\"\n\nfrom omnibase_core.nodes.node_effect import NodeEffect\n\n\nclass NodeOrderEffect(NodeEffect):\n    \"\"\"The node.\"\"\"\n\n\n__all__ = [\"NodeOrderEffect\"]\n"),
    ];

    private static string Contract(string description) => $$"""
        name: node_order_effect
        node_type: EFFECT_GENERIC
        input_model:
          name: ModelOrderInput
          module: acme.node_order_effect.models.model_order_input
          description: "{{description}}"
        output_model:
          name: ModelOrderOutput
          module: acme.node_order_effect.models.model_order_output
        handler_routing:
          routing_strategy: operation_match
          handlers:
            - operation: place
              description: "{{description}}"
              handler:
                name: HandlerOrder
                module: acme.node_order_effect.handlers.handler_order
        """;
}
