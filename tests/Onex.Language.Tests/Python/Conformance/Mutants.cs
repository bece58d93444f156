using Onex.Language.Python.Tokens;
using Onex.Language.Text;

namespace Onex.Language.Tests.Python.Conformance;

/// <summary>Makes slightly damaged copies of a source, always the same ones for the same seed.</summary>
internal static class Mutants
{
    private const string Characters = "\"'\\{}()[]:!=#0_x\n\t ";

    public static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", ",", ":", ";", ".", "...", "->", ":=", "=", "==", "!=", "<", "<>", "+", "-", "*", "**", "/", "//", "%", "@",
        "&", "|", "^", "~", "<<", "+=", "**=", "!", "$", "?", "`", "\\", "\n", "\n    ", "\n\t", " ", "#", "and", "as", "assert", "async",
        "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "False", "finally", "for", "from", "global", "if",
        "import", "in", "is", "lambda", "None", "nonlocal", "not", "or", "pass", "raise", "return", "True", "try", "while", "with", "yield",
        "match", "case", "type", "_", "print", "x", "0", "1", "0777", "1_", "0x", "1e", "1j", "1.", "'a'", "\"b\"", "b'c'", "f'{x}'", "f'{x!r:>{y}}'",
        "f'{x=}'", "rb'\\x'", "'\\x1'", "'", "\"", "\"\"\"", "f'", "f'{", "*a", "**k", "x=1", "é", "€", "\u00a0", "\ud83d\ude00", "1if", "0_0",
    ];

    public static IEnumerable<string> Of(string source, int count, int seed)
    {
        var random = new Random(seed);
        var tokens = PythonTokenizer.Tokenize(new SourceText(source)).Tokens.Where(t => t.End > t.Start).ToArray();
        if (tokens.Length < 3) yield break;
        for (var i = 0; i < count; i++)
        {
            var mutant = Damage(source, tokens, random);
            if (random.Next(8) == 0) mutant = DamageLine(mutant, random);
            yield return mutant;
        }
    }

    private static string Damage(string source, Token[] tokens, Random random)
    {
        var at = random.Next(tokens.Length - 1);
        var (token, next) = (tokens[at], tokens[at + 1]);
        var text = source[token.Start..token.End];
        var other = tokens[random.Next(tokens.Length)];
        return random.Next(12) switch
        {
            0 or 1 => source.Remove(token.Start, token.End - token.Start),
            2 => source.Insert(token.End, " " + text),
            3 => source[..token.Start] + source[next.Start..next.End] + source[token.End..next.Start] + text + source[next.End..],
            4 or 5 => source.Insert(token.Start, Pieces[random.Next(Pieces.Length)] + " "),
            6 => source.Insert(token.End, Pieces[random.Next(Pieces.Length)]),
            7 or 8 => source[..token.Start] + Pieces[random.Next(Pieces.Length)] + source[token.End..],
            9 => source[..token.Start] + source[other.Start..other.End] + source[token.End..],
            10 => DamageCharacter(source, token, random),
            _ => DamageLine(source, random),
        };
    }

    private static string DamageCharacter(string source, Token token, Random random)
    {
        var at = random.Next(token.Start, token.End);
        return random.Next(3) switch
        {
            0 => source.Remove(at, 1),
            1 => source.Insert(at, source[at].ToString()),
            _ => source[..at] + Characters[random.Next(Characters.Length)] + source[(at + 1)..],
        };
    }

    private static string DamageLine(string source, Random random)
    {
        var lines = source.Split('\n');
        var at = random.Next(lines.Length);
        lines[at] = random.Next(7) switch
        {
            0 => " " + lines[at],
            1 => "    " + lines[at],
            2 => "\t" + lines[at],
            3 => lines[at].Length > 0 ? lines[at][1..] : "",
            4 => lines[at].TrimStart(),
            5 => lines[at] + " \\",
            _ => lines[at].Replace("    ", "\t", StringComparison.Ordinal),
        };
        return string.Join('\n', lines);
    }
}
