using Onex.Language.Contracts;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Tests.Contracts.Corpus;

namespace Onex.Language.Tests.Rules.Contracts.Secrets;

public sealed class SecretRuleTests
{
    private const string Code = "SECRET-001";

    [Fact]
    public void Real_contracts_hold_none()
    {
        foreach (var file in CorpusFile.All) Messages(file.Content).ShouldBeEmpty(file.Path);
    }

    [Theory]
    [InlineData("url: amqp://user1:s3cr3t!x@host", "s3cr3t!x")]
    [InlineData("a: 'key AKIAQ7ZXWVUT3SRQP012 here'", "AKIAQ7ZXWVUT3SRQP012")]
    [InlineData("api_key: 9f8e7d6c5b4a", "9f8e7d6c5b4a")]
    [InlineData("jwt: eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.SflKxwRJSMeKKF2", "SflKxwRJSMeKKF2")]
    [InlineData("list:\n  - {deep: glpat-abcdefghij0123456789}", "glpat-abcdefghij0123456789")]
    public void A_message_does_not_repeat_the_secret(string contract, string secret) =>
        Messages(contract).ShouldHaveSingleItem().ShouldNotContain(secret);

    /// <summary>A text that could make a regular expression start over at each of its parts.</summary>
    [Theory]
    [InlineData("-eyJ")]
    [InlineData("sk-")]
    [InlineData("://a:")]
    [InlineData("xoxb-a ")]
    [InlineData("-----BEGIN A ")]
    [InlineData("ghp_A")]
    public void Long_texts_are_looked_through_at_once(string part)
    {
        var contract = new ContractDocument($"text: \"{string.Concat(Enumerable.Repeat(part, 40_000))}\"");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        ContractChecker.Check(contract, NoSurroundings.Instance, RuleSettings.Default);
        // A second is a hundred times what it takes; looking again at each part takes minutes.
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(20);
    }

    private static IEnumerable<string> Messages(string contract) =>
        ContractChecker.Check(new ContractDocument(contract), NoSurroundings.Instance, RuleSettings.Default).Where(d => d.Code == Code).Select(d => d.Message);
}
