using Onex.Generation.Rendering.Values;

namespace Onex.Generation.Rendering.Templating;

/// <summary>The variables of a template: typed values, conditions, and lists of more such models. Nothing else can be put in.</summary>
internal sealed class TemplateModel
{
    private readonly Dictionary<string, object> variables;

    public TemplateModel() => variables = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>The variables of another model, to which more can be added.</summary>
    public TemplateModel(TemplateModel other) => variables = new Dictionary<string, object>(other.variables, StringComparer.Ordinal);

    /// <summary>What the engine is given.</summary>
    public IReadOnlyDictionary<string, object> Variables => variables;

    public TemplateModel Add(string name, ITemplateValue value) => Put(name, value);

    public TemplateModel Add(string name, bool condition) => Put(name, condition);

    public TemplateModel Add(string name, TemplateModel part) => Put(name, part.variables);

    public TemplateModel Add(string name, IEnumerable<TemplateModel> parts) => Put(name, parts.Select(part => part.variables).ToList());

    public TemplateModel Add(string name, IEnumerable<ITemplateValue> values) => Put(name, values.ToList());

    private TemplateModel Put(string name, object value) =>
        variables.TryAdd(name, value) ? this : throw new TemplateException($"Two variables of templates would be called '{name}'.");
}
