using Onex.Language.Rules;
using Onex.Workspace.Contracts;

namespace Onex.Workspace.Editing;

/// <summary>A file with what it is checked by.</summary>
internal sealed record FoundFile(ProjectFile File, RuleSettings Settings);
