using System.Collections.Immutable;

namespace Onex.Generation.Rendering;

/// <summary>All files of one generated package, ordered by path (ordinal).</summary>
/// <param name="NodeFolder">The name of the node's own folder, e.g. <c>node_infrastructure_postgres_writer_effect</c>.</param>
/// <param name="NodeModule">Dotted module of <c>node.py</c> as the target imports it.</param>
/// <param name="NodeClass">e.g. <c>NodePostgresWriterEffect</c>.</param>
/// <param name="Warnings">What rendering could not do fully, e.g. a handler body that the prompt gives no way to know (gate G8).</param>
public sealed record FileSet(
    string NodeFolder,
    string NodeModule,
    string NodeClass,
    ImmutableArray<GeneratedFile> Files,
    ImmutableArray<string> Warnings);
