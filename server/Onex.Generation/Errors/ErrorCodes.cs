namespace Onex.Generation.Errors;

/// <summary>The public error codes.</summary>
public static class ErrorCodes
{
    public const string InvalidPrompt = "INVALID_PROMPT";
    public const string InvalidNodeType = "INVALID_NODE_TYPE";
    public const string InvalidName = "INVALID_NAME";
    public const string InvalidSpec = "INVALID_SPEC";
    public const string InvalidContract = "INVALID_CONTRACT";
    public const string InvalidConfiguration = "INVALID_CONFIGURATION";
    public const string MissingDependency = "MISSING_DEPENDENCY";
    public const string TemplateNotFound = "TEMPLATE_NOT_FOUND";
    public const string OutputDirectory = "OUTPUT_DIRECTORY";
    public const string TemplateRender = "TEMPLATE_RENDER";
    public const string Validation = "VALIDATION";
    public const string FileConflict = "FILE_CONFLICT";
    public const string FileWrite = "FILE_WRITE";
    public const string DiskFull = "DISK_FULL";
    public const string PermissionDenied = "PERMISSION_DENIED";
    public const string Locked = "LOCKED";
    public const string InvalidLock = "INVALID_LOCK";
    public const string NothingToUndo = "NOTHING_TO_UNDO";
    public const string NothingToApply = "NOTHING_TO_APPLY";
    public const string UntrustedWorkspace = "UNTRUSTED_WORKSPACE";
    public const string Cancelled = "CANCELLED";
}
