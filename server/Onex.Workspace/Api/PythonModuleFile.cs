using Onex.Language.Api;

namespace Onex.Workspace.Api;

/// <summary>A source file and the module that it is.</summary>
/// <param name="Info">Its size and time as they were when it was found.</param>
internal sealed record PythonModuleFile(string Path, ApiModuleLocation Location, FileInfo Info);
