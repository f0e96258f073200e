package dev.podwright.diagram.internal.svg;

/**
 * The style sheet of a picture. The picture has its own ground, so that it is readable wherever it is shown; it is dark
 * where the reader prefers that. Names of classes begin with {@code pw-}, because a picture can be part of a page.
 */
final class Style {
    static final String PREFIX = "pw-";

    static final String SHEET = """
        .pw-ground{fill:#ffffff}
        .pw-owner{fill:none;stroke:#8c959f;stroke-dasharray:2 3}
        .pw-pod{fill:#f6f8fa;stroke:#8c959f}
        .pw-localhost{fill:#ffffff;stroke:#0a58ca;stroke-width:1.5}
        .pw-outside{fill:#fff8ee;stroke:#a85600}
        .pw-volume{fill:#eefaf6;stroke:#0f766e}
        .pw-box{fill:#ffffff;stroke:#6e7781}
        .pw-box-sidecar{stroke:#7c3aed}
        .pw-box-init{stroke:#6e7781;stroke-dasharray:4 3}
        .pw-box-ephemeral{stroke:#be185d}
        .pw-port{fill:#e7f0fd}
        .pw-likely{fill:#f6f8fa;stroke:#8c959f;stroke-dasharray:4 3}
        .pw-chip{fill:#1f5fae}
        .pw-chip.pw-sidecar{fill:#7c3aed}
        .pw-chip.pw-init{fill:#57606a}
        .pw-chip.pw-ephemeral{fill:#be185d}
        .pw-life{fill:#1f5fae}
        .pw-life.pw-sidecar{fill:#7c3aed}
        .pw-life.pw-init{fill:#57606a}
        .pw-life.pw-ephemeral{fill:#be185d}
        .pw-badge{fill:#57606a}
        .pw-badge.pw-error{fill:#c62828}
        .pw-badge.pw-warning{fill:#9a5b00}
        .pw-line{fill:none;stroke-width:1.5}
        .pw-line.pw-key{stroke:#57606a}
        .pw-line.pw-net{stroke:#0a58ca}
        .pw-line.pw-pair,.pw-line.pw-life-sidecar{stroke:#7c3aed}
        .pw-line.pw-disk{stroke:#0f766e}
        .pw-line.pw-way{stroke:#a85600}
        .pw-head.pw-net{fill:#0a58ca}
        .pw-head.pw-pair{fill:#7c3aed}
        .pw-head.pw-disk{fill:#0f766e}
        .pw-head.pw-way{fill:#a85600}
        .pw-dashed{stroke-dasharray:5 4}
        .pw-strong,.pw-plain{fill:#1f2328}
        .pw-dim{fill:#57606a}
        .pw-host-title{fill:#0a58ca}
        .pw-on-chip,.pw-on-badge{fill:#ffffff}
        """;

    static final String DARK = """
        .pw-ground{fill:#0d1117}
        .pw-owner,.pw-pod{stroke:#6e7681}
        .pw-pod{fill:#161b22}
        .pw-localhost{fill:#0d1117;stroke:#6cb0ff}
        .pw-outside{fill:#2a1f10;stroke:#e3a857}
        .pw-volume{fill:#0f2622;stroke:#4fd1b5}
        .pw-box{fill:#161b22;stroke:#8b949e}
        .pw-box-sidecar{stroke:#b794ff}
        .pw-box-init{stroke:#8b949e}
        .pw-box-ephemeral{stroke:#f778ba}
        .pw-port{fill:#1c2f4a}
        .pw-likely{fill:#161b22;stroke:#6e7681}
        .pw-life{fill:#6cb0ff}
        .pw-life.pw-sidecar{fill:#b794ff}
        .pw-life.pw-init{fill:#8b949e}
        .pw-life.pw-ephemeral{fill:#f778ba}
        .pw-line.pw-key{stroke:#9ea7b3}
        .pw-line.pw-net{stroke:#6cb0ff}
        .pw-line.pw-pair,.pw-line.pw-life-sidecar{stroke:#b794ff}
        .pw-line.pw-disk{stroke:#4fd1b5}
        .pw-line.pw-way{stroke:#e3a857}
        .pw-head.pw-net{fill:#6cb0ff}
        .pw-head.pw-pair{fill:#b794ff}
        .pw-head.pw-disk{fill:#4fd1b5}
        .pw-head.pw-way{fill:#e3a857}
        .pw-strong,.pw-plain{fill:#e6edf3}
        .pw-dim{fill:#9ea7b3}
        .pw-host-title{fill:#6cb0ff}
        """;

    private Style() {}
}
