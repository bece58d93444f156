namespace Onex.Testing.Python;

/// <summary>A generated package on disk.</summary>
/// <param name="Root">The folder to import it from.</param>
/// <param name="Folder">The node's own folder below the root, with '/'.</param>
/// <param name="NodeModule">Dotted module of its node class.</param>
public sealed record PackageUnderTest(string Root, string Folder, string NodeModule, string NodeClass);
