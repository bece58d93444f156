using System.Collections.Concurrent;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using Onex.Generation.Rendering.PythonImports;
using Onex.Generation.Rendering.Values;

namespace Onex.Generation.Rendering.Templating;

/// <summary>Handlebars, made strict. A template is compiled when it is first used and kept.</summary>
internal sealed class HandlebarsTemplateEngine : ITemplateEngine
{
    private const string ImportsKey = "imports";

    private readonly ConcurrentDictionary<string, HandlebarsTemplate<TextWriter, object, object>> compiled = new(StringComparer.Ordinal);
    private readonly Func<string, string?> read;
    private readonly IHandlebars handlebars;

    public HandlebarsTemplateEngine(Func<string, string?> read)
    {
        this.read = read;
        var configuration = new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, TextEncoder = new RefusingEncoder() };
        configuration.CompileTimeConfiguration.Features.Add(new InterpretingCompiler());
        configuration.FormatterProviders.Add(new TypedValueFormatter());
        handlebars = Handlebars.Create(configuration);
        handlebars.RegisterHelper("import", Import);
        handlebars.RegisterHelper("import_for_typing", ImportForTyping);
        handlebars.RegisterHelper("imports", WriteImports);
    }

    public string Render(string template, TemplateModel model, ImportBlock imports)
    {
        using var writer = new BoundedWriter();
        writer.NewLine = "\n";
        try
        {
            var fill = compiled.GetOrAdd(template, Compile);
            fill(writer, model.Variables, new Dictionary<string, object> { [ImportsKey] = imports });
        }
        catch (Exception e) when (e is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            throw new TemplateException($"The template {template} is wrong: {e.Message}", e);
        }
        return writer.ToString().Trim('\n') + "\n";
    }

    /// <summary>Why a template cannot be used; null when it can.</summary>
    public string? Check(string template)
    {
        try
        {
            compiled.GetOrAdd(template, Compile);
            return null;
        }
        catch (Exception e) when (e is TemplateException or HandlebarsException)
        {
            return e.Message;
        }
    }

    private HandlebarsTemplate<TextWriter, object, object> Compile(string template)
    {
        var text = read(template + ".hbs") ?? throw new TemplateException($"There is no template {template}.");
        if (TemplateGrammar.FindFault(text) is { } fault) throw new TemplateException($"The template {template} is wrong: {fault.Message}");
        using var reader = new StringReader(text);
        return handlebars.Compile(reader);
    }

    private static void Import(in EncodedTextWriter writer, in HelperOptions options, in Context context, in Arguments arguments) =>
        ImportsOf(options).Add(NameOf(arguments), forTyping: false);

    private static void ImportForTyping(in EncodedTextWriter writer, in HelperOptions options, in Context context, in Arguments arguments) =>
        ImportsOf(options).Add(NameOf(arguments), forTyping: true);

    private static void WriteImports(in EncodedTextWriter writer, in HelperOptions options, in Context context, in Arguments arguments) =>
        writer.WriteSafeString(ImportsOf(options).ToString());

    private static ImportBlock ImportsOf(in HelperOptions options) => (ImportBlock)options.Data[ImportsKey]!;

    private static string NameOf(in Arguments arguments) => (arguments.Length == 1 ? arguments[0] : null) switch
    {
        string name => name,
        PyIdentifier identifier => identifier.Name,
        _ => throw new TemplateException("An import needs one name."),
    };
}
