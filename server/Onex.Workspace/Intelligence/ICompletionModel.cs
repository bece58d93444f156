using System.Collections.Immutable;
using Onex.Generation.Intelligence;

namespace Onex.Workspace.Intelligence;

/// <summary>A language model, wherever it runs: behind an endpoint, or in an editor.</summary>
public interface ICompletionModel
{
    /// <summary>As a person knows it; null where that shows only once it is asked.</summary>
    string? Name { get; }

    /// <summary>Asks once. What a model cannot do is a <see cref="ModelCompletion.Failure"/>; only cancellation by the caller throws.</summary>
    Task<ModelCompletion> CompleteAsync(ImmutableArray<ChatMessage> messages, CancellationToken cancellationToken);
}
