namespace Onex.Language.Python.Placement;

internal enum ScopeKind
{
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
}
