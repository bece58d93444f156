using System.Collections.Immutable;
using Onex.Generation.Intelligence;

namespace Onex.Workspace.Intelligence;

/// <summary>Takes the place of a model that nobody has set up.</summary>
/// <param name="why">As <see cref="ModelCompletion.Failure"/>.</param>
public sealed class NoModel(string why) : ICompletionModel
{
    public string? Name => null;

    public Task<ModelCompletion> CompleteAsync(ImmutableArray<ChatMessage> messages, CancellationToken cancellationToken) =>
        Task.FromResult(ModelCompletion.Failed(null, why));
}
