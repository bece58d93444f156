using Onex.Language.Text;

namespace Onex.Language.Contracts.Strict;

/// <summary>A place where a contract departs from the strict models.</summary>
/// <param name="Message">For a person, in one sentence.</param>
internal sealed record StrictFinding(StrictFault Fault, TextSpan Span, string Message);
