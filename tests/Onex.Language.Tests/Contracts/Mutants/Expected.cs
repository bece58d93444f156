using Onex.Language.Contracts;
using Onex.Language.Text;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>Where a diagnostic must be when something was taken out.</summary>
public static class Expected
{
    /// <summary>The first key of the file: where a missing top-level key is reported.</summary>
    public static TextSpan? FirstKey(ContractDocument contract) => contract.Root?.Entries[0].Key.ContentSpan;

    /// <summary>The key at a path.</summary>
    public static Func<ContractDocument, TextSpan?> Key(string path) =>
        contract => new MutationSite(contract.Text.Content).FindEntry(path)?.Key.ContentSpan;

    /// <summary>The value at a path, as written.</summary>
    public static Func<ContractDocument, TextSpan?> Value(string path) =>
        contract => new MutationSite(contract.Text.Content).Find(path)?.ContentSpan;
}
