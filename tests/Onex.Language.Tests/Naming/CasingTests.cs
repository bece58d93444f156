using System.Text.Json;
using Onex.Language.Naming;

namespace Onex.Language.Tests.Naming;

public sealed class CasingTests
{
    [Fact]
    public void Shared_pairs_are_met_without_exception()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.SharedPathOf("prompts", "casing.json")));

        var failures = Pairs(document, "to_snake_case", Casing.ToSnakeCase).Concat(Pairs(document, "to_pascal_case", Casing.ToPascalCase));

        failures.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("User2ServiceV3", "user2_service_v3")]
    [InlineData("S3Bucket", "s3_bucket")]
    [InlineData("OAuth2Token", "oauth2_token")]
    [InlineData("SHA256Hash", "sha256_hash")]
    [InlineData("md5sum", "md5sum")]
    [InlineData("STFsFound", "stfs_found")]
    [InlineData("gRPCClient", "grpc_client")]
    [InlineData("MySQL", "mysql")]
    [InlineData("already_snake_case", "already_snake_case")]
    [InlineData("  spaced  out name ", "spaced_out_name")]
    [InlineData("SCREAMING_CASE", "screaming_case")]
    [InlineData("a.b/c\\d", "a_b_c_d")]
    [InlineData("Größenrechner", "groessenrechner")]
    [InlineData("ÜberCafé", "ueber_cafe")]
    [InlineData("邮件发送器", "")]
    [InlineData("", "")]
    [InlineData("__", "")]
    public void Snake_case_splits_at_words(string text, string expected) => Casing.ToSnakeCase(text).ShouldBe(expected);

    [Theory]
    [InlineData("postgres_writer", "PostgresWriter")]
    [InlineData("my-service-name", "MyServiceName")]
    [InlineData("email sender", "EmailSender")]
    [InlineData("mongodb_reader", "MongoDBReader")]
    [InlineData("oauth_token", "OAuthToken")]
    [InlineData("grpc_client", "GRPCClient")]
    [InlineData("s3_storage", "S3Storage")]
    [InlineData("MY_API_CLIENT", "MyAPIClient")]
    [InlineData("debug STF storage", "DebugSTFStorage")]
    [InlineData("éclair_shop", "EclairShop")]
    [InlineData("", "")]
    public void Pascal_case_keeps_capitals_and_knows_acronyms(string text, string expected) => Casing.ToPascalCase(text).ShouldBe(expected);

    [Theory]
    [InlineData("PostgresCRUD")]
    [InlineData("MongoDBReader")]
    [InlineData("EmailSender")]
    [InlineData("RestAPIClient")]
    [InlineData("SHA256Hash")]
    public void A_name_in_common_spelling_survives_the_way_through_snake_case(string name) =>
        Casing.ToPascalCase(Casing.ToSnakeCase(name)).ShouldBe(name);

    private static IEnumerable<string> Pairs(JsonDocument document, string key, Func<string, string> convert) =>
        from pair in document.RootElement.GetProperty(key).EnumerateArray()
        let input = pair.GetProperty("in").GetString()!
        let expected = pair.GetProperty("out").GetString()
        let actual = convert(input)
        where actual != expected
        select $"{key}({input}) gave {actual}, expected {expected}";
}
