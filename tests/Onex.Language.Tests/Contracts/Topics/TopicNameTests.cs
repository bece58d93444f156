using Onex.Language.Contracts.Topics;
using Onex.Language.Tests.Contracts.Corpus;

namespace Onex.Language.Tests.Contracts.Topics;

public sealed class TopicNameTests
{
    [Theory]
    [InlineData("onex.cmd.orders.place.v1")]
    [InlineData("onex.evt.omnibase-infra.a1-b2.v10")]
    [InlineData("onex.snapshot.a.b.v01")]
    [InlineData(" onex.intent.a.b.v1 ")]
    public void Sound_names_have_no_fault(string topic) => TopicName.FaultOf(topic).ShouldBeNull();

    /// <summary>The faults in the order in which the real check looks for them.</summary>
    [Theory]
    [InlineData("onex.evt.a\t.b.v1", "tabs or line breaks")]
    [InlineData("  ", "has a name")]
    [InlineData("Dev.onex.evt.a.b.v1", "small letters")]
    [InlineData("dev.onex.evt.a", "without its environment")]
    [InlineData("onex.evt.a.b", "five parts")]
    [InlineData("acme.evt.a.b.v1", "begins with 'onex.'")]
    [InlineData("onex.event.a.b.v1", "no kind")]
    [InlineData("onex.evt.a_b.c.v1", "producer 'a_b'")]
    [InlineData("onex.evt.1a.c.v1", "producer '1a'")]
    [InlineData("onex.evt.a.b-.v1", "event 'b-'")]
    [InlineData("onex.evt.a.b--c.v1", "event 'b--c'")]
    [InlineData("onex.evt.a..v1", "event ''")]
    [InlineData("onex.evt.a.b.1", "version '1'")]
    [InlineData("onex.evt.a.b.v0", "version 'v0'")]
    public void Faults_are_named(string topic, string words) => TopicName.FaultOf(topic).ShouldNotBeNull().ShouldContain(words);

    [Theory]
    [InlineData("onex.evt.orders.order_placed.v1", "onex.evt.orders.order-placed.v1")]
    [InlineData("prod.onex.EVT.Orders.placed", "onex.evt.orders.placed.v1")]
    [InlineData("onex.command.orders.place.2", "onex.cmd.orders.place.v2")]
    [InlineData("onex.evt.orders._placed__now_.v1", "onex.evt.orders.placed-now.v1")]
    public void What_is_meant_is_found(string topic, string meant) => TopicName.Mend(topic).ShouldBe(meant);

    [Theory]
    [InlineData("onex.evt.orders.placed.v1")]
    [InlineData("onex.snapshot.projection.orders.trace.v1")]
    [InlineData("routing.outcomes")]
    [InlineData("{env}.onex.evt.orders.placed.v1")]
    [InlineData("onex.evt.{tenant}.placed.v1")]
    [InlineData("")]
    public void Nothing_is_made_of_what_is_sound_or_cannot_be_told(string topic) => TopicName.Mend(topic).ShouldBeNull();

    [Fact]
    public void What_is_made_of_a_real_name_is_sound()
    {
        var mended = CorpusFile.All.SelectMany(f => f.Read().Topics.Uses).Select(u => TopicName.Mend(u.Topic)).OfType<string>().ToList();
        mended.ShouldNotBeEmpty();
        mended.ShouldAllBe(name => TopicName.FaultOf(name) == null);
    }
}
