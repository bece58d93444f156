using Onex.Generation.Rendering.PythonImports;
using Onex.Language.Api;

namespace Onex.Generation.Tests.Rendering;

public class ImportBlockTests
{
    [Fact]
    public void Imports_stand_in_the_order_of_isort()
    {
        var imports = Block(("ModelMine", "own.models.model_mine"), ("helper", "own.helpers"));
        foreach (var name in new[] { "helper", "ModelMine", "pytest", "UUID", "Mapping", "asyncio", "Awaitable", "BaseModel", "uuid4", "NodeEffect", "TYPE_CHECKING", "Protocol" })
            imports.Add(name, forTyping: false);

        imports.ToString().ShouldBe("""
            import asyncio
            from collections.abc import Awaitable, Mapping
            from typing import TYPE_CHECKING, Protocol
            from uuid import UUID, uuid4

            import pytest
            from omnibase_core.nodes.node_effect import NodeEffect
            from pydantic import BaseModel

            from own.helpers import helper
            from own.models.model_mine import ModelMine
            """);
    }

    [Fact]
    public void A_long_import_is_written_over_several_lines()
    {
        var imports = Block(("ModelOfMine", "own." + new string('m', 80)));
        imports.Add("ModelOfMine", forTyping: false);

        imports.ToString().ShouldBe($"from own.{new string('m', 80)} import (\n    ModelOfMine,\n)");
    }

    [Fact]
    public void A_package_with_the_same_beginning_is_not_the_own_one()
    {
        var imports = Block(("Other", "ownership.models"), ("Mine", "own"));
        imports.Add("Other", forTyping: false);
        imports.Add("Mine", forTyping: false);

        imports.ToString().ShouldBe("from ownership.models import Other\n\nfrom own import Mine");
    }

    private static ImportBlock Block(params (string Name, string Module)[] own) =>
        new(new PackageModuleLookup(own.ToDictionary(item => item.Name, item => item.Module), BundledApiIndex.Instance), "own");
}
