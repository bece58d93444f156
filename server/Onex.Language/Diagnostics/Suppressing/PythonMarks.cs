using System.Collections.Immutable;

namespace Onex.Language.Diagnostics.Suppressing;

/// <summary>
/// What the real validators take as a suppression in Python, each for the rules that ask what it asks: omnibase_core's
/// <c>*.validation.yaml</c>, its node purity check, omnibase_infra's checks of handlers, and Ruff.
/// </summary>
internal static class PythonMarks
{
    public static ImmutableArray<ForeignMark> All { get; } =
    [
        .. Of(["MODEL-003"], "# ONEX_EXCLUDE: any_type", "# ONEX_EXCLUDE: dict_str_any", "# type: ignore", "# any-ok:", "# substrate-allow:", "# ai-slop-ok"),
        .. Of(["MODEL-004", "MODEL-005", "MODEL-007"], "# ONEX_EXCLUDE: pydantic", "# pydantic-ok:", "# noqa: pydantic", "# onex: ignore-pydantic-conventions"),
        .. Of(["PURITY-001", "PURITY-002"], "# node-purity-ok:", "# ONEX_EXCLUDE: io_audit"),
        new("# orchestrator-reducer-state-ok:", ["ARCH-005"], MeansNext: true),
        .. Of(["ERROR-001"], "# noqa: B904"),
        .. Of(["ERROR-002"], "# noqa: E722"),
        .. Of(["SECRET-002"], "# ONEX_EXCLUDE: security", "# security-ok:"),
        .. Of(["NAMING-004"], "# ONEX_EXCLUDE:", "# noqa: architecture", "# architecture-ok:"),
        .. Of(["NAMING-001", "NAMING-002", "NAMING-003"], "# ONEX_EXCLUDE: naming", "# noqa: naming", "# naming-ok:"),
    ];

    private static IEnumerable<ForeignMark> Of(ImmutableArray<string> codes, params string[] texts) => texts.Select(text => new ForeignMark(text, codes));
}
