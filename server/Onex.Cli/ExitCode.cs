using Onex.Generation.Errors;

namespace Onex.Cli;

/// <summary>The public exit codes.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Internal = 1;
    public const int Validation = 2;
    public const int RenderOrCompile = 3;
    public const int RunFailed = 4;
    public const int Environment = 5;
    public const int Usage = 64;

    /// <summary>The exit code of an error: writing failed is 4, whoever can mend it; otherwise its level decides.</summary>
    public static int Of(string errorCode, ErrorLevel level) => errorCode switch
    {
        ErrorCodes.FileConflict or ErrorCodes.FileWrite or ErrorCodes.DiskFull or ErrorCodes.Locked or ErrorCodes.Cancelled
            or ErrorCodes.NothingToUndo => RunFailed,
        _ => level switch
        {
            ErrorLevel.User => Validation,
            ErrorLevel.Environment => Environment,
            ErrorLevel.Generation => RenderOrCompile,
            _ => Internal,
        },
    };
}
