namespace Onex.Workspace.Publishing;

/// <summary>What an <see cref="IOException"/> of .NET tells of the operating system's reason.</summary>
internal static class OperatingSystemErrors
{
    public const int NotPermitted = 1;
    public const int AccessDenied = 13;
    private const int Missing = 2;
    private const int Taken = 17;
    private const int CrossesFileSystems = 18;
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int LinuxQuotaExceeded = 122;
    private const int MacQuotaExceeded = 69;
    private const int WindowsFileExists = unchecked((int)0x80070050);
    private const int WindowsAlreadyExists = unchecked((int)0x800700B7);
    private const int WindowsNotSameDevice = unchecked((int)0x80070011);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsWriteProtected = unchecked((int)0x80070013);

    public static bool IsDiskFull(Exception e) =>
        e is IOException { HResult: NoSpace or LinuxQuotaExceeded or MacQuotaExceeded or WindowsDiskFull or WindowsHandleDiskFull };

    public static bool IsPermissionDenied(Exception e) =>
        e is UnauthorizedAccessException or IOException { HResult: NotPermitted or AccessDenied or ReadOnlyFileSystem or WindowsWriteProtected };

    /// <summary>Whether a file was to be renamed from one file system to another.</summary>
    public static bool IsOtherFileSystem(Exception e) => e is IOException { HResult: CrossesFileSystems or WindowsNotSameDevice };

    /// <summary>Whether a name is taken that was free, or free that was taken: someone else has been here.</summary>
    public static bool IsOutOfDate(Exception e) => e is FileNotFoundException or DirectoryNotFoundException
        or IOException { HResult: Missing or Taken or WindowsFileExists or WindowsAlreadyExists };

    /// <summary>
    /// Whether trying again may help: another program holds the file for a moment, a network drive stumbles. On Windows a virus scanner
    /// that looks at a new file shows as a denied access.
    /// </summary>
    public static bool MayPass(Exception e) =>
        (e is IOException and not PathTooLongException
            && !IsOtherFileSystem(e) && !IsOutOfDate(e) && !IsDiskFull(e) && !IsPermissionDenied(e))
        || (e is UnauthorizedAccessException && OperatingSystem.IsWindows());
}
