using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Computing;

/// <summary>The field of a result that says whether two values match, where a threshold decides it.</summary>
internal static class MatchOutputs
{
    /// <summary>Null where there is no threshold.</summary>
    public static string? Of(MatchComputation match, IEnumerable<Computation> all)
    {
        if (match.Threshold is null) return null;
        return all.OfType<MatchComputation>().Count(other => other.Threshold is not null) == 1 ? "is_match" : $"{match.Output}_is_match";
    }
}
