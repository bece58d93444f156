namespace Onex.Generation.Computing;

/// <summary>
/// The numbers that an expression is worked out in. One decimal input or result makes it decimal, so that money stays exact; only whole
/// numbers and no division keep it whole; everything else is binary floating point.
/// </summary>
internal enum NumberDomain
{
    /// <summary>Python's <c>int</c>.</summary>
    Whole,

    /// <summary>Python's <c>float</c>.</summary>
    Real,

    /// <summary>Python's <c>Decimal</c> with 28 digits.</summary>
    Exact,
}
