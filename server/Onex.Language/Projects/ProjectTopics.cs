using System.Collections.Immutable;
using Onex.Language.Contracts.Topics;

namespace Onex.Language.Projects;

/// <summary>Which contracts of a project publish which topics, and which are subscribed to them. By the contracts' paths.</summary>
public sealed class ProjectTopics
{
    private readonly ILookup<string, string> publishers;
    private readonly ILookup<string, string> subscribers;

    internal ProjectTopics(ContractProject project)
    {
        var uses = project.ContractPaths
            .SelectMany(path => project.ReadContract(path)?.Topics.Uses.Select(use => (Path: path, use.Topic, use.Direction)) ?? [])
            .Distinct()
            .ToList();
        publishers = uses.Where(u => u.Direction == TopicDirection.Publishes).ToLookup(u => u.Topic, u => u.Path, StringComparer.Ordinal);
        subscribers = uses.Where(u => u.Direction == TopicDirection.Subscribes).ToLookup(u => u.Topic, u => u.Path, StringComparer.Ordinal);
        Published = [.. publishers.Select(p => p.Key).Order(StringComparer.Ordinal)];
        Subscribed = [.. subscribers.Select(s => s.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>All topics that a contract publishes, in ordinal order.</summary>
    public ImmutableArray<string> Published { get; }

    /// <summary>All topics that a contract is subscribed to, in ordinal order.</summary>
    public ImmutableArray<string> Subscribed { get; }

    public IEnumerable<string> PublishersOf(string topic) => publishers[topic];

    public IEnumerable<string> SubscribersOf(string topic) => subscribers[topic];
}
