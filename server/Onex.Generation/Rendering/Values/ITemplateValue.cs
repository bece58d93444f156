namespace Onex.Generation.Rendering.Values;

/// <summary>
/// Text that is ready for one kind of place in a file: its maker has checked or escaped it for that place.
/// Templates print nothing else, so data cannot become code.
/// </summary>
internal interface ITemplateValue
{
    string Text { get; }
}
