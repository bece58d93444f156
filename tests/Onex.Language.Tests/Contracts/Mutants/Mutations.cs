using System.Collections.Immutable;
using Onex.Language.Tests.Contracts.Corpus;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>All defects that are made in real contracts, by what they are about.</summary>
internal static class Mutations
{
    public static ImmutableArray<Mutation> All { get; } =
    [
        .. SyntaxMutations.All,
        .. BasicMutations.All,
        .. RoutingMutations.All,
        .. TopicMutations.All,
        .. StateMachineMutations.All,
        .. WorkflowMutations.All,
        .. VocabularyMutations.All,
        .. ProjectMutations.All,
    ];

    public static IEnumerable<(CorpusFile File, Mutant Mutant)> Make(this Mutation mutation) => (
        from file in CorpusFile.All
        where file.Repository == mutation.Repository
        let mutant = mutation.Apply(new MutationSite(file.Content))
        where mutant is not null
        select (file, mutant)).Take(mutation.Files);
}
