using System.Collections.Immutable;
using Onex.Generation.Rendering.Templating;

namespace Onex.Generation.Rendering;

/// <summary>What a package has beside what all packages have: its handler with the tests of it, and what they need.</summary>
internal interface INodeBody
{
    /// <summary>In the order of the contract, at least one.</summary>
    ImmutableArray<PackageOperation> Operations { get; }

    /// <summary>The template of the README's part about this node.</summary>
    string UsageTemplate { get; }

    /// <summary>The names that its templates import from elsewhere than the ONEX libraries, each with its module.</summary>
    IEnumerable<KeyValuePair<string, string>> Imports { get; }

    /// <summary>What rendering could not do fully, for a person.</summary>
    ImmutableArray<string> Warnings { get; }

    /// <summary>Adds what only its templates use to what all templates of the package may use.</summary>
    void AddTo(TemplateModel common, Package package);

    /// <summary>Adds what only its templates use to what is known of an operation.</summary>
    void AddTo(TemplateModel operation, PackageOperation of, PackageNames names);

    /// <summary>Its own files, <c>handlers/handler_{service}.py</c> among them.</summary>
    /// <param name="common">To be copied for files that need more.</param>
    IEnumerable<BodyFile> PlanFiles(Package package, TemplateModel common);
}
