using Onex.Language.Contracts;
using Onex.Language.Contracts.Topics;

namespace Onex.Language.Tests.Contracts.Topics;

public sealed class ContractTopicsTests
{
    [Fact]
    public void Topics_are_found_where_contracts_write_them_in_the_order_of_the_text()
    {
        var topics = new ContractDocument("""
            published_events:
              - topic: onex.evt.a.done.v1
                event_type: Done
            event_bus:
              subscribe_topics:
                - onex.cmd.a.start.v1
                - 7
              publish_topics: [onex.evt.a.done.v1, onex.evt.a.failed.v1]
              subscribe:
                topic: onex.cmd.a.start.v1
            handler_routing:
              handlers:
                - topic: onex.cmd.a.start.v1
            """).Topics;

        topics.Uses.Select(u => $"{u.Path} {u.Topic} {u.Direction} {u.IsBinding}").ShouldBe(
        [
            "published_events[0].topic onex.evt.a.done.v1 Publishes False",
            "event_bus.subscribe_topics[0] onex.cmd.a.start.v1 Subscribes True",
            "event_bus.publish_topics[0] onex.evt.a.done.v1 Publishes True",
            "event_bus.publish_topics[1] onex.evt.a.failed.v1 Publishes True",
            "event_bus.subscribe.topic onex.cmd.a.start.v1 Subscribes False",
            "handler_routing.handlers[0].topic onex.cmd.a.start.v1 Subscribes False",
        ]);
        topics.Subscribed.ShouldBe(["onex.cmd.a.start.v1"]);
        topics.Published.ShouldBe(["onex.evt.a.done.v1", "onex.evt.a.failed.v1"]);
    }

    [Fact]
    public void An_alias_is_a_use_of_its_own()
    {
        var contract = new ContractDocument("""
            event_bus:
              subscribe_topics: [&t onex.cmd.a.start.v1]
            input_subscriptions:
              - topic: *t
            """);

        contract.Topics.Uses.Select(u => contract.Text.Slice(u.Span)).ShouldBe(["onex.cmd.a.start.v1", "*t"]);
        contract.Topics.Uses.Select(u => u.Topic).Distinct().ShouldBe(["onex.cmd.a.start.v1"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("event_bus: text")]
    [InlineData("event_bus:\n  subscribe_topics: text\n  publish:\n    - [x]")]
    public void Other_shapes_hold_no_topics(string contract) => new ContractDocument(contract).Topics.Uses.ShouldBeEmpty();
}
