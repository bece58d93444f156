using Onex.Generation.Specs;
using Onex.Language.Rules;
using Onex.Workspace.Checking.Ignoring;

namespace Onex.Workspace.Configuration;

/// <summary>What <c>onex.config.yaml</c> says for the folder that it lies in and all below.</summary>
/// <param name="Layout">Null: as the nodes beside a new one are laid out.</param>
/// <param name="Exclude">What is not looked at, with patterns as in <c>.gitignore</c>.</param>
internal sealed record WorkspaceConfig(RuleSettings Rules, NodeLayout? Layout, IgnoreList Exclude)
{
    public const string FileName = "onex.config.yaml";

    /// <summary>What holds where no file says anything.</summary>
    public static WorkspaceConfig Default { get; } = new(RuleSettings.Default, null, new IgnoreList("", []));
}
