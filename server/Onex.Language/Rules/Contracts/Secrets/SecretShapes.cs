using System.Buffers;
using System.Text.RegularExpressions;

namespace Onex.Language.Rules.Contracts.Secrets;

/// <summary>Texts that are secrets by their look alone, as their issuers form them.</summary>
internal static partial class SecretShapes
{
    /// <summary>Without one of these no shape matches; looked for first because most texts have none.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "sk-", "sk_live_", "rk_live_", "xox", "AIza", "npm_", "eyJ", "-----BEGIN", "://"],
        StringComparison.Ordinal);

    private static readonly string[] Placeholders = ["password", "pass", "pwd", "secret", "token", "xxx", "changeme", "user", "redacted", "example"];

    /// <summary>What kind of secret a text holds, for a person; null where it holds none.</summary>
    public static string? KindOf(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return null;
        if (Url().Match(text) is { Success: true } url && IsReal(url.Groups["password"].Value)) return "a URL with a password";
        if (PrivateKey().IsMatch(text)) return "a private key";
        if (AwsKey().IsMatch(text)) return "an AWS access key";
        if (GitHubToken().IsMatch(text)) return "a GitHub token";
        if (OtherToken().IsMatch(text)) return "an access token";
        return Jwt().IsMatch(text) ? "a signed token" : null;
    }

    /// <summary>False for what stands for a password: a reference, a placeholder, stars.</summary>
    private static bool IsReal(string password) =>
        password.IndexOfAny(['$', '{', '<', '*', '%', '[']) < 0
        && !password.Contains("...", StringComparison.Ordinal)
        && !Placeholders.Contains(password.ToLowerInvariant());

    [GeneratedRegex(@"://[^\s:/@?#]*:(?<password>[^\s/@?#]+)@[^\s@]", RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----", RegexOptions.CultureInvariant)]
    private static partial Regex PrivateKey();

    [GeneratedRegex("(?<![A-Za-z0-9])A(?:KI|SI)A[A-Z0-9]{16}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex AwsKey();

    [GeneratedRegex("(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})", RegexOptions.CultureInvariant)]
    private static partial Regex GitHubToken();

    [GeneratedRegex(
        "(?<![A-Za-z0-9-])(?:sk-(?:[a-z]+-)*[A-Za-z0-9]*[0-9A-Z][A-Za-z0-9_-]{19,}|[sr]k_live_[A-Za-z0-9]{16,}|xox[abeoprs]-[A-Za-z0-9-]{10,}|AIza[A-Za-z0-9_-]{35}|npm_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20,})",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherToken();

    [GeneratedRegex(@"(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}", RegexOptions.CultureInvariant)]
    private static partial Regex Jwt();
}
