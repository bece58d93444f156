using System.Linq.Expressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Features;

namespace Onex.Generation.Rendering.Templating;

/// <summary>Runs templates without making machine code of them first, which would take longer than a command renders.</summary>
internal sealed class InterpretingCompiler : IExpressionCompiler, IFeature, IFeatureFactory
{
    public T Compile<T>(Expression<T> expression)
        where T : class, Delegate => expression.Compile(preferInterpretation: true);

    public IFeature CreateFeature() => this;

    public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

    public void CompilationCompleted()
    {
    }
}
