using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Contracts.Topics;

internal static class TopicNameFindings
{
    /// <summary>The finding about a topic's name; null for a sound one.</summary>
    public static Diagnostic? Check(RuleDescriptor rule, ContractDocument contract, TopicUse use)
    {
        if (TopicName.FaultOf(use.Topic) is not { } fault) return null;
        var found = rule.At(use.Span, $"'{use.Topic}': {fault}");
        if (TopicName.Mend(use.Topic) is not { } name) return found;
        return found.WithFix($"Write {name}", TopicRenaming.Rename(contract, use.Topic, name));
    }
}
