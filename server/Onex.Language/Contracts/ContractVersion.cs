using System.Globalization;

namespace Onex.Language.Contracts;

/// <summary>A version as contracts write it: a map of three numbers.</summary>
public sealed record ContractVersion(int Major, int Minor, int Patch)
{
    public static ContractVersion First { get; } = new(1, 0, 0);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");
}
