using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Diagnostics;

/// <summary>One way to mend a problem: edits of the text that the diagnostic was found in.</summary>
public sealed record CodeFix(string Title, bool IsPreferred, ImmutableArray<TextEdit> Edits);
