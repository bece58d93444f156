using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;
using Onex.Language.Projects;
using Onex.Language.Text;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>Who is at the other end of a contract's topics, among the contracts of its project.</summary>
internal sealed record TopicPartners(ProjectTopics Topics, string Path)
{
    private const int MostMistakes = 2;

    /// <summary>Null for a contract without other contracts beside it.</summary>
    public static TopicPartners? Of(IContractSurroundings surroundings) =>
        surroundings is { Project: { ContractPaths.Length: > 1 } project, Path: { } path } ? new TopicPartners(project.Topics, path) : null;

    /// <summary>The topics of a kind that the contract is bound to and that no contract has on the other side, its own included.</summary>
    public IEnumerable<TopicUse> WithoutPartner(ContractDocument contract, TopicDirection direction)
    {
        var own = contract.Topics.Uses.Where(u => u.Direction != direction).Select(u => u.Topic).ToHashSet(StringComparer.Ordinal);
        return contract.Topics.Uses.Where(u => u.IsBinding && u.Direction == direction && !own.Contains(u.Topic) && !OthersHave(u.Topic, Opposite(direction)));
    }

    /// <summary>
    /// The topic at the other side that was probably meant: of the same kind, a slip or two away, and without a partner as well. Null where none or
    /// several are.
    /// </summary>
    public string? Meant(string topic, TopicDirection direction)
    {
        if (topic.Split('.') is not [_, var kind, ..]) return null;
        var candidates = (direction == TopicDirection.Subscribes ? Topics.Published : Topics.Subscribed)
            .Where(t => t != topic && Math.Abs(t.Length - topic.Length) <= MostMistakes && t.Split('.') is [_, var other, ..] && other == kind)
            .Where(t => !(direction == TopicDirection.Subscribes ? Topics.SubscribersOf(t) : Topics.PublishersOf(t)).Any());
        return NearestName.Find(topic, candidates);
    }

    /// <summary>A producer is one of the project's where another of its contracts has a topic of the same kind and producer on the side in question.</summary>
    public bool KnowsProducer(string topic, TopicDirection direction)
    {
        if (topic.Split('.') is not ["onex", var kind, var producer, _, _]) return false;
        var prefix = $"onex.{kind}.{producer}.";
        return (direction == TopicDirection.Subscribes ? Topics.Published : Topics.Subscribed)
            .Any(t => t != topic && t.StartsWith(prefix, StringComparison.Ordinal) && OthersHave(t, Opposite(direction)));
    }

    private bool OthersHave(string topic, TopicDirection direction) =>
        (direction == TopicDirection.Publishes ? Topics.PublishersOf(topic) : Topics.SubscribersOf(topic)).Any(path => path != Path);

    private static TopicDirection Opposite(TopicDirection direction) =>
        direction == TopicDirection.Publishes ? TopicDirection.Subscribes : TopicDirection.Publishes;
}
