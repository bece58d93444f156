using System.Collections.Immutable;
using Onex.Language.Diagnostics;

namespace Onex.Language.Contracts;

/// <param name="Contract">Null where a diagnostic of severity error says what is missing.</param>
public sealed record ContractReading(Contract? Contract, ImmutableArray<Diagnostic> Diagnostics);
