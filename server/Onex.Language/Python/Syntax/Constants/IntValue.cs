using System.Numerics;

namespace Onex.Language.Python.Syntax;

/// <summary>An integer.</summary>
public sealed record IntValue(BigInteger Number) : ConstantValue;
