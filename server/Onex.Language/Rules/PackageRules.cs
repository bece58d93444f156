using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Python;
using Onex.Language.Rules.Python.Architecture;
using Onex.Language.Rules.Python.Declarative;
using Onex.Language.Rules.Python.Errors;
using Onex.Language.Rules.Python.Exports;
using Onex.Language.Rules.Python.Handlers;
using Onex.Language.Rules.Python.Imports;
using Onex.Language.Rules.Python.Purity;
using Onex.Language.Rules.Python.Pydantic;

namespace Onex.Language.Rules;

/// <summary>All rules about the files of a node package, by what they are about.</summary>
public static class PackageRules
{
    public static readonly RuleDescriptor Internal =
        new("INTERNAL-001", "A rule failed by itself", DiagnosticSeverity.Warning);

    /// <summary>Every file can be read at all.</summary>
    public static ImmutableArray<IPackageRule> Syntax { get; } = [new PythonSyntaxRule(), new NodeSyntaxRule()];

    public static ImmutableArray<IPackageRule> Naming { get; } =
        [new NodeClassNameRule(), new ModuleNameRule(), new ClassNameRule(), new OneClassRule()];

    public static ImmutableArray<IPackageRule> Imports { get; } =
    [
        new ImportedModuleExistsRule(), new ImportedNameExistsRule(), new ImportedFromRightModuleRule(), new ImportedNameStaysRule(),
        new RelativeImportStaysInsideRule(),
    ];

    /// <summary>What the environment lacks for a node that may be right: no matter of the gates.</summary>
    public static ImmutableArray<IPackageRule> Environment { get; } = [new ImportedPackageInstalledRule()];

    public static ImmutableArray<IPackageRule> Models { get; } =
    [
        new FieldTypedRule(), new FieldDescribedRule(), new NoAnyRule(), new NoVersionOneConfigRule(), new ExtraForbiddenRule(),
        new ShadowedAttributeRule(), new FrozenModelRule(), new VersionOneValidatorRule(), new VersionOneMethodRule(), new VersionOneFieldRule(),
        new VersionOneKeyRule(), new VersionOneImportRule(),
    ];

    /// <summary>How the parts of a node behave: declarative nodes, pure functions, handlers, errors, exports.</summary>
    public static ImmutableArray<IPackageRule> Conduct { get; } =
    [
        new NodeMethodRule(), new NodePropertyRule(), new NodeInitRule(), new NodeStateRule(), new NodeClassVariableRule(), new NodeClassMissingRule(), new NodeBaseRule(),
        new ChainedErrorRule(), new BareExceptRule(), new CorrelationRule(), new SecretInMessageRule(), new TypeDispatchRule(),
        new PureImportRule(), new PureInputRule(), new PureTimeRule(), new PureChanceRule(), new PureClassDataRule(), new PureCacheRule(),
        new HandlerPublishingRule(), new OrchestratorStateMachineRule(), new SharedStateRule(), new EntryMethodRule(), new EntrySignatureRule(),
        new ExportedRule(), new ExportExistsRule(), new PackageFileRule(),
    ];

    public static ImmutableArray<IPackageRule> All { get; } = [.. Syntax, .. Naming, .. Imports, .. Models, .. Conduct, .. Environment];

    /// <summary>What the rules find in a package, in the order of files and rules. An exception in a rule becomes one diagnostic; the rest goes on.</summary>
    public static ImmutableArray<FileDiagnostic> Check(NodePackage package, ImmutableArray<IPackageRule> rules)
    {
        var found = ImmutableArray.CreateBuilder<FileDiagnostic>();
        foreach (var file in package.PythonFiles)
        {
            foreach (var rule in rules)
            {
                foreach (var diagnostic in RuleGuard.Run(rule.Descriptor, () => rule.Check(file, package))) found.Add(new FileDiagnostic(file, diagnostic));
            }
        }
        return found.ToImmutable();
    }
}
