namespace Onex.LanguageServer.Commands;

/// <summary>The ids are the server's own, so that they are no other command of a client's.</summary>
internal static class ServerCommands
{
    public const string CheckWorkspace = "onex.server.checkWorkspace";
    public const string Generate = "onex.server.generate";
    public const string Undo = "onex.server.undo";
    public const string TypeCheck = "onex.server.typeCheck";
    public const string FixAll = "onex.server.fixAll";

    public static string[] All { get; } = [CheckWorkspace, Generate, Undo, TypeCheck, FixAll];
}
