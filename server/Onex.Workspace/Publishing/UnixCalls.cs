using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Onex.Workspace.Publishing;

/// <summary>What publishing needs of the operating system and .NET does not offer.</summary>
[UnsupportedOSPlatform("windows")]
internal static class UnixCalls
{
    /// <summary><c>RENAME_NOREPLACE</c> of Linux.</summary>
    public const uint NoReplace = 1;

    /// <summary><c>RENAME_EXCHANGE</c> of Linux.</summary>
    public const uint Exchange = 2;

    private const int CurrentFolder = -100;
    private const int WriteAndSearch = 2 | 1;

    private const int InvalidArgument = 22;
    private const int NoSuchCall = 38;
    private const int NotSupported = 95;

    /// <summary>False where this kernel or file system does not know the flag; otherwise done or thrown.</summary>
    public static bool TryRename(string from, string to, uint flags)
    {
        try
        {
            if (RenameAt2(CurrentFolder, from, CurrentFolder, to, flags) == 0) return true;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
        var error = Marshal.GetLastPInvokeError();
        return error is InvalidArgument or NoSuchCall or NotSupported ? false : throw Failure(error, $"{from} → {to}");
    }

    public static void FlushFolder(string folder)
    {
        var descriptor = Open(folder, 0);
        if (descriptor < 0) throw Failure(Marshal.GetLastPInvokeError(), folder);
        try
        {
            // Some file systems have nothing to flush for a folder and say so.
            if (FSync(descriptor) != 0 && Marshal.GetLastPInvokeError() is var error and not InvalidArgument) throw Failure(error, folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>Whether this process may make and remove names in a folder, or write a file; changes nothing.</summary>
    public static bool MayWrite(string path, bool isFolder) => Access(path, isFolder ? WriteAndSearch : 2) == 0;

    private static Exception Failure(int error, string what)
    {
        var message = $"{new Win32Exception(error).Message}: {what}";
        return error is OperatingSystemErrors.NotPermitted or OperatingSystemErrors.AccessDenied
            ? new UnauthorizedAccessException(message)
            : new IOException(message, error);
    }

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt2(
        int fromFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string from,
        int toFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string to,
        uint flags);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FSync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "access", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Access([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int mode);
}
