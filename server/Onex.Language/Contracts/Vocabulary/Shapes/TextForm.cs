namespace Onex.Language.Contracts.Vocabulary.Shapes;

/// <summary>What a text must look like.</summary>
/// <param name="Pattern">A regular expression that .NET and ECMAScript read alike; it is anchored.</param>
/// <param name="Words">The same for a person, e.g. <c>a version such as 1.0.0</c>.</param>
public sealed record TextForm(string Pattern, string Words);
