using System.Collections.Immutable;

namespace Onex.Language.Python.Syntax;

/// <summary>A decoded bytes literal, adjacent literals joined.</summary>
public sealed record BytesValue(ImmutableArray<byte> Bytes) : ConstantValue;
