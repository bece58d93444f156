using System.Collections.Frozen;

namespace Onex.Language.Rules.Contracts.Secrets;

/// <summary>Keys whose values are secrets, and values that only speak of one.</summary>
internal static class SecretKeys
{
    private const int ShortestPassword = 4;
    private const int ShortestToken = 6;

    private static readonly FrozenSet<string> Passwords = FrozenSet.Create(StringComparer.Ordinal, "password", "passwd", "pwd", "passphrase");

    private static readonly FrozenSet<string> Tokens = FrozenSet.Create(
        StringComparer.Ordinal,
        "secret", "token", "api_key", "apikey", "access_key", "secret_key", "private_key", "client_secret", "auth_token", "access_token", "bearer_token");

    /// <summary>What stands where a password would stand and is none: types, placeholders, what says how it is given.</summary>
    private static readonly FrozenSet<string> Stands = FrozenSet.Create(
        StringComparer.Ordinal,
        "string", "text", "bytes", "secretstr", "none", "null", "true", "false", "required", "optional", "sensitive", "hidden", "masked", "redacted", "plain",
        "secret", "password", "token", "changeme", "example", "placeholder", "vault", "keyring", "environment", "file", "prompt", "default", "basic", "bearer");

    /// <summary>The value at a key is a secret: <c>password</c>, and what ends with it, <c>db_password</c>, with a value that stands for nothing else.</summary>
    public static bool Hold(string key, string value)
    {
        var plain = key.Replace('-', '_').ToLowerInvariant();
        if (IsOrEndsWith(plain, Passwords)) return value.Length >= ShortestPassword && StandsForItself(value);
        return IsOrEndsWith(plain, Tokens) && value.Length >= ShortestToken && StandsForItself(value) && IsMixed(value);
    }

    private static bool IsOrEndsWith(string key, FrozenSet<string> words) =>
        words.Contains(key) || words.Any(word => key.EndsWith("_" + word, StringComparison.Ordinal));

    /// <summary>No name of a variable or a setting, no path, no reference, no placeholder.</summary>
    private static bool StandsForItself(string value)
    {
        if (value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) return false;
        if (value.IndexOfAny(['$', '{', '}', '<', '>', '[', ']', '(', ')', '/', ':', '%', '.']) >= 0) return false;
        if (value.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')) return false;
        if (value.IndexOfAny(['_', '-']) >= 0 && value.All(c => char.IsAsciiLetterLower(c) || c is '_' or '-')) return false;
        return value.Distinct().Count() > 2 && !Stands.Contains(value.ToLowerInvariant());
    }

    /// <summary>A word of letters alone may be the name of a thing; a token has digits or signs in it.</summary>
    private static bool IsMixed(string value) => value.Any(c => char.IsAsciiDigit(c) || c is '!' or '@' or '#' or '^' or '&' or '*' or '+' or '=' or '~' or '?');
}
