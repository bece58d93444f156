using System.Collections.Immutable;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Files;

/// <summary>What must be true of a file before its text can be looked at. The codes are those of omnibase_infra's linter.</summary>
public static class FileRules
{
    public static readonly RuleDescriptor Readable = new("CONTRACT-009", "A contract file is there and can be read", DiagnosticSeverity.Error);

    public static readonly RuleDescriptor Utf8 = new("CONTRACT-012", "A contract file is UTF-8", DiagnosticSeverity.Error);

    public static ImmutableArray<RuleDescriptor> All { get; } = [Readable, Utf8];
}
