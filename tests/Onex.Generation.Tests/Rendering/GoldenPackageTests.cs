using Onex.Generation.Contracts;
using Onex.Generation.Rendering;
using Onex.Generation.Specs;
using Onex.Language.Api;

namespace Onex.Generation.Tests.Rendering;

/// <summary>Whole packages, byte for byte, in <c>tests/Golden/&lt;case&gt;</c>.</summary>
public class GoldenPackageTests
{
    private const string Hostile =
        "He said \"\"\"stop\"\"\" and 'go' \\ {{x}} {{{y}}} ${z} # no: comment\tand <b>*bold*</b> | a `tick` \u202Eright to left\u202C \U0001F600 \u2028 \f \0 end\\\"";

    private static readonly Dictionary<string, (NodeSpec Spec, PackageLocation Location)> Cases = new()
    {
        ["postgres_writer"] = (Specs.PostgresWriter, PackageLocation.Standalone),
        ["user_store_in_package"] = (
            Specs.Effect(
                "user_store", "UserStore", "identity", "Stores users", ["store", "retrieve", "search", "remove", "upsert", "count", "frobnicate"], ["PostgreSQL"],
                new SpecField("user_id", "UUID"), new SpecField("email", "str"), new SpecField("class_", "str"), new SpecField("tags", "list[str]")),
            new PackageLocation(NodeLayout.Flat, "acme.nodes")),
        ["redis_cache"] = (
            Specs.Effect("redis_cache", "RedisCache", "infrastructure", "Redis cache", ["get", "set", "delete"], ["Redis"]),
            PackageLocation.Standalone),
        ["payment_processor"] = (
            Specs.Effect("payment_processor", "PaymentProcessor", "payments", "Processes payments", ["charge", "refund"], []),
            new PackageLocation(NodeLayout.Flat, "")),
        ["order_fulfilment"] = (
            Specs.OrderFulfilment with { Fields = [new SpecField("order_id", "UUID"), new SpecField("total", "Decimal")] },
            new PackageLocation(NodeLayout.Flat, "acme.nodes")),
        ["order_reducer"] = (Specs.OrderStates, PackageLocation.Standalone),
        ["token_balance_reducer"] = (Specs.TokenBalance, new PackageLocation(NodeLayout.Flat, "acme.nodes")),
        ["order_digest"] = (Specs.OrderDigest, new PackageLocation(NodeLayout.Flat, "")),
        ["hostile"] = (
            Specs.Effect("hostile", "Hostile", "general", Hostile, ["run"], ["Evil \"\"\" {{x}}\\", "Kafka"], new SpecField("json_", "str")) with { Features = [Hostile] },
            PackageLocation.Standalone),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_is_as_it_was_accepted(string name)
    {
        var (spec, location) = Cases[name];
        var files = PackageGenerator.Generate(spec, location, BundledApiIndex.Instance).Value.Files;
        var folder = Repository.PathOf("tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("ONEX_ACCEPT") == "1") Accept(folder, files);

        var accepted = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/')[..^".golden".Length], File.ReadAllText);

        const string how = "If the new output is right: ONEX_ACCEPT=1 dotnet test tests/Onex.Generation.Tests --filter GoldenPackageTests";
        files.Select(file => file.Path).ShouldBe(accepted.Keys.Order(StringComparer.Ordinal), how);
        foreach (var file in files) file.Content.ShouldBe(accepted[file.Path], $"{name}/{file.Path} differs. {how}");
    }

    /// <summary>The files get another ending, so that no tool takes them for code of this repository.</summary>
    private static void Accept(string folder, IEnumerable<GeneratedFile> files)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path + ".golden");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Content);
        }
    }
}
