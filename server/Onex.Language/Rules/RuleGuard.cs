using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Rules;

/// <summary>Keeps the defect of one rule from the others.</summary>
internal static class RuleGuard
{
    /// <summary>What a rule finds. An exception in it becomes one finding with the rule's code.</summary>
    public static IReadOnlyList<Diagnostic> Run(RuleDescriptor rule, Func<IEnumerable<Diagnostic>> check)
    {
        try
        {
            return [.. check()];
        }
#pragma warning disable CA1031 // A defect in one rule must not take the others with it; it is shown, with the rule's name.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return [PackageRules.Internal.At(new TextSpan(0, 0), $"The rule {rule.Code} failed: {e.Message}")];
        }
    }
}
