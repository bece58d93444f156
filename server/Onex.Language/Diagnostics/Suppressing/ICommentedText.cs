using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Diagnostics.Suppressing;

/// <summary>What suppressing has to know of a text in some language whose comments go from <c>#</c> to the end of the line.</summary>
internal interface ICommentedText
{
    SourceText Text { get; }

    /// <summary>In the order of the text.</summary>
    ImmutableArray<TextSpan> Comments { get; }

    /// <summary>Where the first thing begins that is no comment; the text's length where there is none.</summary>
    int ContentStart { get; }

    /// <summary>Comments of the ecosystem's own tools that mean the line they stand in.</summary>
    ImmutableArray<ForeignMark> ForeignMarks { get; }

    /// <summary>What is looked at, for a person, e.g. <c>contracts</c>.</summary>
    string Kind { get; }

    /// <summary>The codes of all that can be found in such a text.</summary>
    ImmutableArray<string> Codes { get; }

    bool CanBeSuppressed(string code);

    /// <summary>Another version of the text, read.</summary>
    ICommentedText With(SourceText text);

    /// <summary>Two versions differ in nothing but comments and white space.</summary>
    bool MeansTheSameAs(ICommentedText other);
}
