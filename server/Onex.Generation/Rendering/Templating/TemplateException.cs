namespace Onex.Generation.Rendering.Templating;

/// <summary>A template of ours is wrong: that is a bug, found by our tests or by gate G5.</summary>
public sealed class TemplateException : Exception
{
    public TemplateException(string message)
        : base(message)
    {
    }

    public TemplateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TemplateException()
    {
    }
}
