namespace Onex.Language.Contracts.Topics;

/// <summary>Which way messages go, seen from the node.</summary>
public enum TopicDirection
{
    Subscribes,
    Publishes,
}
