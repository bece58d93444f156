using System.Collections.Immutable;
using Onex.Workspace.Processes;

namespace Onex.Workspace.Compilation;

/// <summary>How a checker's run ended.</summary>
/// <param name="DidItsWork">Whether the findings say anything of the node; false for a checker that broke down.</param>
internal sealed record CheckerReport(ProcessResult Result, ImmutableArray<CheckerFinding> Findings, bool DidItsWork);
