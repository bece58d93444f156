using System.Collections.Immutable;
using Onex.Language.Contracts;

namespace Onex.Generation.Components;

/// <summary>
/// What the product knows of an external system: the data of <c>templates/components/&lt;name&gt;/spec.yaml</c>.
/// A folder with such a file is all that a new component needs.
/// </summary>
/// <param name="Name">The name of the folder.</param>
/// <param name="Systems">What prompts and contracts call it; the first is how its makers write it.</param>
/// <param name="Words">The words by which prompts name them.</param>
/// <param name="Transport">The member of omnibase_infra's EnumInfraTransportType; empty for what is no infrastructure.</param>
/// <param name="Protocol">The class of the protocol that handlers reach it through.</param>
/// <param name="SpiProtocol">The protocol of omnibase_spi for such systems, dotted with its module; empty where there is none.</param>
/// <param name="Connection">The handler's parameter of that protocol.</param>
/// <param name="ConnectionDescription">What to pass there.</param>
/// <param name="AlsoInjected">What handlers are given beside it.</param>
/// <param name="Driver">What offers such an object; null where Python itself does.</param>
/// <param name="HasOwnTemplates">Whether its folder has templates; else the generic ones are used.</param>
/// <param name="Kinds">The kinds of operation it can do by itself.</param>
/// <param name="Conditions">Names for templates, each true where one of its terms is.</param>
/// <param name="Files">The files that only it has.</param>
/// <param name="Imports">The names that its templates import from Python and its packages, each with its module; empty for what is a module itself.</param>
/// <param name="Errors">What goes wrong with it; where it names none, what goes wrong with any system.</param>
/// <param name="RecordTypes">What a type of a prompt's field becomes in the record, e.g. <c>string</c> a <c>secret</c>.</param>
/// <param name="Models">Its models by their role (input, output, config, record), without what every node has.</param>
/// <param name="Operating">For whoever operates nodes of it.</param>
/// <param name="Examples">Prompts for nodes of it.</param>
internal sealed record Component(
    string Name,
    ImmutableArray<string> Systems,
    ImmutableArray<ComponentWords> Words,
    string Transport,
    string Protocol,
    string SpiProtocol,
    string Connection,
    string ConnectionDescription,
    ImmutableArray<ComponentInjection> AlsoInjected,
    ComponentDriver? Driver,
    bool HasOwnTemplates,
    ImmutableArray<OperationKind> Kinds,
    ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Conditions,
    ImmutableArray<ComponentFile> Files,
    ImmutableArray<KeyValuePair<string, string>> Imports,
    ImmutableArray<ErrorType> Errors,
    ImmutableDictionary<string, string> RecordTypes,
    ImmutableArray<ComponentModel> Models,
    ComponentOperating Operating,
    ImmutableArray<string> Examples)
{
    /// <summary>Whether a package brings a protocol itself; else the ONEX libraries have it.</summary>
    public bool Brings(string protocol) => !HasOwnTemplates || Files.Any(file => file.Symbols.Contains(protocol));

    /// <summary>The kind that an operation is of, by its name or by the first word of it; null where none fits.</summary>
    public OperationKind? FindKind(string operation)
    {
        var verb = operation.Split('_', 2)[0];
        return Kinds.FirstOrDefault(kind => kind.Verbs.Contains(operation)) ?? Kinds.FirstOrDefault(kind => kind.Verbs.Contains(verb));
    }
}
