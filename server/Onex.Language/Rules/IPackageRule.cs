using Onex.Language.Diagnostics;

namespace Onex.Language.Rules;

/// <summary>A rule about one Python file, which may look at the rest of its package.</summary>
public interface IPackageRule
{
    RuleDescriptor Descriptor { get; }

    IEnumerable<Diagnostic> Check(PythonFile file, NodePackage package);
}
