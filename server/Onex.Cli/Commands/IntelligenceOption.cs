using System.CommandLine;
using Onex.Workspace.Intelligence.Endpoint;

namespace Onex.Cli.Commands;

internal static class IntelligenceOption
{
    public static Option<bool> Create() => new("--enable-intelligence")
    {
        Description = $"Let a language model look over what was understood. It is asked at {ModelEndpoint.AddressVariable} for {ModelEndpoint.ModelVariable}, with {ModelEndpoint.KeyVariable}.",
    };
}
