using Onex.Language.Api;

namespace Onex.Workspace.Api;

/// <summary>A source file and the module that it is.</summary>
internal sealed record PythonModuleFile(string Path, ApiModuleLocation Location);
