using System.Collections.Frozen;

namespace Onex.Language.Python;

/// <summary>The top-level modules of the standard library: what <c>sys.stdlib_module_names</c> of CPython 3.12 to 3.14 have in common, without private ones.</summary>
public static class StandardLibrary
{
    private static readonly FrozenSet<string> Modules = FrozenSet.ToFrozenSet(
    [
        "abc", "antigravity", "argparse", "array", "ast", "asyncio", "atexit", "base64", "bdb", "binascii", "bisect",
        "builtins", "bz2", "cProfile", "calendar", "cmath", "cmd", "code", "codecs", "codeop", "collections", "colorsys", "compileall",
        "concurrent", "configparser", "contextlib", "contextvars", "copy", "copyreg", "csv", "ctypes", "curses",
        "dataclasses", "datetime", "dbm", "decimal", "difflib", "dis", "doctest", "email", "encodings", "ensurepip", "enum", "errno",
        "faulthandler", "fcntl", "filecmp", "fileinput", "fnmatch", "fractions", "ftplib", "functools", "gc", "genericpath", "getopt",
        "getpass", "gettext", "glob", "graphlib", "grp", "gzip", "hashlib", "heapq", "hmac", "html", "http", "idlelib", "imaplib",
        "importlib", "inspect", "io", "ipaddress", "itertools", "json", "keyword", "linecache", "locale", "logging", "lzma", "mailbox",
        "marshal", "math", "mimetypes", "mmap", "modulefinder", "msvcrt", "multiprocessing", "netrc", "nt", "ntpath", "nturl2path",
        "numbers", "opcode", "operator", "optparse", "os", "pathlib", "pdb", "pickle", "pickletools", "pkgutil", "platform",
        "plistlib", "poplib", "posix", "posixpath", "pprint", "profile", "pstats", "pty", "pwd", "py_compile", "pyclbr", "pydoc",
        "pydoc_data", "pyexpat", "queue", "quopri", "random", "re", "readline", "reprlib", "resource", "rlcompleter", "runpy", "sched",
        "secrets", "select", "selectors", "shelve", "shlex", "shutil", "signal", "site", "smtplib", "socket", "socketserver",
        "sqlite3", "sre_compile", "sre_constants", "sre_parse", "ssl", "stat", "statistics", "string", "stringprep", "struct",
        "subprocess", "symtable", "sys", "sysconfig", "syslog", "tabnanny", "tarfile", "tempfile", "termios", "textwrap", "this",
        "threading", "time", "timeit", "tkinter", "token", "tokenize", "tomllib", "trace", "traceback", "tracemalloc", "tty", "turtle",
        "turtledemo", "types", "typing", "unicodedata", "unittest", "urllib", "uuid", "venv", "warnings", "wave", "weakref",
        "webbrowser", "winreg", "winsound", "wsgiref", "xml", "xmlrpc", "zipapp", "zipfile", "zipimport", "zlib", "zoneinfo",
        "__future__",
    ], StringComparer.Ordinal);

    /// <summary>Modules that only some versions of Python 3 have, each with the first and the last of them; private ones are left out.</summary>
    private static readonly FrozenDictionary<string, (int First, int Last)> Sometimes = new Dictionary<string, (int First, int Last)>
    {
        ["asynchat"] = (0, 11),
        ["asyncore"] = (0, 11),
        ["distutils"] = (0, 11),
        ["imp"] = (0, 11),
        ["smtpd"] = (0, 11),
        ["aifc"] = (0, 12),
        ["audioop"] = (0, 12),
        ["cgi"] = (0, 12),
        ["cgitb"] = (0, 12),
        ["chunk"] = (0, 12),
        ["crypt"] = (0, 12),
        ["imghdr"] = (0, 12),
        ["lib2to3"] = (0, 12),
        ["mailcap"] = (0, 12),
        ["msilib"] = (0, 12),
        ["nis"] = (0, 12),
        ["nntplib"] = (0, 12),
        ["ossaudiodev"] = (0, 12),
        ["pipes"] = (0, 12),
        ["sndhdr"] = (0, 12),
        ["spwd"] = (0, 12),
        ["sunau"] = (0, 12),
        ["telnetlib"] = (0, 12),
        ["uu"] = (0, 12),
        ["xdrlib"] = (0, 12),
        ["tomllib"] = (11, Newest),
        ["annotationlib"] = (14, Newest),
        ["compression"] = (14, Newest),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const int Newest = int.MaxValue;

    /// <summary>Whether every supported version has the module.</summary>
    public static bool Contains(string topLevelModule) => Modules.Contains(topLevelModule);

    /// <summary>Whether a version of Python 3 has the module; null for a module that no version is known to have.</summary>
    /// <param name="minor">Null for a version that nobody knows: whether any has it.</param>
    public static bool? Contains(string topLevelModule, int? minor)
    {
        if (Sometimes.TryGetValue(topLevelModule, out var versions)) return minor is not { } wanted || (versions.First <= wanted && wanted <= versions.Last);
        return Modules.Contains(topLevelModule) ? true : null;
    }
}
