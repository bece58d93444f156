using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Tests.Python;

/// <summary>Each row: a source with « » around the place of its one error, and the error's message.</summary>
public sealed class PythonSyntaxErrorTests
{
    [Theory]
    // Names, numbers and characters
    [InlineData("x = «0777»", "leading zeros in decimal integers are not permitted; octal integers begin with 0o")]
    [InlineData("x = «1_»", "invalid decimal literal")]
    [InlineData("x = «1__0»", "invalid decimal literal")]
    [InlineData("x = «0xg»", "invalid hexadecimal literal")]
    [InlineData("x = «0b12»", "invalid digit '2' in binary literal")]
    [InlineData("x = «0o8»", "invalid digit '8' in octal literal")]
    [InlineData("x = «1abc»", "invalid decimal literal")]
    [InlineData("x = «1e+»", "invalid decimal literal")]
    [InlineData("x = a«€»", "invalid character '€' (U+20AC)")]
    [InlineData("x =«\u00a0»1", "invalid non-printable character U+00A0")]
    [InlineData("x = «\0»1", "source code cannot contain null bytes")]
    [InlineData("x = «$»", "invalid syntax")]
    [InlineData("x = 1 \\« »", "unexpected character after line continuation character")]
    [InlineData("x = 1 «\\»", "unexpected end of file after line continuation character")]
    // Strings
    [InlineData("x = «'»abc", "unterminated string literal")]
    [InlineData("x = «\"\"\"»abc\ndef", "unterminated triple-quoted string literal")]
    [InlineData("x = «'\\x1'»", "truncated \\x escape: 2 hexadecimal digits are needed")]
    [InlineData("x = «'\\u12'»", "truncated \\u escape: 4 hexadecimal digits are needed")]
    [InlineData("x = «'\\U00110000'»", "no Unicode character has the number of this \\U escape")]
    [InlineData("x = «'\\N{'»", "malformed \\N escape: a character's name in braces is needed")]
    [InlineData("x = «b'é'»", "bytes can only contain ASCII characters")]
    [InlineData("x = «b'\\x'»", "truncated \\x escape: 2 hexadecimal digits are needed")]
    [InlineData("x = 'a' «b'c'»", "cannot mix bytes and other literals")]
    [InlineData("x = «f»'a", "unterminated f-string literal")]
    [InlineData("x = f'{«}»'", "f-string: an expression is missing after '{'")]
    [InlineData("x = f'«}»'", "f-string: single '}' is not allowed")]
    [InlineData("x = f'{a!«x»}'", "f-string: invalid conversion character: 's', 'r' or 'a' is needed")]
    [InlineData("x = f'{a! «r»}'", "f-string: a conversion character must come right after '!'")]
    [InlineData("x = f'{a «b»}'", "f-string: expecting '}'")]
    [InlineData("x = f'{a:{b:{c:«{»d}}}}'", "f-string: expressions nested too deeply")]
    // Brackets and indentation
    [InlineData("x = «(»1,\n", "'(' was never closed")]
    [InlineData("x = 1«)»", "unmatched ')'")]
    [InlineData("x = (1«]»)", "closing parenthesis ']' does not match opening parenthesis '('")]
    [InlineData("x = {(\n1«}»", "closing parenthesis '}' does not match opening parenthesis '(' on line 1")]
    [InlineData("x = 1\n«    »y = 2", "unexpected indent")]
    [InlineData("if x:\n        y\n«    »z", "unindent does not match any outer indentation level")]
    [InlineData("if x:\n        y\n«\t»z", "inconsistent use of tabs and spaces in indentation")]
    [InlineData("if x«:»\ny", "expected an indented block after 'if'")]
    [InlineData("def f()«:»\n", "expected an indented block after a function's header")]
    // Assignment and deletion
    [InlineData("«f()» = 1", "cannot assign to a function call")]
    [InlineData("«a + b» = 1", "cannot assign to an expression")]
    [InlineData("x, «1» = y", "cannot assign to a literal")]
    [InlineData("«None» = 1", "cannot assign to None")]
    [InlineData("«(a, b)» += 1", "a tuple cannot be the target of an augmented assignment")]
    [InlineData("«[a]»: int", "a list cannot be the target of an annotation")]
    [InlineData("x = «yield» = 1", "cannot assign to a yield expression")]
    [InlineData("for «f()» in x: pass", "cannot assign to a function call")]
    [InlineData("with a as «f()»: pass", "cannot assign to a function call")]
    [InlineData("del «f()»", "cannot delete a function call")]
    [InlineData("del «*a»", "cannot delete a starred expression")]
    [InlineData("x «:=» 1", "':=' needs parentheses around it here")]
    [InlineData("(a.b «:=» 1)", "cannot use ':=' with an attribute")]
    // Calls and parameters
    [InlineData("f(a=1, «b»)", "positional argument follows keyword argument")]
    [InlineData("f(**a, «b»)", "positional argument follows keyword argument unpacking")]
    [InlineData("f(**a, «*b»)", "iterable argument unpacking follows keyword argument unpacking")]
    [InlineData("f(«a for a in b», c)", "a generator expression must be in parentheses here")]
    [InlineData("f(a.b«=»1)", "cannot assign to an attribute in an argument. Is '==' meant?")]
    [InlineData("def f(a=1, «b»): pass", "a parameter without a default follows a parameter with a default")]
    [InlineData("def f(*«)»: pass", "named parameters must follow a bare '*'")]
    [InlineData("def f(*a, «*»b): pass", "'*' may appear only once")]
    [InlineData("def f(«/», a): pass", "at least one parameter must precede '/'")]
    [InlineData("def f(*a, «/»): pass", "'/' must be ahead of '*'")]
    [InlineData("def f(**a, «b»): pass", "no parameter can follow the one with '**'")]
    [InlineData("def f(*a«=»1): pass", "a parameter with stars cannot have a default")]
    [InlineData("def f[«]»(): pass", "a list of type parameters cannot be empty")]
    // Expressions
    [InlineData("x =«»", "expected an expression")]
    [InlineData("x = («*a»)", "cannot use a starred expression here")]
    [InlineData("x = [«*a» for a in b]", "iterable unpacking cannot be used in a comprehension")]
    [InlineData("x = a if b«»", "expected 'else' after 'if' expression")]
    [InlineData("x = a + «not» b", "'not' after an operator must be in parentheses")]
    [InlineData("x = {a: b, c«}»", "expected ':' after a dictionary key")]
    [InlineData("x = (a «b»)", "invalid syntax. Perhaps a comma or an operator is missing?")]
    [InlineData("x = a «<>» b", "invalid syntax")]
    [InlineData("«print» x", "parentheses are missing in the call of 'print'")]
    // Statements
    [InlineData("if x«»\n    y", "expected ':'")]
    [InlineData("class A«»\n    x = 1", "expected ':'")]
    [InlineData("«try»: pass\nx = 1", "expected 'except' or 'finally' after the block of 'try'")]
    [InlineData("try: pass\nexcept a«,» b: pass", "several exception types must be in parentheses")]
    [InlineData("try: pass\nexcept a: pass\nexcept «*»b: pass", "one 'try' cannot have both 'except' and 'except*'")]
    [InlineData("«else»: pass", "invalid syntax: this belongs to no statement before it")]
    [InlineData("@a\n«x» = 1", "expected a function or a class after a decorator")]
    [InlineData("async «x» = 1", "expected 'def', 'for' or 'with' after 'async'")]
    [InlineData("from a import b,«»", "expected a name to import")]
    [InlineData("import a «from» b", "is 'from … import …' meant?")]
    [InlineData("from __future__ import «braces»", "there is no future feature 'braces'")]
    [InlineData("match x:\n    case a.b«=»1: pass", "expected ':'")]
    [InlineData("match x:\n    case {**a, «b»: 1}: pass", "the pattern with '**' must be the last of its mapping")]
    [InlineData("match x:\n    case A(b=1, «c»): pass", "positional patterns follow keyword patterns")]
    [InlineData("match x:\n    «pass»", "expected 'case' in the block of 'match'")]
    [InlineData("x = 1 if y«:» z", "expected 'else' after 'if' expression")]
    public void An_error_is_found_where_it_is(string marked, string message)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var source = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

        var errors = PythonParser.Parse(new SourceText(source)).Errors;

        errors.ShouldBe([new PythonSyntaxError(TextSpan.FromBounds(start, end), message)]);
    }
}
