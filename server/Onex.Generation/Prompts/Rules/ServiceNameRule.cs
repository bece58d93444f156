using Onex.Generation.Errors;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Specs;
using Onex.Language.Naming;

namespace Onex.Generation.Prompts.Rules;

/// <summary>
/// Makes the name: from the caller, the prompt's own name, or what the node is about. A name that somebody gave is refused when it cannot
/// be used (INVALID_NAME); one that we derived is mended.
/// </summary>
internal static class ServiceNameRule
{
    private const string Field = "service_name";

    /// <summary>Reads a name that the caller decides; only letters, digits, blanks and <c>_ - .</c> are let through.</summary>
    public static (ServiceName? Name, OnexError? Error) ReadOverride(string raw, string what)
    {
        if (raw.Length > PythonNames.MaxLength * 4 || LatinLetters.ToAscii(raw).Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or ' ' or '.')))
            return (null, Refuse(raw, what, "holds characters that no name can have; use letters, digits and _"));
        return Make(raw, what);
    }

    /// <summary>A name that the prompt gives: characters that no name can have are dropped, with a question. Nothing is left of a name in other letters.</summary>
    public static (ServiceName? Name, OnexError? Error) ReadGiven(GivenName given, Findings findings)
    {
        if (Casing.ToSnakeCase(given.Raw).Length == 0)
        {
            var shown = PlainText.ToOneLine(given.Raw, PythonNames.MaxLength);
            findings.Warn($"The name \"{shown}\" has no letters that a Python name can be made of; another one is derived.");
            findings.Ask(Field, $"Which name in Latin letters should \"{shown}\" have?");
            return (null, null);
        }
        var (name, error) = Make(given.Raw, "The name");
        if (name is null) return given.Trust >= 1 ? (null, error) : (null, null);

        findings.Saw(Field, given.Span, given.Reason);
        Trust(findings, given.Trust);
        if (given.Raw.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or ' ' or '.')))
        {
            findings.Warn($"The name \"{PlainText.ToOneLine(given.Raw, PythonNames.MaxLength)}\" was made a valid one: {name.Pascal}.");
            findings.Ask(Field, "Is this name right? Characters that no Python name can have were replaced.", name.Snake);
        }
        return (name, null);
    }

    public static ServiceName Derive(Subject? subject, NodeType type, Findings findings)
    {
        if (subject is not null && Mend([.. subject.Words]) is { } name)
        {
            findings.Saw(Field, subject.Start, subject.End, subject.Reason);
            Trust(findings, subject.Trust);
            return name;
        }
        var fallback = new ServiceName($"default_{type.ToString().ToLowerInvariant()}", $"Default{type}");
        findings.Assumed(Field, "nothing says what the node is about");
        findings.Warn("The prompt does not say what the node works on; give it a name, or say what it is for.");
        findings.Ask(Field, "What should the node be called?", fallback.Snake);
        Trust(findings, 0.3);
        return fallback;
    }

    private static void Trust(Findings findings, double value)
    {
        findings.Trust(Field, value);
        findings.Trust("name", value);
    }

    private static (ServiceName? Name, OnexError? Error) Make(string raw, string what)
    {
        var text = NodeClassName.Split(raw)?.Name ?? raw;
        var snake = Casing.ToSnakeCase(text);
        return PythonNames.FindServiceNameProblem(snake) is { } problem
            ? (null, Refuse(raw, what, problem))
            : (ServiceName.Of(snake, Casing.ToPascalCase(text)), null);
    }

    private static OnexError Refuse(string raw, string what, string problem)
    {
        var shown = PlainText.ToOneLine(raw, PythonNames.MaxLength);
        var mended = Mend([.. Casing.SplitWords(raw)]);
        var suggestion = mended is null ? "Use a snake_case name, e.g. postgres_writer" : $"Use {mended.Snake}";
        return new OnexError(ErrorCodes.InvalidName, ErrorLevel.User, $"{what} \"{shown}\" {problem}.", suggestion).With("name", shown);
    }

    /// <summary>The words as a valid name: without leading digits, short enough, and with "service" behind a name that is reserved.</summary>
    private static ServiceName? Mend(List<string> words)
    {
        words = [.. words.SelectMany(Casing.SplitWords)];
        if (words.Count > 0) words[0] = words[0].TrimStart([.. "0123456789"]);
        words.RemoveAll(word => word.Length == 0);
        while (words.Count > 1 && words.Sum(w => w.Length + 1) - 1 >= PythonNames.MaxLength) words.RemoveAt(words.Count - 1);
        if (words.Count == 0) return null;
        if (words[0].Length >= PythonNames.MaxLength) words[0] = words[0][..(PythonNames.MaxLength - 1)];

        var snake = string.Join('_', words).ToLowerInvariant();
        if (PythonNames.FindServiceNameProblem(snake) is not null)
        {
            words.Add("service");
            snake += "_service";
        }
        return ServiceName.Of(snake, Casing.ToPascalCase(string.Join('_', words)));
    }
}
