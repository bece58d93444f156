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
        { "PYTHON-001", Model, "def f(⟦⟧:\n    pass\n", "" },
        { "NAMING-001", Node, "class ⟦EffectX⟧(NodeEffect):\n    pass\n", "Node<Name>Effect" },
        { "NAMING-001", Node, "class ⟦NodeEffect⟧(base.NodeEffect):\n    pass\n", "Node<Name>Effect" },
        { "NAMING-001", Node, "⟦⟧class NodeXEffect:\n    pass\n", "found none" },
        { "NAMING-001", Node, "⟦⟧class NodeAEffect(NodeEffect): pass\nclass NodeBEffect(NodeEffect): pass\n", "NodeAEffect, NodeBEffect" },
        { "NAMING-002", "node_x_effect/models/x.py", "⟦⟧x = 1\n", "model_*.py" },
        { "NAMING-002", "node_x_effect/handlers/x_handler.py", "⟦⟧x = 1\n", "handler_*.py" },
        { "NAMING-003", Model, "class ⟦Order⟧(BaseModel):\n    pass\n", "Model<Name>" },
        { "NAMING-003", "node_x_effect/enums/enum_x.py", "class ⟦Enum_x⟧(str, Enum):\n    A = 'a'\n", "Enum<Name>" },
        { "NAMING-004", Model, "class ModelA(BaseModel): pass\nclass ⟦ModelB⟧(BaseModel): pass\n", "'ModelB'" },
        { "IMPORT-001", Model, "from ⟦omnibase_core.core.bases⟧ import X\n", "omnibase_core.core.bases" },
        { "IMPORT-001", Model, "import os, ⟦requests⟧\n", "requests" },
        { "IMPORT-001", Model, "def f():\n    from ⟦.model_z⟧ import ModelZ\n", "node_x_effect.models.model_z" },
        { "IMPORT-001", Model, "from ⟦.....far⟧ import ModelZ\n", "far" },
        { "IMPORT-002", Model, "from omnibase_core.nodes.node_effect import ⟦NodeEffectService⟧\n", "NodeEffectService" },
        { "IMPORT-002", Model, "from ..node import ⟦Missing⟧ as M\n", "Missing" },
        { "MODEL-001", Model, "class ModelX(BaseModel):\n    ⟦quantity⟧ = 1\n", "quantity" },
        { "MODEL-002", Model, "class ModelX(BaseModel):\n    ⟦quantity⟧: int = 1\n", "quantity" },
        { "MODEL-002", Model, "class ModelX(pydantic.BaseModel):\n    ⟦quantity⟧: int = Field(default=1)\n", "quantity" },
        { "MODEL-003", Model, "from typing import Any\nx: dict[str, ⟦Any⟧] = {}\n", "Any" },
        { "MODEL-003", Model, "import typing\ndef f(x: ⟦typing.Any⟧) -> None: ...\n", "Any" },
        { "MODEL-004", Model, "class ModelX(BaseModel):\n    class ⟦Config⟧:\n        extra = 'forbid'\n", "class Config" },
        { "MODEL-005", Model, "class ⟦ModelX⟧(BaseModel):\n    model_config = ConfigDict(frozen=True)\n", "ConfigDict" },
        { "MODEL-005", Model, "class ⟦ModelX⟧(BaseModel):\n    model_config = ConfigDict(extra='allow')\n", "ConfigDict" },
        { "MODEL-006", Model, "class ModelX(BaseModel):\n    ⟦schema⟧: str = Field(description='x')\n", "schema" },
        { "MODEL-006", Model, "class ModelX(BaseModel):\n    ⟦model_name⟧: str = Field(description='x')\n", "model_name" },
    };

    public static TheoryData<string, string, string> Sound => new()
    {
        { "PYTHON-001", Model, "match x:\n    case [1, *rest]: pass\n" },
        { "NAMING-001", Node, "class _Helper:\n    pass\nclass NodeXEffect(NodeEffect):\n    pass\n" },
        { "NAMING-001", "node_x_effect/other.py", "x = 1\n" },
        { "NAMING-002", "node_x_effect/models/__init__.py", "x = 1\n" },
        { "NAMING-002", "node_x_effect/tests/test_x.py", "x = 1\n" },
        { "NAMING-002", "node_x_effect/handlers/adapter_x_errors.py", "x = 1\n" },
        { "NAMING-003", "node_x_effect/handlers/adapter_x_errors.py", "class AdapterX: pass\n" },
        { "NAMING-003", Model, "class ModelHTTPRequest(BaseModel):\n    class Inner: pass\nclass _private: pass\n" },
        { "NAMING-004", Model, "class ModelA(BaseModel): pass\nclass _B: pass\n" },
        { "IMPORT-001", Model, "from __future__ import annotations\nimport os.path, yaml\nfrom uuid import UUID\nfrom . import model_x\nfrom ..node import NodeXEffect\n" },
        { "IMPORT-002", Model, "from omnibase_core.nodes.node_effect import NodeEffect\nfrom ..node import NodeXEffect, LIMIT, sys, fallback\nfrom .. import models\nfrom os import *\n" },
        { "MODEL-001", Model, "class ModelX(BaseModel):\n    model_config = ConfigDict()\n    _cache = 1\nclass Other:\n    x = 1\n" },
        { "MODEL-002", Model, "class ModelX(BaseModel):\n    a: int = Field(description='x')\n    b: Annotated[int, Field(description='y')] = 1\n    c: ClassVar[int] = 1\n" },
        { "MODEL-003", Model, "x: object = 1\nAnything = 1\ny = z.Any\n" },
        { "MODEL-004", Model, "class Config: pass\nclass ModelX(BaseModel):\n    model_config = ConfigDict()\n" },
        { "MODEL-005", Model, "class ModelX(BaseModel):\n    model_config = ConfigDict(frozen=True, extra=\"forbid\")\n" },
        { "MODEL-006", Model, "class ModelX(BaseModel):\n    model_config = ConfigDict()\n    schema_name: str = Field(description='x')\nclass NotAModel:\n    schema: str\n" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_where_it_is(string code, string path, string marked, string message)
    {
        var start = marked.IndexOf('⟦', StringComparison.Ordinal);
        var end = marked.IndexOf('⟧', StringComparison.Ordinal) - 1;
        var found = Check(code, path, marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal)).ShouldHaveSingleItem();
        found.Code.ShouldBe(code);
        if (code != "PYTHON-001") (found.Span.Start, found.Span.End).ShouldBe((start, end));
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
