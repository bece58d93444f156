using MediatR;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Window;

namespace Onex.LanguageServer.Jobs;

/// <summary><c>window/workDoneProgress/cancel</c>: the user gives a job up.</summary>
internal sealed class ProgressCancelHandler(JobRunner jobs) : IWorkDoneProgressCancelHandler
{
    public Task<Unit> Handle(WorkDoneProgressCancelParams request, CancellationToken cancellationToken)
    {
        if (request.Token is { } token) jobs.Cancel(token);
        return Unit.Task;
    }
}
