using Onex.Generation.Planning;
using Onex.Generation.Results;

namespace Onex.Workspace.Pipeline;

/// <summary>What came of a run: the public result, and the plan it wrote or would write (null where none was reached).</summary>
public sealed record GenerationRun(GenerationResult Result, ChangeSet? Changes);
