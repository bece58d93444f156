namespace Onex.Language.Api;

/// <summary>A Python package that an index covers.</summary>
/// <param name="Name">The import name, e.g. <c>omnibase_core</c>.</param>
/// <param name="Version">Of the distribution, e.g. <c>0.46.8</c>; empty where it is not known.</param>
/// <param name="Origin">Where the facts come from, for people: <c>bundled</c>, or the folder of the installed package.</param>
public sealed record ApiPackage(string Name, string Version, string Origin);
