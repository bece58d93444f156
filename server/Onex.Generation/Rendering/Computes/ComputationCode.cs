using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Rendering.Computes;

/// <summary>The function that works one computation out.</summary>
/// <param name="Text">The function, without a line break at its end.</param>
/// <param name="Function">Its name.</param>
/// <param name="Inputs">The values that it is called with, in order.</param>
/// <param name="Symbols">The modules and names that it needs imported.</param>
/// <param name="Helpers">The functions of the handler's template that it calls.</param>
/// <param name="MayFail">Whether there are values that it has no result for.</param>
internal sealed record ComputationCode(
    string Text, string Function, ImmutableArray<string> Inputs, ImmutableArray<string> Symbols, ImmutableArray<string> Helpers, bool MayFail)
{
    /// <param name="typeOf">The types of values by name.</param>
    public static ComputationCode Write(Computation computation, Func<string, PropertyType> typeOf, LocalNames locals)
    {
        var code = new ComputationBody(typeOf, locals);
        var body = code.Write(computation);
        var inputs = code.Inputs(computation);
        var parameters = inputs.Select(input => $"{locals[input]}: {PropertyTypes.Annotate(typeOf(input), code.Symbols)}").ToList();
        var function = "_work_out_" + locals[computation.Output];
        var result = PropertyTypes.Annotate(typeOf(computation.Output) with { Nullable = false }, code.Symbols);
        var text = PythonFunction.Write(function, parameters, result, $"Work out {Sentences.Complete(ComputationText.Describe(computation))}", body);
        return new ComputationCode(text, function, inputs, [.. code.Symbols], [.. code.Helpers], code.MayFail);
    }
}
