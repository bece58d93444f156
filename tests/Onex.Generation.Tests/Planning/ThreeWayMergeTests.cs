using Onex.Generation.Planning;
using Onex.Generation.Planning.Merging;

namespace Onex.Generation.Tests.Planning;

public sealed class ThreeWayMergeTests
{
    [Theory]
    [InlineData("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n", "different lines")]
    [InlineData("a\nb\nc\n", "A\nb\nc\n", "a\nB\nc\n", "A\nB\nc\n", "lines that touch")]
    [InlineData("a\nb\n", "a\nmine\nb\n", "a\nB\n", "a\nmine\nB\n", "an insertion where the other side changes the next line")]
    [InlineData("a\nb\n", "A\nb\n", "a\nnew\nb\n", "A\nnew\nb\n", "an insertion where the other side changed the line before")]
    [InlineData("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n", "a\nc\nd\n", "a deletion and an addition")]
    [InlineData("a\nb\nc\n", "a\nc\n", "a\nb\nnew\nc\n", "a\nnew\nc\n", "an insertion after a deleted line")]
    [InlineData("a\nb\n", "a\nx\nb\n", "a\nx\nb\n", "a\nx\nb\n", "the same insertion")]
    [InlineData("a\n", "", "a\n", "", "all deleted")]
    [InlineData("", "mine\n", "", "mine\n", "all new")]
    [InlineData("a\nb\n", "a\nb", "A\nb\n", "A\nb", "the last line end removed")]
    public void Edits_of_different_lines_are_joined(string ancestor, string ours, string theirs, string expected, string why)
    {
        var merge = Merge(ancestor, ours, theirs);

        merge.Conflicts.ShouldBeEmpty(why);
        merge.Content.TryGetText().ShouldBe(expected, why);
    }

    [Fact]
    public void Edits_of_the_same_line_are_a_conflict_that_shows_all_three_sides()
    {
        var merge = Merge("top\na\nend\n", "top\nmine\nend\n", "top\ntheirs\nend\n");

        merge.Conflicts.ShouldBe([(2, 2)]);
        merge.Content.TryGetText().ShouldBe(
            "top\n<<<<<<< your file\nmine\n||||||| generated before\na\n=======\ntheirs\n>>>>>>> generated now\nend\n");
    }

    [Theory]
    [InlineData("a\n", "a\nmine\n", "a\ntheirs\n", "two insertions at the same place")]
    [InlineData("a\nb\n", "a\n", "a\nB\n", "a deletion of what the other side changes")]
    [InlineData("a\nb\nc\n", "x\n", "a\nB\nc\n", "a change within a change")]
    public void Edits_of_the_same_lines_are_a_conflict(string ancestor, string ours, string theirs, string why) =>
        Merge(ancestor, ours, theirs).Conflicts.Length.ShouldBe(1, why);

    [Fact]
    public void The_users_line_ends_and_byte_order_mark_are_kept()
    {
        var merge = Merge("a\nb\nc\n", "\uFEFFa\r\nb\r\nmine\r\n", "A\nb\nc\n");

        merge.Content.TryGetText().ShouldBe("\uFEFFA\r\nb\r\nmine\r\n");
    }

    [Fact]
    public void Mixed_line_ends_stay_as_mixed_as_they_were()
    {
        var merge = Merge("a\nb\nc\nd\n", "a\r\nb\nc\r\nd\r\n", "a\nb\nc\nnew\nd\n");

        merge.Content.TryGetText().ShouldBe("a\r\nb\nc\r\nnew\r\nd\r\n");
    }

    private static MergeResult Merge(string ancestor, string ours, string theirs) =>
        ThreeWayMerge.Merge(TextLines.Of(ancestor), TextLines.Of(ours), TextLines.Of(theirs), MergeLabels.Generation);
}
