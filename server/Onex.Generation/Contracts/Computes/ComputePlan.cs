using System.Collections.Immutable;
using Onex.Generation.Computing;
using Onex.Generation.Naming;
using Onex.Generation.Specs;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Contracts.Computes;

/// <summary>What a COMPUTE takes, works out and gives, as far as the spec says how.</summary>
/// <param name="Inputs">The fields of a request by name, with their types.</param>
/// <param name="Outputs">The fields of a result, those that nothing tells how to work out included.</param>
internal sealed record ComputePlan(
    ImmutableArray<(string Name, PropertyType Type)> Inputs,
    ImmutableArray<(string Name, PropertyType Type)> Outputs,
    ImmutableArray<Computation> Computations)
{
    public static ComputePlan Of(NodeSpec spec)
    {
        var inputs = new List<(string Name, PropertyType Type)>();
        foreach (var field in spec.Inputs.IsEmpty && spec.Computations.IsEmpty ? spec.Fields : spec.Inputs) Add(inputs, InputName(field.Name), FieldTypes.Parse(field.Type));
        var computed = spec.Computations.Select(computation => computation.Output).ToHashSet(StringComparer.Ordinal);
        // What one computation gives may be what another one takes; what the request gives too cannot be given back under the same name.
        string OutputName(string name) => spec.Inputs.Any(input => input.Name == name) || !IsFree(name, computed, spec) ? $"{RealName(name)}_result" : InputName(name);
        var computations = spec.Computations
            .DistinctBy(computation => computation.Output)
            .Select(computation => ComputationNames.Rename(computation, InputName, OutputName))
            .Select(Settle)
            .ToImmutableArray();
        foreach (var computation in computations) Complete(inputs, computation, computations);
        var outputs = new List<(string Name, PropertyType Type)>();
        var stated = spec.Outputs.DistinctBy(output => OutputName(output.Name)).ToDictionary(output => OutputName(output.Name), output => FieldTypes.Parse(output.Type), StringComparer.Ordinal);
        var sound = Check(inputs, computations, stated, outputs);
        foreach (var (name, type) in stated) Add(outputs, name, type);
        return new ComputePlan([.. inputs], [.. outputs], sound);
    }

    /// <summary>A computation of its own input, e.g. x = x + 1, gives another value than the one it takes.</summary>
    private static bool IsFree(string name, HashSet<string> computed, NodeSpec spec) =>
        !computed.Contains(name) || spec.Computations.First(computation => computation.Output == name) is var own && !ComputationNames.InputsOf(own).Contains(name);

    /// <summary>The name of data that Python keeps for itself was mended in the spec; the contract carries the real one.</summary>
    private static string RealName(string name)
    {
        var real = name.TrimEnd('_');
        return real.Length < name.Length && PythonNames.ToFieldName(real) == name ? real : name;
    }

    private static string InputName(string name) => CommonProperties.IsCommon(RealName(name)) ? $"{RealName(name)}_value" : RealName(name);

    private static void Add(List<(string Name, PropertyType Type)> fields, string name, PropertyType type)
    {
        if (fields.TrueForAll(field => PythonNames.ToFieldName(field.Name) != PythonNames.ToFieldName(name))) fields.Add((name, type));
    }

    private static Computation Settle(Computation computation) => computation switch
    {
        HashComputation hash => hash with { Normalization = TextSteps.Order(hash.Normalization) },
        NormalizationComputation normalization => normalization with { Steps = TextSteps.Order(normalization.Steps) },
        MatchComputation match => match with { Normalization = TextSteps.Order(match.Normalization) },
        _ => computation,
    };

    /// <summary>Adds the inputs that a computation needs and the prompt does not name, and gives those of a validation a type that can be wrong.</summary>
    private static void Complete(List<(string Name, PropertyType Type)> inputs, Computation computation, ImmutableArray<Computation> all)
    {
        foreach (var name in ComputationNames.InputsOf(computation))
        {
            if (all.Any(other => other.Output == name && other != computation)) continue;
            if (DefaultType(computation, name) is { } type) Add(inputs, name, type);
        }
        if (Transformations.TakesItems(computation)) Loosen(inputs, ComputationNames.InputsOf(computation)[0], all);
        if (computation is not ValidationComputation validation) return;
        for (var i = 0; i < inputs.Count; i++)
        {
            var (name, type) = inputs[i];
            var rules = validation.Rules.Where(rule => rule.Field == name).ToList();
            if (rules.Count == 0 || all.Any(other => other != computation && ComputationNames.InputsOf(other).Contains(name))) continue;
            if (rules.Exists(rule => ValidationChecks.IsOfText(rule.Check)) && type.Name is not ("string" or "array")) type = PropertyType.Text;
            else if (rules.Exists(rule => ValidationChecks.IsOfNumber(rule.Check)) && !NumberDomains.IsNumber(type with { Nullable = false })) type = PropertyType.Real;
            else if (rules.Exists(rule => rule.Check == "not_empty") && type.Name is not ("string" or "array")) type = PropertyType.Text;
            inputs[i] = (name, type with { Nullable = true });
        }
    }

    /// <summary>A spec has no word for items of any fields; what nothing takes but what works with such items is a list of them.</summary>
    private static void Loosen(List<(string Name, PropertyType Type)> inputs, string name, ImmutableArray<Computation> all)
    {
        if (all.Any(other => !Transformations.TakesItems(other) && ComputationNames.InputsOf(other).Contains(name))) return;
        var place = inputs.FindIndex(input => input.Name == name && input.Type is { Name: "array", Items.Name: "object" });
        if (place >= 0) inputs[place] = (name, Transformations.Items);
    }

    private static PropertyType? DefaultType(Computation computation, string name) => computation switch
    {
        _ when name == TextSteps.StopWordsInput => ComputationTyping.Texts,
        _ when Transformations.TakesItems(computation) => Transformations.Items,
        WeightedScoreComputation or FormulaComputation => PropertyType.Real,
        AggregationComputation => ComputationTyping.Floats,
        HashComputation or NormalizationComputation or MatchComputation or ValidationComputation => PropertyType.Text,
        _ => null,
    };

    /// <summary>Takes the computations that code can be made for, one after the other as they build on each other.</summary>
    private static ImmutableArray<Computation> Check(
        List<(string Name, PropertyType Type)> inputs,
        ImmutableArray<Computation> computations,
        Dictionary<string, PropertyType> stated,
        List<(string Name, PropertyType Type)> outputs)
    {
        var values = inputs.ToDictionary(input => input.Name, input => input.Type, StringComparer.Ordinal);
        var sound = ImmutableArray.CreateBuilder<Computation>();
        var open = computations.ToList();
        while (open.Find(computation => ComputationTyping.Of(computation, values.GetValueOrDefault, stated.GetValueOrDefault(computation.Output)).Type is not null) is { } next)
        {
            var type = ComputationTyping.Of(next, values.GetValueOrDefault, stated.GetValueOrDefault(next.Output)).Type!;
            open.Remove(next);
            if (!values.TryAdd(next.Output, type)) continue;
            Add(outputs, next.Output, type);
            sound.Add(next);
        }
        return sound.ToImmutable();
    }
}
