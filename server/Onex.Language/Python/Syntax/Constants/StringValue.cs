namespace Onex.Language.Python.Syntax;

/// <summary>
/// A decoded string literal, adjacent literals joined. A <c>\N{…}</c> escape stands as U+FFFD, since names of characters are not looked up.
/// </summary>
public sealed record StringValue(string Text) : ConstantValue;
