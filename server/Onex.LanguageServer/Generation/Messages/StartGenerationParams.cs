using MediatR;
using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.JsonRpc;
using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;

namespace Onex.LanguageServer.Generation.Messages;

/// <summary>Plan a node. Nothing is written.</summary>
/// <param name="Prompt">A sentence; beside <paramref name="Spec"/> only for the record.</param>
/// <param name="Spec">A NodeSpec, as <c>onex/spec/check</c> takes it.</param>
/// <param name="Contract">A contract to make the node from, as it stands in the editor, else on disk.</param>
/// <param name="Folder">The folder that the node's own folder is put into; null: that of the contract's node.</param>
/// <param name="NodeType">Decides instead of the prompt, as <paramref name="Name"/> and <paramref name="Domain"/> do.</param>
/// <param name="Layout"><c>versioned</c> or <c>flat</c>; null: as the nodes beside it, else versioned.</param>
/// <param name="Overwrite"><c>merge</c> (without it), <c>fail</c> or <c>replace</c>.</param>
/// <param name="Compile">Whether G13 and G14 run once the files are written; true without it.</param>
/// <param name="Strict">Warnings block; false without it.</param>
/// <param name="WorkDoneToken">Where progress is reported; without it the server makes a token of its own, which is the job's id.</param>
[Parallel, Method(Methods.Start, Direction.ClientToServer)]
internal sealed record StartGenerationParams(
    string? Prompt,
    JObject? Spec,
    DocumentUri? Contract,
    DocumentUri? Folder,
    string? NodeType,
    string? Name,
    string? Domain,
    string? Layout,
    string? Overwrite,
    bool? Compile,
    bool? Strict,
    ProgressToken? WorkDoneToken) : IRequest<StartedJob>;
