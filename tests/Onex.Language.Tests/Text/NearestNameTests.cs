using Onex.Language.Text;

namespace Onex.Language.Tests.Text;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["name", "node_name", "event_bus", "health_check", "topics", "handler_id", "tags", "retry_on", "retry_an"];

    [Theory]
    [InlineData("Name", "name")]
    [InlineData("nmae", "name")]
    [InlineData("nodename", "node_name")]
    [InlineData("event-bus", "event_bus")]
    [InlineData("eventBus", "event_bus")]
    [InlineData("evnt_buss", "event_bus")]
    [InlineData("topic", "topics")]
    [InlineData("healthchecks", "health_check")]
    public void Finds_what_was_meant(string name, string meant) => NearestName.Find(name, Known).ShouldBe(meant);

    [Theory]
    [InlineData("node_id")]
    [InlineData("wags_x")]
    [InlineData("ta")]
    [InlineData("retry_in")]
    public void Keeps_quiet_where_nothing_or_more_than_one_is_near(string name) => NearestName.Find(name, Known).ShouldBeNull();
}
