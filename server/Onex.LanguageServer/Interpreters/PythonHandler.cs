using MediatR;
using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Status;

namespace Onex.LanguageServer.Interpreters;

internal sealed class PythonHandler(ChosenPython python, StatusChanges status) : IJsonRpcNotificationHandler<PythonParams>
{
    public Task<Unit> Handle(PythonParams request, CancellationToken cancellationToken)
    {
        python.Editors = request.Interpreter;
        status.Announce();
        return Unit.Task;
    }
}
