using MediatR;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.LanguageServer.Protocol.Client.Capabilities;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Serialization;
using OmniSharp.Extensions.LanguageServer.Protocol.Workspace;
using Onex.LanguageServer.Generation;
using Onex.LanguageServer.Generation.Messages;
using Onex.LanguageServer.Trust;
using Onex.LanguageServer.TypeChecking;
using Onex.LanguageServer.WorkspaceChecking;

namespace Onex.LanguageServer.Commands;

/// <summary>
/// <c>workspace/executeCommand</c>: what editors without views of their own can ask for. Each command takes one object, as the request of the
/// same name, and says with a message how it has ended.
/// </summary>
internal sealed class CommandHandler(
    GenerationStart generation,
    GenerationJobs plans,
    UndoJobs undo,
    WorkspaceCheckJobs workspaceCheck,
    TypeCheckJobs typeCheck,
    DocumentFixer fixer,
    WorkspaceTrust trust,
    UserMessages messages,
    LspSerializer serializer) : IExecuteCommandHandler
{
    public Task<Unit> Handle(ExecuteCommandParams request, CancellationToken cancellationToken)
    {
        var argument = request.Arguments?.ToList() switch
        {
            null or [] => [],
            [JObject only] => only,
            _ => throw RequestValues.Refuse("A command takes one object, or nothing."),
        };
        switch (request.Command)
        {
            case ServerCommands.CheckWorkspace:
                workspaceCheck.Start(request.WorkDoneToken, result => messages.Say(result.Describe(), result.Errors > 0));
                break;
            case ServerCommands.TypeCheck:
                Report(typeCheck.Start(RequestValues.Path(Read<TypeCheckParams>(argument).Contract, "contract"), request.WorkDoneToken, result => messages.Say(result.Describe(), result.Outcome == "failed" || result.Errors > 0)));
                break;
            case ServerCommands.Generate:
                Generate(Read<StartGenerationParams>(argument), argument.Value<bool?>("apply") ?? false, request.WorkDoneToken);
                break;
            case ServerCommands.Undo:
                Undo(Read<UndoParams>(argument), request.WorkDoneToken);
                break;
            case ServerCommands.FixAll:
                fixer.Fix(Read<FixAllParams>(argument).Uri ?? throw RequestValues.Refuse("'uri' must be that of an open document."));
                break;
            default:
                throw RequestValues.Refuse($"There is no command '{request.Command}'.");
        }
        return Unit.Task;
    }

    public ExecuteCommandRegistrationOptions GetRegistrationOptions(ExecuteCommandCapability capability, ClientCapabilities clientCapabilities) =>
        new() { Commands = new Container<string>(ServerCommands.All) };

    private void Generate(StartGenerationParams wanted, bool apply, ProgressToken? token) =>
        Report(generation.Start(wanted with { WorkDoneToken = wanted.WorkDoneToken ?? token }, planned =>
        {
            if (!apply || planned.Outcome != "succeeded") Say(planned, "would change; nothing is written");
            else Report(plans.Apply(planned.JobId, [], null, written => Say(written, "changed")));
        }));

    private void Undo(UndoParams wanted, ProgressToken? token) => Report(trust.Refusal is { } refusal
        ? StartedJob.Refused(MessageError.Of(refusal))
        : StartedJob.Of(undo.Start(RequestValues.Path(wanted.Folder, "folder"), wanted.Node, wanted.DirtyFiles ?? [], token, undone => Say(undone, "changed back"))));

    private void Report(StartedJob started)
    {
        if (started.Error is { } error) messages.Say($"{error.Message} {string.Join(" ", error.Suggestions)}".TrimEnd(), isProblem: true);
    }

    private void Say(JobFinished finished, string what)
    {
        var message = finished.Outcome switch
        {
            "succeeded" => FormattableString.Invariant($"{finished.Files.Count(f => f.Action != "unchanged")} of {finished.Files.Count} files {what}: {finished.NodePath}"),
            "cancelled" => "Cancelled; nothing is written.",
            _ => finished.Error?.Message ?? "Nothing is written.",
        };
        messages.Say(message, finished.Outcome == "failed");
    }

    private T Read<T>(JObject argument)
    {
        try
        {
            return argument.ToObject<T>(serializer.JsonSerializer)!;
        }
        catch (Exception e) when (e is JsonException or UriFormatException or ArgumentException)
        {
            throw RequestValues.Refuse(e.Message);
        }
    }
}
