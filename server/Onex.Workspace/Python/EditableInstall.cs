using System.Text.RegularExpressions;
using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Workspace.Python;

/// <summary>
/// The editable installations of setuptools: a line of code in a <c>.pth</c> file imports a finder module, in which the dictionary
/// <c>MAPPING</c> says where each package's source is. Both are read, nothing is run.
/// </summary>
internal static partial class EditableInstall
{
    /// <summary>Import names with the folders or files of their source.</summary>
    public static IEnumerable<(string Name, string Source)> Read(string line, string site)
    {
        var finder = FinderName().Match(line);
        if (!finder.Success || PythonFiles.ReadText(Path.Combine(site, finder.Value + ".py")) is not { } text) return [];
        return PythonParser.Parse(new SourceText(text)).Body
            .Select(MappingIn)
            .OfType<DictExpression>()
            .SelectMany(Pairs)
            .Where(pair => Path.IsPathFullyQualified(pair.Source) && Directory.Exists(pair.Source));
    }

    private static Expression? MappingIn(Statement statement) => statement switch
    {
        AnnAssignStatement { Target: NameExpression { Id: "MAPPING" } } annotated => annotated.Value,
        AssignStatement { Targets: [NameExpression { Id: "MAPPING" }] } assigned => assigned.Value,
        _ => null,
    };

    private static IEnumerable<(string Name, string Source)> Pairs(DictExpression mapping) => mapping.Keys
        .Zip(mapping.Values)
        .Select(pair => (Name: (pair.First as ConstantExpression)?.Text, Source: (pair.Second as ConstantExpression)?.Text))
        .Where(pair => pair is { Name: not null, Source: not null })
        .Select(pair => (pair.Name!, pair.Source!));

    [GeneratedRegex("""\b__editable__\w*_finder\b""", RegexOptions.CultureInvariant)]
    private static partial Regex FinderName();
}
