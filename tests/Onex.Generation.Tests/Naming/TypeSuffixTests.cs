using Onex.Generation.Naming;

namespace Onex.Generation.Tests.Naming;

public sealed class TypeSuffixTests
{
    [Theory]
    [InlineData("PriceCalculator", "Compute", "PriceCalculatorCompute")]
    [InlineData("DataTransformCompute", "Compute", "DataTransformCompute")]
    [InlineData("DataTransformCompute", "Effect", "DataTransformComputeEffect")]
    [InlineData("Compute", "Compute", "ComputeCompute")]
    [InlineData("Recompute", "Compute", "RecomputeCompute")]
    [InlineData("data_transform_compute", "_compute", "data_transform_compute")]
    [InlineData("recompute", "_compute", "recompute_compute")]
    [InlineData("compute", "_compute", "compute_compute")]
    public void The_word_for_the_type_stands_once(string name, string suffix, string expected) => TypeSuffix.Append(name, suffix).ShouldBe(expected);
}
