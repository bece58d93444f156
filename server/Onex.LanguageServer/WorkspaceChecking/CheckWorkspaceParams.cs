using MediatR;
using OmniSharp.Extensions.JsonRpc;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.LanguageServer.Generation;
using Onex.LanguageServer.Generation.Messages;

namespace Onex.LanguageServer.WorkspaceChecking;

/// <summary>Check all files below the folders that are open.</summary>
[Parallel, Method(Methods.CheckWorkspace, Direction.ClientToServer)]
internal sealed record CheckWorkspaceParams(ProgressToken? WorkDoneToken) : IRequest<StartedJob>;
