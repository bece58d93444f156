using Onex.Language.Rules;
using Onex.Workspace.Contracts;

namespace Onex.Workspace.Editing;

/// <summary>A contract with what it is checked by.</summary>
internal sealed record FoundContract(ContractFile File, RuleSettings Settings);
