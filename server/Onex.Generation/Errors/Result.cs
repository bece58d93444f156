using System.Diagnostics.CodeAnalysis;

namespace Onex.Generation.Errors;

/// <summary>Either a value or the expected failure that took its place. Made by returning one of the two.</summary>
public sealed class Result<T>
    where T : notnull
{
    private readonly T? value;

    private Result(T? value, OnexError? error)
    {
        this.value = value;
        Error = error;
    }

    public OnexError? Error { get; }

    /// <summary>The value; asking a failure for it is a bug and throws.</summary>
    public T Value => Error is null ? value! : throw new InvalidOperationException($"{Error.Code}: {Error.Message}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(OnexError error) => new(default, error);

    public bool IsFailure([NotNullWhen(true)] out OnexError? error)
    {
        error = Error;
        return error is not null;
    }
}
