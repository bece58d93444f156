using Onex.Generation.Rendering.PythonImports;

namespace Onex.Generation.Tests.Rendering;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("System2", "System10", -1)]
    [InlineData("a", "b", -1)]
    [InlineData("a", "a", 0)]
    [InlineData("a", "ab", -1)]
    [InlineData("a9", "a_", -1)]
    [InlineData("a01", "a1", -1)]
    [InlineData("v1_2_0", "v1_10_0", -1)]
    [InlineData("x99999999999999999999998", "x99999999999999999999999", -1)]
    public void Numbers_count_by_their_value(string left, string right, int expected)
    {
        Math.Sign(NaturalOrder.Instance.Compare(left, right)).ShouldBe(expected);
        Math.Sign(NaturalOrder.Instance.Compare(right, left)).ShouldBe(-expected);
    }
}
