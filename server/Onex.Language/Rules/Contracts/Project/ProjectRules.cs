using System.Collections.Immutable;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>The rules that look at the files around a contract. Without surroundings they keep quiet.</summary>
internal static class ProjectRules
{
    public static ImmutableArray<IContractRule> All { get; } =
    [
        new ModuleExistsRule(),
        new ClassExistsRule(),
        new FolderNameRule(),
        new NodeClassNameRule(),
        new NameKindRule(),
        new NodeBaseRule(),
        new FolderVersionRule(),
        new DispatchEntryRule(),
        new SiblingHandlerRule(),
        new RegisteredNodeRule(),
        new StateEnumRule(),
        new NearlyMatchingTopicRule(),
        new UnpublishedTopicRule(),
        new UnheardCommandRule(),
    ];
}
