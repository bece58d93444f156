namespace Onex.Language.Contracts;

/// <param name="Operation">Empty where the contract names none.</param>
public sealed record HandlerRoute(string Operation, ModelReference Handler, string Description);
