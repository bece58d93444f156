using System.Collections.Immutable;
using Onex.Generation.Errors;

namespace Onex.Generation.Specs.Reading;

/// <summary>Gathers what there is to say of a spec while it is read.</summary>
internal sealed class SpecNotes
{
    /// <summary>Who sends rubbish is told what is wrong with it, not with all of it.</summary>
    private const int MostProblems = 100;

    private readonly List<SpecProblem> problems = [];
    private readonly List<string> warnings = [];

    public ImmutableArray<SpecProblem> Problems => [.. problems];

    public ImmutableArray<string> Warnings => [.. warnings.Distinct(StringComparer.Ordinal)];

    public void Refuse(string path, string message, params IEnumerable<string> suggestions) => Add(new SpecProblem(path, ErrorCodes.InvalidSpec, message, [.. suggestions]));

    public void Refuse(string path, OnexError error) => Add(new SpecProblem(path, error.Code, error.Message, error.Suggestions));

    public void Warn(string message) => warnings.Add(message);

    private void Add(SpecProblem problem)
    {
        if (problems.Count < MostProblems) problems.Add(problem);
    }
}
