using System.Collections.Frozen;

namespace Onex.Language.Rules.Contracts.Secrets;

/// <summary>Keys whose values are secrets, and values that only speak of one.</summary>
internal static class SecretKeys
{
    private const int ShortestSecret = 8;

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "password", "passwd", "pwd", "passphrase", "secret", "token", "api_key", "apikey", "access_key", "secret_key", "private_key", "client_secret", "auth_token", "access_token", "bearer_token");

    /// <summary><c>password</c>, and what ends with it: <c>db_password</c>.</summary>
    public static bool IsSecret(string key)
    {
        var plain = key.Replace('-', '_').ToLowerInvariant();
        return Words.Contains(plain) || Words.Any(word => plain.EndsWith("_" + word, StringComparison.Ordinal));
    }

    /// <summary>A word with letters and digits or signs. The names of variables, paths, types and settings are none of these.</summary>
    public static bool LooksReal(string value)
    {
        if (value.Length < ShortestSecret || value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) return false;
        if (value.IndexOfAny(['$', '{', '}', '<', '>', '[', ']', '(', ')', '/', ':', '%']) >= 0) return false;
        var hasDigit = value.Any(char.IsAsciiDigit);
        var hasSign = value.Any(c => c is '!' or '@' or '#' or '^' or '&' or '*' or '+' or '=' or '~' or '?');
        var isName = value.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_') || value.Contains('.', StringComparison.Ordinal);
        return (hasDigit || hasSign) && !isName && value.Any(char.IsAsciiLetter) && value.Distinct().Count() > 4;
    }
}
