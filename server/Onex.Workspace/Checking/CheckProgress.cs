namespace Onex.Workspace.Checking;

public readonly record struct CheckProgress(int FilesChecked, int FilesFound);
