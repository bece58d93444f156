using Onex.Language.Contracts;

namespace Onex.Language.Tests.Contracts;

public sealed class PropertyTypeTests
{
    [Fact]
    public void Types_that_say_the_same_are_equal()
    {
        PropertyType[] some = [Level(["low", "high"]), PropertyType.ListOf(Level(["low"])), PropertyType.MapOf(PropertyType.Text), Level([])];
        PropertyType[] same = [Level(["low", "high"]), PropertyType.ListOf(Level(["low"])), PropertyType.MapOf(new PropertyType("string")), new PropertyType("enum") { Reference = "EnumLevel" }];

        some.ShouldBe(same);
        some.Select(type => type.GetHashCode()).ShouldBe(same.Select(type => type.GetHashCode()));
    }

    [Fact]
    public void Types_that_differ_in_anything_are_not()
    {
        PropertyType[] types =
        [
            Level(["low", "high"]), Level(["high", "low"]), Level(["low"]), Level([]), PropertyType.EnumOf("EnumOther", []), PropertyType.ModelOf("EnumLevel"),
            Level([]) with { Nullable = true }, PropertyType.ListOf(Level(["low"])), PropertyType.ListOf(Level(["high"])), PropertyType.MapOf(Level(["low"])),
        ];

        types.Distinct().Count().ShouldBe(types.Length);
    }

    // Each call makes another array.
    private static PropertyType Level(IEnumerable<string> members) => PropertyType.EnumOf("EnumLevel", [.. members]);
}
