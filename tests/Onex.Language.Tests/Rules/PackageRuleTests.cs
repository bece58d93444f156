using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;

namespace Onex.Language.Tests.Rules;

public sealed class PackageRuleTests
{
    private const string Model = "node_x_effect/models/model_x.py";
    private const string Node = "node_x_effect/node.py";

    /// <summary>Rule, file, source in which ⟦…⟧ marks where the finding must be, message part.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "IMPORT-001", Model, "from ⟦omnibase_core.core.bases⟧ import X\n", "omnibase_core.core.bases" },
        { "IMPORT-001", Model, "import os, ⟦requests⟧\n", "requests" },
        { "IMPORT-001", Model, "def f():\n    from ⟦.model_z⟧ import ModelZ\n", "node_x_effect.models.model_z" },
        { "IMPORT-001", Model, "from ⟦omnibase_core.node.node_effect⟧ import Unheard\n", "Did you mean 'omnibase_core.nodes.node_effect'?" },
        { "IMPORT-003", Model, "from ⟦omnibase_core.node.effect⟧ import NodeEffect\n", "There is no 'NodeEffect' in 'omnibase_core.node.effect'. Did you mean 'omnibase_core.nodes.node_effect'?" },
        { "IMPORT-003", Model, "from omnibase_core.nodes.node_effect import ⟦NodeCompute⟧\n", "Did you mean 'omnibase_core.nodes.node_compute'?" },
        { "IMPORT-003", Model, "from ⟦omnibase_core.nothing⟧ import NodeEffect, NodeCompute\n", "There is no module 'omnibase_core.nothing'" },
        { "IMPORT-004", Model, "from omnibase_core.errors.error_codes import ⟦EnumCoreErrorCode⟧\n", "from 0.1.0 to 0.3.1; this is omnibase_core 0.46.8. It is in 'omnibase_core.errors' now." },
        { "IMPORT-004", Model, "from omnibase_core.core.infrastructure_service_bases import ⟦NodeEffectService⟧\n", "only before the first release; this is omnibase_core 0.46.8. It is 'ModelServiceEffect' in 'omnibase_core." },
        { "IMPORT-004", Model, "import ⟦omnibase_core.infrastructure.infrastructure_bases⟧\n", "was there from 0.1.0 to 0.6.6" },
        { "IMPORT-004", Model, "from omnibase_spi.protocols import ⟦ProtocolEventBus⟧\n", "'ProtocolEventBusProvider' in 'omnibase_spi." },
        { "IMPORT-005", Model, "from ⟦.....far⟧ import ModelZ\n", "5 dots" },
        { "IMPORT-006", Model, "import os, ⟦omnibase_core⟧\nfrom omnibase_core.nodes import NodeEffect\n", "'omnibase_core' is not installed in Python 3.13.1." },
        { "IMPORT-005", Node, "from ⟦..⟧ import ModelZ\n", "2 dots" },
        { "IMPORT-002", Model, "from omnibase_core.nodes.node_effect import ⟦NodeEffectService⟧\n", "NodeEffectService" },
        { "IMPORT-002", Model, "from ..node import ⟦Missing⟧ as M\n", "Missing" },
    };

    public static TheoryData<string, string, string> Sound => new()
    {
        { "IMPORT-001", Model, "try:\n    import nowhere\nexcept ImportError:\n    nowhere = None\nif sys.version_info < (3, 11):\n    import tomli\nwith suppress(ImportError):\n    import orjson\n" },
        { "IMPORT-003", Model, "from omnibase_core.nodes import NodeEffect\n" },
        { "IMPORT-004", Model, "from omnibase_core.errors import EnumCoreErrorCode\n" },
        { "IMPORT-005", Model, "from . import model_x\nfrom .. import node\nfrom ..node import NodeXEffect\n" },
        { "IMPORT-006", Model, "import os, pydantic\nfrom ..node import NodeXEffect\n" },
        { "IMPORT-001", Model, "from __future__ import annotations\nimport os.path, yaml\nfrom uuid import UUID\nfrom . import model_x\nfrom ..node import NodeXEffect\n" },
        { "IMPORT-002", Model, "from omnibase_core.nodes.node_effect import NodeEffect\nfrom ..node import NodeXEffect, LIMIT, sys, fallback\nfrom .. import models\nfrom os import *\n" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_where_it_is(string code, string path, string marked, string message)
    {
        var start = marked.IndexOf('⟦', StringComparison.Ordinal);
        var end = marked.IndexOf('⟧', StringComparison.Ordinal) - 1;
        var found = Check(code, path, marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal)).ShouldHaveSingleItem();
        found.Code.ShouldBe(code);
        (found.Span.Start, found.Span.End).ShouldBe((start, end));
        found.Message.ShouldContain(message);
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_is_sound_is_left_alone(string code, string path, string source) => Check(code, path, source).ShouldBeEmpty();

    [Fact]
    public void A_rule_that_throws_becomes_one_diagnostic_and_the_rest_goes_on()
    {
        var package = Package(Model, "class ⟦Order⟧(BaseModel): pass\n");
        var throwing = new ThrowingRule();
        var found = PackageRules.Check(package with { PythonFiles = [package.PythonFiles[0]] }, [throwing, .. PackageRules.Naming]);
        found.Select(f => f.Diagnostic.Code).ShouldBe(["INTERNAL-001", "NAMING-003"], ignoreOrder: true);
        found[0].Diagnostic.Message.ShouldContain("TEST-001");
    }

    private static ImmutableArray<Diagnostic> Check(string code, string path, string source)
    {
        var rule = PackageRules.All.Single(r => r.Descriptor.Code == code);
        var package = Package(path, source);
        var file = package.PythonFiles.Single(f => f.Path == path);
        return [.. PackageRules.Check(package with { PythonFiles = [file] }, [rule]).Select(f => f.Diagnostic)];
    }

    private static NodePackage Package(string path, string source)
    {
        const string NodeSource = "import sys\ntry:\n    from x import fallback\nexcept ImportError:\n    fallback = None\nLIMIT: int = 1\nclass NodeXEffect(NodeEffect): pass\n";
        List<(string, string)> files = [(path, source.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal))];
        foreach (var other in new[] { (Node, NodeSource), (Model, "x = 1\n"), ("node_x_effect/models/__init__.py", ""), ("node_x_effect/__init__.py", "") })
        {
            if (other.Item1 != path) files.Add(other);
        }
        return NodePackage.Read(files, "", "Effect", new LayeredApiIndex(BundledApiIndex.Instance) { Python = new PythonTarget("3.13.1", "Python 3.13.1", IsChosen: true) });
    }

    private sealed class ThrowingRule : IPackageRule
    {
        public RuleDescriptor Descriptor { get; } = new("TEST-001", "Throws", DiagnosticSeverity.Error);

        public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) => throw new InvalidOperationException("broken");
    }
}
