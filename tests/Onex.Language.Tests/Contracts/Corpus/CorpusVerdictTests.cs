using System.Collections.Immutable;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;

namespace Onex.Language.Tests.Contracts.Corpus;

/// <summary>
/// Our errors on every real contract file against those of the real tools of its dialect: omnibase_infra's ContractLinter and
/// ModelYamlContract for the infra dialect; <c>onex compliance check</c>, which passes all files of omnibase_core, for the core-node dialect.
/// </summary>
public sealed class CorpusVerdictTests
{
    private const string AtTheType = "The linter names the line of 'dependencies'; the finding here is at the type that is wrong, some lines below.";

    /// <summary>Every difference, with why it is right. By path and code.</summary>
    private static readonly ImmutableDictionary<(string Path, string Code), string> Explained =
        ImmutableDictionary<(string Path, string Code), string>.Empty
            .Add(("omniclaude/node_delegation_orchestrator/contract.yaml", "CONTRACT-014"), AtTheType)
            .Add(("omniclaude/node_github_pr_watcher_effect/contract.yaml", "CONTRACT-014"), AtTheType);

    [Fact]
    public void Every_dialect_is_recognised()
    {
        foreach (var file in CorpusFile.All)
        {
            var expected = file.Repository == "omnibase_core" ? ContractDialect.CoreNode : ContractDialect.Infra;
            file.Read().Dialect.ShouldSatisfyAllConditions(d => d.Dialect.ShouldBe(expected, file.Path), d => d.IsCertain.ShouldBeTrue(file.Path));
        }
    }

    [Fact]
    public void What_the_real_tools_pass_has_no_error()
    {
        var verdicts = CorpusVerdict.ReadAll();
        var unexpected =
            from file in CorpusFile.All
            where file.Repository == "omnibase_core" || (verdicts[file.Path].LinterErrors.IsEmpty && verdicts[file.Path].ModelAccepts)
            from error in Errors(file)
            where !Explained.ContainsKey((file.Path, error.Code))
            select Describe(file, error);
        unexpected.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_real_tools_reject_has_an_error_of_the_same_code_at_the_same_line()
    {
        var verdicts = CorpusVerdict.ReadAll();
        var missed = new List<string>();
        foreach (var file in CorpusFile.All.Where(f => f.Repository != "omnibase_core"))
        {
            var ours = Errors(file).Select(e => (e.Code, Line: file.Read().Text.GetPosition(e.Span.Start).Line)).ToList();
            foreach (var (code, field, line) in verdicts[file.Path].LinterErrors)
            {
                if (Explained.ContainsKey((file.Path, code))) continue;
                if (!ours.Any(e => e.Code == code && (line is null || e.Line == line))) missed.Add($"{file.Path}:{line + 1}: {code} {field}");
            }
            if (!verdicts[file.Path].ModelAccepts && ours.Count == 0) missed.Add($"{file.Path}: ModelYamlContract");
        }
        missed.ShouldBeEmpty();
    }

    /// <summary>No error of ours where the linter names other faults of the same file only.</summary>
    [Fact]
    public void Rejected_files_have_no_further_errors()
    {
        var verdicts = CorpusVerdict.ReadAll();
        var further =
            from file in CorpusFile.All
            where file.Repository != "omnibase_core" && !verdicts[file.Path].LinterErrors.IsEmpty
            from error in Errors(file)
            where !verdicts[file.Path].LinterErrors.Any(e => e.Code == error.Code) && !Explained.ContainsKey((file.Path, error.Code))
            select Describe(file, error);
        further.ShouldBeEmpty();
    }

    private static IEnumerable<Diagnostic> Errors(CorpusFile file) =>
        ContractChecker.Check(file.Read(), NoSurroundings.Instance, RuleSettings.Default).Where(d => d.Severity == DiagnosticSeverity.Error);

    private static string Describe(CorpusFile file, Diagnostic error) =>
        $"{file.Path}:{file.Read().Text.GetPosition(error.Span.Start).Line + 1}: {error.Code} {error.Message}";
}
