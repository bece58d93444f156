using Onex.Language.Text;

namespace Onex.Language.Api;

/// <summary>A module's source.</summary>
public sealed record ApiSource(ApiModuleLocation Location, SourceText Text);
