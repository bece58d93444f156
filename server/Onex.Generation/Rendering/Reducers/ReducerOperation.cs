namespace Onex.Generation.Rendering.Reducers;

/// <param name="IsCustom">Nothing tells what it makes of an event.</param>
internal sealed record ReducerOperation(PackageOperation Operation, bool IsCustom);
