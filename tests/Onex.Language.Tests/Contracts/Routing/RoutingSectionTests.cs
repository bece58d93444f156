using Onex.Language.Contracts;

namespace Onex.Language.Tests.Contracts.Routing;

public sealed class RoutingSectionTests
{
    [Fact]
    public void An_entry_is_read_by_its_parts()
    {
        var routing = new ContractDocument("""
            handler_routing:
              routing_strategy: payload_type_match
              handlers:
                - text
                - operation: " store "
                  handler: {name: HandlerStore, module: acme.handlers.handler_store}
                  event_model: {name: ModelStore, module: acme.models.model_store}
                  message_category: COMMAND
            """).Routing.ShouldNotBeNull();

        routing.IsByPayloadType.ShouldBeTrue();
        routing.Handlers.ShouldNotBeNull().Items.Length.ShouldBe(2);
        var entry = routing.Entries.ShouldHaveSingleItem();
        (entry.Label, entry.Operation, entry.HandlerName, entry.HandlerModule, entry.MessageCategory)
            .ShouldBe(("handlers[1]", "store", "HandlerStore", "acme.handlers.handler_store", "COMMAND"));
        entry.EventModel.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("handler_routing:")]
    [InlineData("handler_routing: [a]")]
    public void Without_a_mapping_there_is_no_section(string contract) => new ContractDocument(contract).Routing.ShouldBeNull();
}
