package dev.podwright.client.cluster;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts one {@link ControlPlane} for all test classes that have this extension, and stops it after the last test. */
@NullUnmarked
public final class SharedControlPlane implements BeforeAllCallback {
    private static volatile ControlPlane shared;

    /** The control plane of the tests. */
    public static ControlPlane get() {
        return shared;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shared = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(
                        ControlPlane.class,
                        key -> ControlPlane.start(Path.of("target", "control-plane")),
                        ControlPlane.class);
    }
}
