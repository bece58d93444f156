using System.Collections.Immutable;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts.Effects;

/// <summary>The errors that a node raises, as <c>error_handling</c> names them.</summary>
internal static class ErrorTypes
{
    private static readonly ImmutableArray<ErrorType> Infrastructure =
    [
        new("InfraConnectionError", "The system cannot be reached.", true),
        new("InfraTimeoutError", "The system did not answer in time.", true),
        new("InfraUnavailableError", "The system refuses work for now.", true),
        new("InfraAuthenticationError", "The system does not accept the credentials.", false),
        new("InfraRequestRejectedError", "The system or the node does not accept the request.", false),
    ];

    private static readonly ImmutableArray<ErrorType> Core =
    [
        new("ModelOnexError", "The system failed; the error's code says how.", false),
    ];

    public static ImmutableArray<ErrorType> Of(ImmutableArray<ExternalService> services)
    {
        if (services is [{ Component: { HasOwnTemplates: true, Errors.IsEmpty: false } only }]) return only.Errors;
        var isMixed = services.Any(service => service.Component.Transport.Length == 0);
        return services.All(service => service.Component.Transport.Length == 0) ? Core : isMixed ? [.. Infrastructure, .. Core] : Infrastructure;
    }
}
