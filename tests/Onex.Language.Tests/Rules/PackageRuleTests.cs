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
        { "IMPORT-001", Model, "from ⟦.....far⟧ import ModelZ\n", "far" },
        { "IMPORT-002", Model, "from omnibase_core.nodes.node_effect import ⟦NodeEffectService⟧\n", "NodeEffectService" },
        { "IMPORT-002", Model, "from ..node import ⟦Missing⟧ as M\n", "Missing" },
    };

    public static TheoryData<string, string, string> Sound => new()
    {
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
        return NodePackage.Read(files, "", "Effect", BundledApiIndex.Instance);
    }

    private sealed class ThrowingRule : IPackageRule
    {
        public RuleDescriptor Descriptor { get; } = new("TEST-001", "Throws", DiagnosticSeverity.Error);

        public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) => throw new InvalidOperationException("broken");
    }
}
