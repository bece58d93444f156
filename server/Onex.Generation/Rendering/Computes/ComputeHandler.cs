using System.Collections.Immutable;
using System.Globalization;
using Onex.Generation.Computing;
using Onex.Generation.Naming;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Rendering.Computes;

/// <summary>What the template of the handler is filled with.</summary>
internal sealed class ComputeHandler
{
    private readonly ComputeBody body;
    private readonly PackageNames names;
    private readonly LocalNames locals;
    private readonly ImmutableDictionary<string, ComputationCode> codes;

    public ComputeHandler(ComputeBody body, Package package)
    {
        this.body = body;
        names = package.Names;
        locals = new LocalNames(body.Types.Keys.Order(StringComparer.Ordinal));
        var asked = body.Computed.SelectMany(operation => operation.Steps).Distinct();
        codes = asked.ToImmutableDictionary(computation => computation.Output, computation => ComputationCode.Write(computation, name => body.Types[name], locals), StringComparer.Ordinal);
    }

    public TemplateModel AddTo(TemplateModel model)
    {
        var written = body.Computations.Where(computation => codes.ContainsKey(computation.Output)).Select(computation => codes[computation.Output]).ToList();
        var helpers = HandlerHelpers.Close(written.SelectMany(code => code.Helpers));
        var uses = new TemplateModel();
        foreach (var helper in HandlerHelpers.All) uses.Add(helper, helpers.Contains(helper));
        var mayFail = written.Exists(code => code.MayFail);
        // Operations that fill the same fields are done by the same function.
        var runs = body.Computed.Where(operation => !operation.IsCustom).DistinctBy(Key).ToList();
        var isDispatched = body.Computed.Select(Key).Distinct().Count() > 1;
        return model
            .Add("symbols", written.SelectMany(code => code.Symbols).Concat(HandlerHelpers.SymbolsOf(helpers)).Distinct().Order(StringComparer.Ordinal).Select(symbol => new PyIdentifier(symbol)))
            .Add("uses", uses)
            .Add("may_fail", mayFail)
            .Add("raises", mayFail || body.Computed.Any(operation => operation.IsCustom))
            .Add("routes", (isDispatched ? body.Computed : body.Computed.Take(1)).Select(operation => new TemplateModel()
                .Add("member", new PyIdentifier(operation.Operation.Member))
                .Add("function", new PyIdentifier(operation.IsCustom ? "_refuse" : FunctionOf(runs.Find(run => Key(run) == Key(operation))!)))))
            .Add("runs", runs.Select(run => new PyCode(Write(run))))
            .Add("functions", written.Select(code => new PyCode(code.Text)));
    }

    private static string Key(ComputeOperation operation) => string.Join(' ', operation.Outputs.Order(StringComparer.Ordinal));

    private static string FunctionOf(ComputeOperation operation) => $"_run_{operation.Operation.Method}";

    /// <summary>The function of an operation: it works out one value after the other and puts the result together.</summary>
    private string Write(ComputeOperation operation)
    {
        var (input, output) = (names.ModelClass("input"), names.ModelClass("output"));
        var lines = new List<string>();
        foreach (var step in operation.Steps)
        {
            var code = codes[step.Output];
            var isChecked = code.MayFail;
            // The colon takes one column more.
            if (isChecked) lines.AddRange(PythonFunction.Call("with ", "_checked", [PyString.Quote(step.Output), "request.correlation_id"], 5).ToList() is [.. var above, var last] ? [.. above, last + ":"] : []);
            var call = PythonFunction.Call($"{locals[step.Output]} = ", code.Function, [.. code.Inputs.Select(Expression)], isChecked ? 8 : 4);
            lines.AddRange(isChecked ? call.Select(line => "    " + line) : call);
        }
        lines.AddRange([$"return {output}(", "    operation=request.operation,", "    correlation_id=request.correlation_id,"]);
        foreach (var step in operation.Steps.Where(step => operation.Outputs.Contains(step.Output)))
        {
            lines.Add($"    {PythonNames.ToFieldName(step.Output)}={locals[step.Output]},");
            if (step is MatchComputation match && MatchOutputs.Of(match, body.Computations) is { } field)
                lines.Add($"    {PythonNames.ToFieldName(field)}={locals[step.Output]} {(Similarities.IsDistance(match.Method) ? "<=" : ">=")} {match.Threshold!.Value.ToString(CultureInfo.InvariantCulture)},");
        }
        lines.Add(")");
        return PythonFunction.Write(FunctionOf(operation), [$"request: {input}"], output, Sentences.Complete(operation.Operation.Description), lines);
    }

    private string Expression(string value) =>
        body.Input.Find(value) is not null ? $"request.{PythonNames.ToFieldName(value)}" : locals[value];
}
