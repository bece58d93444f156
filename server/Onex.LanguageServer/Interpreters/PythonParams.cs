using MediatR;
using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Generation;

namespace Onex.LanguageServer.Interpreters;

/// <summary>The user has chosen another Python in the editor.</summary>
/// <param name="Interpreter">The absolute path of an interpreter or environment; null where none is chosen any more.</param>
[Serial, Method(Methods.Python, Direction.ClientToServer)]
internal sealed record PythonParams(string? Interpreter) : IRequest;
