using Onex.Language.Diagnostics;

namespace Onex.Language.Rules;

/// <summary>A rule about one Python file of a node, which may look at the rest of it. The same in editor, gate and command line.</summary>
public interface IPackageRule
{
    RuleDescriptor Descriptor { get; }

    /// <summary>What it finds depends on the file as a whole, so that it keeps quiet while there is an error of syntax anywhere in it.</summary>
    bool NeedsWholeFile => false;

    IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings);
}
