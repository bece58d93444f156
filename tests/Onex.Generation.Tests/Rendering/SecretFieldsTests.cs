using Onex.Generation.Contracts;
using Onex.Generation.Rendering;
using Onex.Generation.Specs;
using Onex.Language.Api;

namespace Onex.Generation.Tests.Rendering;

/// <summary>What a system keeps as a secret is one in the models too; elsewhere the same data is a text.</summary>
public class SecretFieldsTests
{
    private const string AsSecrets = "password: SecretStr | None\nport: int | None\nhosts: tuple[SecretStr, ...] | None\n";
    private const string AsTexts = "password: str | None\nport: int | None\nhosts: tuple[str, ...] | None\n";

    [Theory]
    [InlineData("Vault", AsSecrets)]
    [InlineData("OpenBao", AsSecrets)]
    [InlineData("Redis", AsTexts)]
    public void A_text_is_a_secret_where_the_component_says_so(string system, string fields)
    {
        var spec = Specs.Effect(
            "account", "Account", "security", "Accounts", ["get"], [system],
            new SpecField("password", "str"), new SpecField("port", "int"), new SpecField("hosts", "list[str]"));

        var files = PackageGenerator.Generate(spec, new PackageLocation(NodeLayout.Flat, ""), BundledApiIndex.Instance).Value.Files;

        var model = files.Single(file => file.Path == "models/model_account_record.py").Content;
        string.Concat(model.Split('\n').Where(line => line.EndsWith(" = Field(", StringComparison.Ordinal)).Select(line => line.Trim()[..^" = Field(".Length] + "\n"))
            .ShouldBe(fields);
    }
}
