using System.Text;
using System.Text.RegularExpressions;

namespace Onex.Cli.Output.Rules;

/// <summary>A rule's page as the product carries it.</summary>
/// <param name="Title">What must be true, in one short sentence.</param>
/// <param name="Severity">The default: <c>error</c>, <c>warning</c>, <c>information</c> or <c>hint</c>.</param>
/// <param name="Text">The whole page, Markdown.</param>
internal sealed partial record RulePage(string Code, string Title, string Severity, string Text)
{
    private const string Folder = "rules/";
    private const string Extension = ".md";

    /// <summary>The codes of all pages, in ordinal order.</summary>
    public static IEnumerable<string> Codes =>
        typeof(RulePage).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal);

    /// <summary>Null where there is no such code.</summary>
    public static RulePage? Find(string code)
    {
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream(Folder + code + Extension);
        if (stream is null) return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var title = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        return new RulePage(code, title[(title.IndexOf(": ", StringComparison.Ordinal) + 2)..], SeverityLine().Match(text).Groups[1].Value, text);
    }

    /// <summary>What stands between the title and the first example.</summary>
    public string Explanation()
    {
        var paragraphs = Text.Split("\n\n").Skip(1).TakeWhile(p => !p.StartsWith('#')).Where(p => !p.StartsWith("Severity:", StringComparison.Ordinal));
        return string.Join("\n\n", paragraphs).Trim();
    }

    [GeneratedRegex("^Severity: ([a-z]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SeverityLine();
}
