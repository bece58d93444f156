using System.Collections.Immutable;

namespace Onex.Generation.Rendering.Effects;

/// <param name="Kind">The component's kind.</param>
/// <param name="Services">Those that do it.</param>
internal sealed record EffectOperation(PackageOperation Operation, string Kind, ImmutableArray<PackageService> Services);
