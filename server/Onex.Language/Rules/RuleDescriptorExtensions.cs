using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Rules;

internal static class RuleDescriptorExtensions
{
    /// <summary>A finding of the rule, at its default severity.</summary>
    public static Diagnostic At(this RuleDescriptor rule, TextSpan span, string message) =>
        new(rule.Code, rule.DefaultSeverity, span, message);
}
